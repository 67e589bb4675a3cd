/**
 * Whether a sentence that reads like a condition says something that can be measured: the vague words it may hold, and
 * the figures it names that the plan knows nothing of. Absent on purpose: any understanding beyond words and ids.
 */
import { builtinMetrics } from "../../model/metrics"
import type { Span } from "../../problem"
import { entrySections } from "../../schema/shape"
import type { Subject } from "../subject"

/** A word in a text that nothing in the plan measures. */
export interface Unmeasured {
  readonly word: string
  readonly within: Span
  /** The nearest id that is measured. */
  readonly ids: readonly string[]
}

/** An id-like word (`repeat_rate`) that names nothing, or a survey's score that no survey asks for. */
export function unmeasuredIn(text: string, subject: Subject): Unmeasured | undefined {
  if (subject.unsure("metrics") || subject.unsure("targets")) return undefined
  const ids = [...builtinMetrics.keys(), ...subject.all("metrics").map(({ id }) => id)]
  for (const { 0: word, index } of text.matchAll(/(?<![\w.])[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?!\w)/g))
    if (!isKnown(word, subject)) return { word, within: { start: index, end: index + word.length }, ids }
  for (const survey of surveys) {
    const found = survey.exec(text)
    if (found && !isAsked(survey, subject))
      return { word: found[0], within: { start: found.index, end: found.index + found[0].length }, ids: [] }
  }
  return undefined
}

const surveys: readonly RegExp[] = [/\bNPS\b|净推荐值?/i, /\bCSAT\b/i, /\bCES\b|费力度/i]

function isKnown(id: string, { linked }: Subject): boolean {
  if (builtinMetrics.has(id)) return true
  return [...entrySections.keys()].some((section) => linked.definitions(section).has(id))
}

/** Whether a metric, a target or a survey speaks of it. */
function isAsked(survey: RegExp, { all }: Subject): boolean {
  const entries = [...all("metrics"), ...all("targets"), ...all("feedback")]
  return entries.some(({ id, value }) =>
    survey.test(`${id.replace(/_/g, " ")} ${JSON.stringify(value).replace(/_/g, " ")}`),
  )
}

const vague =
  /效果(?:不好|不佳|不理想|不明显|太差|较差|差|一般|不行)|看情况|视情况|视效果|酌情|没有?(?:什么|明显)?效果|凭感觉|必要时|适时|待定|\b(?:does(?:n'?t| not)|no longer) works?\b|\bnot working\b|\bif necessary\b|\bas needed\b|\bwhen appropriate\b|\bno (?:real )?effect\b|\b(?:poor|bad) results?\b|\bit depends\b|\btbd\b/i

/** Words that everybody reads as they like, in a text with no figure and nothing to compare with. */
export function vagueIn(text: string): Span | undefined {
  if (holdsFigure(text) || /对照|目标|基线|同期|预期|control|target|baseline/i.test(text)) return undefined
  const found = vague.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

/** Whether a text holds a number, in digits or in words. */
export function holdsFigure(text: string): boolean {
  const counting = text.replace(/一(?:点|些|定|下|起|般|直|样|旦|同|致|切|律|向)|[统唯万逐]一/g, "")
  return (
    /[\d０-９]|[一二三四五六七八九十百千万两半零]/.test(counting) ||
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|zero|no|none|every|each|all|once|twice)\b/i.test(
      text,
    )
  )
}
