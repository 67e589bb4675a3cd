/** What rules ask of experiments: their days, what they test, and whether two meet the same users. */
import type { Span } from "../../model/day"
import { type Entry, listOf } from "../entry"
import type { Subject } from "../subject"
import type { Tactic } from "./tactic"

export type Experiment = Entry<"experiments">

/** Its days, where it says itself how long it goes on. */
export function runOf(subject: Subject, { value }: Experiment): Span | undefined {
  if (value.weeks === undefined && value.end === undefined) return undefined
  return subject.span(value)
}

/** The strategies and campaigns that it tests, as far as they are known. */
export function testedBy({ find }: Subject, { value }: Experiment): readonly Tactic[] {
  return listOf(value.strategies).flatMap((id): Tactic[] =>
    [find("strategies", id) ?? find("campaigns", id) ?? []].flat(),
  )
}

/** Whether it ended so long before the plan, without a result, that its year is likely not the one that is meant. */
export function isOfAnotherYear({ period }: Subject, run: Span, { lacks }: Experiment): boolean {
  return period !== undefined && run.end <= period.start - HALF_A_YEAR && lacks("result")
}

const HALF_A_YEAR = 183
