/**
 * What is said of many draws: quantiles, moments, shares of variance, proportions, and the digits that leave the core.
 *
 * Absent on purpose: the draws themselves, and any sorting of them.
 */
export { mean, variance } from "./statistics/moments"
export { standardErrorOfProportion, wilson } from "./statistics/proportions"
export { present, quantiles } from "./statistics/quantiles"
export { roundTo12 } from "./statistics/rounding"
export { shareOfVariance } from "./statistics/shares"
