/**
 * Users who have left the young ages: by the week they did, and how many of them are left in a later one.
 *
 * What is known is summed for some weeks ahead at a time, so that each number is fetched once for all of them. As long as
 * mostly as many come as the week before, whole runs of weeks are one product with a sum of shares.
 */
import { AHEAD, type Curve } from "./curve"

export interface Grown {
  /** By week: those who left the young ages then. */
  readonly users: Float64Array
  /** The weeks in which another number than the week before did. */
  readonly starts: Int32Array
  runs: number
  /** For a week and those after it: what is left then of those who came before it. */
  readonly ahead: Float64Array
}

/** A run of weeks costs as much as so many weeks one by one. */
const RUN_COST = 3

export function grownOf(weeks: number): Grown {
  return {
    users: new Float64Array(weeks + 1),
    starts: new Int32Array(weeks + 1),
    runs: 0,
    ahead: new Float64Array(AHEAD),
  }
}

/** Notes how many leave the young ages in week t; week 0 comes first. */
export function noteGrown(grown: Grown, t: number, users: number): void {
  grown.users[t] = users
  if (t === 0) grown.runs = 0
  else if (users === grown.users[t - 1]) return
  grown.starts[grown.runs++] = t
}

/** How many of those who came before week t are left in it; weeks have to be asked for in their order. */
export function leftOf(grown: Grown, curve: Curve, t: number): number {
  const { users, ahead } = grown
  const since = (t - 1) % AHEAD
  if (since === 0) {
    if (grown.runs * RUN_COST < t) sumRuns(grown, curve, t)
    else sumWeeks(grown, curve, t)
  }
  let sum = ahead[since]!
  for (let i = t - since; i < t; i++) sum += users[i]! * curve.tail[t - i]!
  return sum
}

function sumWeeks({ users, ahead }: Grown, { tail }: Curve, t: number): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let second = tail[t + 1]!
  let third = tail[t + 2]!
  let fourth = tail[t + 3]!
  for (let i = 0; i < t; i++) {
    const each = users[i]!
    const first = tail[t - i]!
    a += each * first
    b += each * second
    c += each * third
    d += each * fourth
    fourth = third
    third = second
    second = first
  }
  ahead[0] = a
  ahead[1] = b
  ahead[2] = c
  ahead[3] = d
}

function sumRuns({ users, ahead, starts, runs }: Grown, { tail, sums }: Curve, t: number): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let end = t
  for (let run = runs - 1; run >= 0; run--) {
    const start = starts[run]!
    const each = users[start]!
    const from = t - start
    const to = t - end
    // A week alone keeps all its digits, which a difference of sums does not.
    const alone = end - start === 1
    if (each !== 0) {
      a += each * (alone ? tail[from]! : sums[from]! - sums[to]!)
      b += each * (alone ? tail[from + 1]! : sums[from + 1]! - sums[to + 1]!)
      c += each * (alone ? tail[from + 2]! : sums[from + 2]! - sums[to + 2]!)
      d += each * (alone ? tail[from + 3]! : sums[from + 3]! - sums[to + 3]!)
    }
    end = start
  }
  ahead[0] = a
  ahead[1] = b
  ahead[2] = c
  ahead[3] = d
}
