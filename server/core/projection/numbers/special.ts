/**
 * Special functions that the projection stands on: gamma, beta, the normal distribution and odds.
 *
 * Absent on purpose: distributions of quantities (`sample`), and arguments outside a function's domain: those give
 * `NaN` or an infinity, as in `Math`.
 */
export { betaQuantile, betaQuantileLogit, lnBeta, regularisedBeta } from "./special/beta"
export { digamma, lgamma, lnRising, trigamma } from "./special/gamma"
export { normalCdf, normalDensity, normalQuantile } from "./special/normal"
export { expit, logit, tilted } from "./special/odds"
