/** Rates on the scale of odds, where shifts add up; how large a shift is belongs to the effects. */

/** `ln(p/(1−p))`; minus infinity at 0 and infinity at 1. */
export function logit(rate: number): number {
  return Math.log(rate / (1 - rate))
}

/** The rate whose logit this is; written for either sign, so that neither a huge nor a tiny one overflows. */
export function expit(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const odds = Math.exp(x)
  return odds / (1 + odds)
}

/** `expit(logit(rate) + ln ratio)` without a logarithm: the rate after its odds were multiplied. */
export function tilted(rate: number, ratio: number): number {
  const odds = rate * ratio
  return odds / (1 - rate + odds)
}
