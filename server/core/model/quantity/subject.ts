/**
 * A quantity in its place: what was read, understood as the place suggests, and ready to be judged.
 *
 * Absent on purpose: the judgement (problems/) and the kind, which is decided in fit.ts.
 */
import type { Span } from "../../problem"
import type { End } from "./end"
import type { Expectation } from "./expectation"
import type { Shape, Spelling } from "./quantity"
import type { Joint, Reading } from "./reading"
import { type Respelling, respell, spell } from "./spelling"

export interface Subject {
  readonly text: string
  readonly expected: Expectation
  readonly ends: readonly End[]
  readonly joints: readonly Joint[]
  /** The text without the spaces around it. */
  readonly span: Span
  readonly unusual: readonly Span[]
  /** What is said at one end and holds for all. */
  readonly shape: Shape
  /** `..` with the author's spaces. */
  readonly gap: string
  /** Whether a `w` was taken for 万. */
  readonly wan: boolean
}

/** Understands what was read by the light of its place. */
export function subjectOf(text: string, reading: Reading, expected: Expectation): Subject {
  const { joints, span } = reading
  const wan = reading.ends.some((end) => end.unit === "w") && meansWan(reading.ends, expected)
  const ends = reading.ends.map((end) => (wan ? withWan(end) : withoutPoints(text, end, expected)))
  const wans = wan
    ? ends.flatMap((end, i) => (reading.ends[i]?.unit === "w" && end.at.unit ? [end.at.unit] : []))
    : []
  const unusual = [...reading.unusual, ...wans]
  return { text, expected, ends, joints, span, unusual, shape: shapeOf(ends), gap: gapOf(text, joints), wan }
}

/** The text of the subject in plain spelling, with some parts of each end changed. */
export function respelled(
  subject: Subject,
  change: (end: End, index: number) => Respelling = () => ({}),
): string {
  return spell({ ends: plainEnds(subject, change), gap: subject.gap })
}

/** The same as the spelling of each end. */
export function plainEnds(subject: Subject, change: (end: End, index: number) => Respelling = () => ({})) {
  return withMoneyFirst(subject.ends.map((end, i) => respell(end, change(end, i))))
}

/** The characters of a span. */
export function slice(subject: Subject, span: Span = subject.span): string {
  return subject.text.slice(span.start, span.end)
}

export function isRange(subject: Subject): boolean {
  return subject.ends.length > 1
}

/** Where money is meant, or a number that is no time, `20w` is 20万, as Chinese teams write. */
function meansWan(ends: readonly End[], { kinds, of }: Expectation): boolean {
  if (ends.some((end) => end.currency)) return true
  if (kinds.includes("duration") || kinds.includes("work")) return false
  if (kinds.some((kind) => kind === "count" || kind === "money" || kind === "flow")) return true
  return kinds.includes("change") && (of === "count" || of === "money")
}

function withWan(end: End): End {
  if (end.unit !== "w" || end.scale) return end
  const { unit: _, spaced: __, ...rest } = end
  return { ...rest, scale: "万" }
}

/** The 分 of a score are points, not minutes. */
function withoutPoints(text: string, end: End, { kinds }: Expectation): End {
  if (end.unit !== "min") return end
  const { unit: _, spaced: __, ...rest } = end
  const points = end.at.unit && text.slice(end.at.unit.start, end.at.unit.end) === "分"
  return points && kinds.includes("score") && !kinds.includes("duration") ? rest : end
}

function shapeOf(ends: readonly End[]): Shape {
  const currency = ends.find((end) => end.currency)?.currency
  const unit = ends.find((end) => end.unit)?.unit
  const period = ends.find((end) => end.period)?.period
  return { ...(currency && { currency }), ...(unit && { unit }), ...(period && { period }) }
}

function gapOf(text: string, joints: readonly Joint[]): string {
  const first = joints[0]
  return first && /\s/.test(text.charAt(first.span.start - 1)) && /\s/.test(text.charAt(first.span.end))
    ? " .. "
    : ".."
}

/** A sign of money that only a later end has moves to the first: `¥45..60`, not `45..¥60`. */
function withMoneyFirst(ends: readonly Spelling[]): readonly Spelling[] {
  const [first, ...others] = ends
  const currency = others.find((end) => end.currency)?.currency
  if (!first || first.currency || !currency || currency.after) return ends
  return [{ ...first, currency }, ...others.map((end) => respell(end, { currency: undefined }))]
}
