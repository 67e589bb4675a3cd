/**
 * Targets and segments at a glance: how likely each target is against what the plan asks, and how many users each
 * segment has today and at the end.
 */
import type { Linked } from "../../model/workspace"
import type { Locale } from "../../problem"
import type { TargetAnswer } from "../../projection/project/projection"
import { isMap } from "../../schema/shape"
import { shownFigure } from "../figures"
import { metricName } from "../names"
import type { Told } from "../remarks/remark"
import { targetRemark } from "../remarks/target"
import type { Mood, OverviewRow } from "./shape"

export interface View {
  readonly linked: Linked
  readonly projection: Told["projection"] | undefined
  readonly locale: Locale
}

/** Asked for where a target does not say how sure it must be; the problems of the projection ask the same. */
const EVEN = 0.5

/** So much less than is asked for is a doubt and not yet a no. */
const NEAR = 0.25

export function moodOf({ probability, confidence }: Pick<TargetAnswer, "probability" | "confidence">): Mood {
  if (probability === null) return "unknown"
  const asked = confidence ?? EVEN
  return probability >= asked ? "good" : probability >= asked - NEAR ? "doubtful" : "bad"
}

const ORDER: readonly Mood[] = ["bad", "doubtful", "unknown", "good"]

export function worst(moods: readonly Mood[]): Mood {
  return ORDER.find((one) => moods.includes(one)) ?? "unknown"
}

/** A projection with what its words are made from. */
export function toldOf({ projection, linked, locale }: View): Told | undefined {
  return projection && { projection, linked, locale, currency: projection.currency }
}

export function targetRows(view: View): readonly OverviewRow[] {
  const { linked, projection, locale } = view
  const told = toldOf(view)
  return [...linked.definitions("targets").values()].map(({ id, name, value }): OverviewRow => {
    const answer = own(projection?.targets, id)
    const remark = told && targetRemark(id, told)
    const metric = isMap(value) && typeof value["metric"] === "string" ? value["metric"] : undefined
    return {
      kind: "target",
      path: `targets.${id}`,
      name: name ?? (metric === undefined ? id : metricName(linked, metric, locale)),
      detail: remark?.label ?? "",
      lines: remark?.lines ?? [NO_FIGURE[locale]],
      mood: answer ? moodOf(answer) : "unknown",
      rows: [],
    }
  })
}

const NO_FIGURE = {
  en: "There is no figure of this target yet.",
  zh: "这个目标还没有推演结果。",
}

export function segmentRows({ linked, projection, locale }: View): readonly OverviewRow[] {
  return [...linked.definitions("segments").values()].map(({ id, name, value }): OverviewRow => {
    const written = isMap(value) ? (value["active"] ?? value["share"]) : undefined
    const today = typeof written === "string" || typeof written === "number" ? String(written) : ""
    const course = own(own(projection?.metrics, "active_users")?.segments, id)
    const last = course?.p50.at(-1)
    const currency = projection?.currency ?? linked.playbook.currency
    const end = typeof last === "number" ? shownFigure(last, "count", { locale, currency }) : ""
    const funnel = isMap(value) && isMap(value["funnel"])
    return {
      kind: "segment",
      path: `segments.${id}`,
      name: name ?? id,
      detail: [today, end].filter(Boolean).join(" → "),
      lines: linesOf(funnel, today, end)[locale],
      mood: "unknown",
      rows: [],
    }
  })
}

function linesOf(funnel: boolean, today: string, end: string) {
  if (!funnel && end === "")
    return { en: ["For targeting: it has no funnel of its own."], zh: ["仅用于圈选：没有自己的漏斗。"] }
  if (end === "") return { en: [], zh: [] }
  return {
    en: [...(today ? [`Today: ${today}.`] : []), `Active in the last week, in the middle: ${end}.`],
    zh: [...(today ? [`目前：${today}。`] : []), `最后一周的活跃用户，中位数 ${end}。`],
  }
}

export function own<Value>(all: Readonly<Record<string, Value>> | null | undefined, id: string) {
  return all && Object.hasOwn(all, id) ? all[id] : undefined
}
