/**
 * What rules ask of targets: what each measures and which way, its day, whether it is a limit, and which ones agree.
 * Absent on purpose: where a plan will come to (projection).
 */
import { dayOf } from "../../model/day"
import { type BuiltinMetric, builtinMetrics } from "../../model/metrics"
import type { Entry } from "../entry"
import { listOf } from "../entry"
import type { Subject } from "../subject"

export type Target = Entry<"targets">
export type Metric = Entry<"metrics">

/** What a target measures: a metric of the plan, a built-in one, or a built-in one that the plan says more of. */
export interface Measured {
  readonly id: string
  readonly kind: BuiltinMetric["kind"] | undefined
  readonly better: "up" | "down"
  readonly builtin: BuiltinMetric | undefined
  readonly own: Metric | undefined
}

/** Undefined where the target names a metric that is not known. */
export function measuredBy(subject: Subject, { value }: Target): Measured | undefined {
  const id = value.metric
  if (id === undefined) return undefined
  const [builtin, own] = [builtinMetrics.get(id), subject.find("metrics", id)]
  if (!builtin && !own) return undefined
  return {
    id,
    kind: own?.value.kind ?? builtin?.kind,
    better: own?.value.better ?? builtin?.better ?? "up",
    builtin,
    own,
  }
}

/**
 * Whether its figure may add up over weeks, and so begin at nothing: flows do, and of the plan's own counts and amounts
 * nobody knows.
 */
export function mayAddUp({ builtin, own, kind }: Measured): boolean {
  if (builtin) return builtin.measure === "flow"
  return kind === undefined || kind === "count" || kind === "money" || own?.lacks("formula") === false
}

/** The targets that others must not hurt. */
export function guardrailsOf({ all }: Subject): ReadonlySet<string> {
  return new Set(all("targets").flatMap(({ value }) => listOf(value.guardrails)))
}

/** Whether it is a line to keep rather than a place to reach: a guardrail, or a `to` alone. */
export function isLimit(subject: Subject, target: Target): boolean {
  return subject.once(guardrailsOf).has(target.id) || (target.lacks("from") && target.lacks("checkpoints"))
}

/** The day by which it is due: the plan's last where it does not say; undefined where that cannot be read. */
export function deadlineOf({ period }: Subject, { value, lacks }: Target): number | undefined {
  if (lacks("by")) return period && period.end - 1
  return dayOf(String(value.by ?? ""))
}

/** Whether two targets speak of the same users. */
export function areOfSameUsers(one: Target, other: Target): boolean {
  return one.value.segment === other.value.segment && one.lacks("segment") === other.lacks("segment")
}

/** Every two targets of this file, or of it and what it imports, the earlier one first. */
export function pairsOf(subject: Subject): readonly (readonly [Target, Target])[] {
  const targets = [...subject.all("targets").filter((one) => !isOwn(subject, one)), ...subject.own("targets")]
  return targets.flatMap((later, index) =>
    isOwn(subject, later) ? targets.slice(0, index).map((earlier) => [earlier, later] as const) : [],
  )
}

function isOwn({ linked }: Subject, { file }: Target): boolean {
  return file === linked.playbook.file
}

/** A place in another entry, with its file where that is another. */
export function placeIn(
  { at, file }: { at(...keys: string[]): Target["path"]; file: string },
  ...keys: string[]
) {
  return { path: at(...keys), file }
}
