/**
 * How users stay: the chance of staying from one week of age to the next, from stated points, from a curve's
 * parameters or from a cohort's survivors.
 *
 * Absent on purpose: what strategies do to it, and cohorts.
 */

export { fitCounts, fitPoints, type SbgFit } from "./retention/fit"
export { type RetentionPoint, retentionFromPoints } from "./retention/points"
export { type Sbg, sbgLnLikelihood, sbgStay, sbgSurvival } from "./retention/sbg"
export { retentionFromCounts, retentionFromSbg } from "./retention/sbg-table"
export { type RetentionTable, stayed } from "./retention/table"
