/**
 * What is said of a target: how likely it is, where its metric ends, and what is due.
 */
import { percent, probability, shownFigure } from "../figures"
import { kindOf, metricName, nameOf } from "../names"
import type { Remark, Told } from "./remark"

/** Nothing where the target has no figure. */
export function targetRemark(id: string, told: Told): Remark | undefined {
  const { projection, linked, locale, currency } = told
  const target = Object.hasOwn(projection.targets, id) ? projection.targets[id] : undefined
  if (!target || target.probability === null) return undefined
  const chance = probability(target.probability, target.standard_error)
  const kind = kindOf(linked, target.metric)
  const shown = (value: number | null) => shownFigure(value, kind, { locale, currency })
  const due = `${target.better === "down" ? "≤" : "≥"} ${shown(target.to)}`
  const whose = target.segment === null ? "" : nameOf(linked, ["segments"], target.segment)
  const metric = metricName(linked, target.metric, locale)
  const draws = projection.draws.toLocaleString("en-US")
  const asked = target.confidence === null ? undefined : percent(target.confidence)
  const band = [shown(target.p10), shown(target.p90)] as const
  const certain = band[0] === band[1]
  const middle = shown(target.p50)
  const lines =
    locale === "zh"
      ? [
          `推演 ${draws} 次，${chance} 的情形能达成${asked ? `；计划要求 ${asked}` : ""}。`,
          `${whose && `${whose}的`}${metric}到 ${target.by}：${certain ? middle : `中位数 ${middle}，五次里有四次在 ${band[0]} 到 ${band[1]} 之间`}；目标 ${due}。`,
        ]
      : [
          `Reached in ${chance} of ${draws} futures${asked ? `; the plan asks for ${asked}` : ""}.`,
          `${metric}${whose && ` (${whose})`} by ${target.by}: ${certain ? middle : `${middle} in the middle, ${band[0]} to ${band[1]} four times in five`}; the target is ${due}.`,
        ]
  return { label: chance, lines }
}
