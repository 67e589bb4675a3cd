/**
 * Curves by which money and time act: saturation, carry-over, and what is left of users' time when it is discounted.
 *
 * Absent on purpose: how users stay (`retention`), and what in a playbook follows which curve.
 */

/** Hill's curve: the share of the most that an input reaches, one half at `half`; steeper and S-shaped as `shape` grows. */
export function hill(input: number, half: number, shape: number): number {
  if (!(input > 0)) return 0
  return 1 / (1 + (half / input) ** shape)
}

/** Geometric carry-over: each period keeps the share `carry` of all that acted in the one before. */
export function carriedOver(
  inputs: ArrayLike<number>,
  carry: number,
  into = new Float64Array(inputs.length),
): Float64Array {
  let acting = 0
  for (let period = 0; period < inputs.length; period++) {
    acting = inputs[period]! + carry * acting
    into[period] = acting
  }
  return into
}

/**
 * The periods that one joiner stays, each worth less the later it comes: `Σ S(k)/(1+rate)^(k/perYear)` over the first
 * `periods` of a survival; at a rate of 0 the plain lifetime, which times a steady inflow is the number of users.
 */
export function discountedLife(
  survival: ArrayLike<number>,
  rate = 0,
  periods = survival.length,
  perYear = 52,
): number {
  const step = (1 + rate) ** (-1 / perYear)
  let worth = 1
  let sum = 0
  for (let k = 0; k < Math.min(periods, survival.length); k++) {
    sum += survival[k]! * worth
    worth *= step
  }
  return sum
}
