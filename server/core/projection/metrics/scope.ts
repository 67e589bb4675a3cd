/** Whose figures a metric tells: one segment's, or those of all together. */
import type { Course, Kernel } from "../kernel"
import type { Ledger } from "../money"

export interface Scope {
  readonly kernel: Kernel
  readonly ledger: Ledger
  /** The courses that are added up. */
  readonly courses: readonly Course[]
  /** Undefined for all. */
  readonly segment: number | undefined
}
