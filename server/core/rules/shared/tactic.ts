/**
 * What rules ask of a strategy or a campaign alike: its stage, its own run, and what others of the plan say.
 * Absent on purpose: which users it touches (touched.ts).
 */
import type { Span } from "../../model/day"
import type { Entry } from "../entry"
import type { Subject } from "../subject"

export type Tactic = Entry<"strategies"> | Entry<"campaigns">

export type StageKind = "acquire" | "activate" | "retain" | "monetize" | "refer" | "recall"

const stageKinds: readonly string[] = ["acquire", "activate", "retain", "monetize", "refer", "recall"]

/** The kind of the stage it works on: what its entry says, else the stage's own word where that is one of the six. */
export function stageKindOf(subject: Subject, { value }: Tactic): StageKind | undefined {
  const stage = value.stage
  if (stage === undefined) return undefined
  const kind = subject.find("lifecycle.stages", stage)?.value.kind ?? stage
  return stageKinds.includes(kind) ? (kind as StageKind) : undefined
}

/** Whether another strategy or campaign says something that this one could say too. */
export function isSaidElsewhere(subject: Subject, key: string): boolean {
  return subject.allTactics().some(({ lacks }) => !lacks(key))
}

/** Whether it is, or will be, done: neither paused nor over. */
export function isAlive({ value }: Tactic): boolean {
  return value.status !== "paused" && value.status !== "done"
}

/** Its days, where it says itself when it ends. */
export function ownRun(subject: Subject, { value }: Tactic): Span | undefined {
  if (value.weeks === undefined && value.end === undefined) return undefined
  return subject.span(value)
}

/** Whether it brings something new to market: it cannot be kept from some of the users, and moves no purchases. */
export function isLaunch({ called, value }: Tactic): boolean {
  const kind = "kind" in value ? String(value.kind) : ""
  return /新品|上新|首发|发布|\blaunch|new products?\b/i.test(`${kind} ${called}`)
}

export function overlap(one: Span | undefined, other: Span | undefined): boolean {
  return one !== undefined && other !== undefined && one.start < other.end && other.start < one.end
}

/** The fields of its effect that are written, as keys from the tactic: `effect`, `retain`, `w4`. */
export function changesOf({ value }: { readonly value: { readonly effect?: unknown } }): readonly Change[] {
  return entriesOf(value.effect).flatMap(([input, change]): Change[] => {
    if (input === "reach_by_spend") return [{ input, keys: ["effect", input, "most"] }]
    if (typeof change !== "object") return [{ input, keys: ["effect", input] }]
    return entriesOf(change).map(([name]) => ({ input, keys: ["effect", input, name] }))
  })
}

export interface Change {
  readonly input: string
  readonly keys: readonly string[]
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}
