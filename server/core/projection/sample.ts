/**
 * Uncertain numbers and their draws: which distribution a quantity stands for, and the percentiles that a named stream
 * gives it, alone or together with others.
 *
 * Absent on purpose: which numbers a playbook has, and what follows from them.
 */
export { type Correlated, correlate, type NotPositive } from "./sample/copula"
export { type Distribution, distributionOf } from "./sample/distribution"
export { moved } from "./sample/moved"
export { type Scale, scaleOf } from "./sample/scale"
export { stratified } from "./sample/stream"
export type { Variable } from "./sample/variable"
