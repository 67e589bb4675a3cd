/**
 * The contract of a problem that only a projection shows, and what it is judged by. Absent on purpose: the problems.
 */
import type { Linked } from "../../model/workspace"
import type { Finding, Kind, Problem } from "../../problem"
import type { PlanRequest } from "../plan"
import type { Plan } from "../plan/shape"
import type { NotPositive } from "../sample"
import type { Courses } from "./outlook/courses"
import type { Gains } from "./outlook/gains"

/** A kind of problem that looks at what a plan leads to; it yields between blocks of draws. */
export interface ProjectionCheck extends Kind {
  /**
   * What it reads beside what every projection reads, as dotted paths from the root with `*` for an id: an error
   * there leaves this check out and no other.
   */
  readonly reads?: readonly string[]
  /** Which of the answers that take draws it looks at; the work for it is estimated before it begins. */
  readonly asks?: "courses" | "gains"
  /** Whether a plan has what it is about. */
  concerns(plan: Plan): boolean
  judge(outlook: Outlook): Generator<void, readonly Finding[]>
}

/** How the draws are made, and what a scenario or whoever asks sets anew. */
export interface ForesightRequest extends PlanRequest {
  readonly draws?: number
  readonly seed?: number
}

/** What is looked at. */
export interface Scene {
  readonly linked: Linked
  readonly plan: Plan
  readonly request: ForesightRequest
  /** What cheaper checks have told of the file already. */
  readonly found?: readonly Problem[]
  /** An ISO date, where somebody says what day it is. */
  readonly today?: string | undefined
}

/** What checks share. An answer is computed when the first of them asks for it. */
export interface Outlook extends Scene {
  /** Whether so many runs of every draw stay within what a check may cost. */
  affords(runs: number): boolean
  /** Correlations that no numbers can have; nothing can be drawn then. */
  contradiction(): NotPositive | undefined
  /** The draws with everything on; undefined where none of what is told of them comes true. */
  courses(): Generator<void, Courses | undefined>
  /** What the strategies bring, of those alone that something is told of. */
  gains(): Generator<void, readonly Gains[]>
}
