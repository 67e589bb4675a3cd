/**
 * How many of those who ask are answered in time by how many people, when calls come at random and wait in one queue
 * (Erlang 1917, as in Gross and Harris, Fundamentals of Queueing Theory, section 2.3). Absent on purpose: hours and plans.
 */

/** The share that waits at all; `load` is the work that comes in, in people who are busy all the time. */
export function waiting(people: number, load: number): number {
  if (load >= people) return 1
  // Erlang B by its recursion, which neither overflows nor loses digits.
  let blocked = 1
  for (let one = 1; one <= people; one++) blocked = (load * blocked) / (one + load * blocked)
  return blocked / (1 - (load / people) * (1 - blocked))
}

/** The share that is answered within a time; `within` and `handle` are in the same unit. */
export function answeredWithin(people: number, load: number, within: number, handle: number): number {
  if (load >= people) return 0
  return 1 - waiting(people, load) * Math.exp((-(people - load) * within) / handle)
}
