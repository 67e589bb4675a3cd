/**
 * What every rule is: a kind of problem that finds its own occurrences in a plan that reads well.
 * Absent on purpose: any rule, and when it is run (run.ts).
 */
import type { Check, Words } from "../problem"
import type { Subject } from "./subject"

/** A section at the top of a playbook, or whatever stands there. */
export type Part =
  | "playbook"
  | "summary"
  | "owner"
  | "status"
  | "reviewed"
  | "timezone"
  | "currency"
  | "interval"
  | "period"
  | "product"
  | "data"
  | "metrics"
  | "targets"
  | "assumptions"
  | "personas"
  | "segments"
  | "lifecycle"
  | "channels"
  | "incentives"
  | "community"
  | "strategies"
  | "campaigns"
  | "experiments"
  | "feedback"
  | "support"
  | "education"
  | "budget"
  | "team"
  | "evaluation"
  | "compliance"
  | "risks"
  | "cases"
  | "seasons"
  | "scenarios"
  /** No section: what the file of `data.actuals` tells. */
  | "actuals"

export interface Rule extends Check<Subject> {
  readonly mend: Words
  /** What it looks at: an edit elsewhere does not run it. */
  readonly reads: readonly Part[] | "everything"
}
