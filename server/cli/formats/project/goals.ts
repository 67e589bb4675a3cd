/**
 * The rows of targets and of strategies. Strategies are in the order of what they are worth to the target that guides
 * the plan, or to the first.
 */
import { isMap } from "../../../core/schema/shape"
import type { Look } from "../format"
import { probability, shownFigure, shownGain } from "./figures"
import type { Answer } from "./format"
import { kindOf, metricName, nameOf } from "./names"

export function targetRows(
  { projection, plan, linked }: Answer,
  { locale }: Look,
): readonly (readonly string[])[] {
  const all = Object.entries(projection.targets)
  if (all.length === 0) return []
  const rows = all.map(([id, target]) => {
    const kind = kindOf(linked, target.metric)
    const shown = (value: number | null) => shownFigure(value, kind, { locale, currency: plan.currency })
    const better = plan.targets.find((one) => one.id === id)?.better === "down" ? "≤" : "≥"
    const due = `${better} ${shown(target.to)}`
    const chance = probability(target.probability, target.standard_error)
    const whose = target.segment === null ? "" : ` (${nameOf(linked, ["segments"], target.segment)})`
    const named = `${nameOf(linked, ["targets"], id)}`
    const what = `${metricName(linked, target.metric, locale)}${whose}`
    return [named, due, target.by, chance, shown(target.p10), shown(target.p90), what]
  })
  const together = probability(projection.all_targets.probability, projection.all_targets.standard_error)
  const last = all.length > 1 ? [[TOGETHER[locale], "", "", together]] : []
  return [HEAD_OF_TARGETS[locale], ...rows, ...last]
}

const TOGETHER = { en: "All together", zh: "全部达成" }

const HEAD_OF_TARGETS = {
  en: ["", "to", "by", "probability", "P10", "P90", ""],
  zh: ["", "目标值", "截止", "概率", "P10", "P90", ""],
}

export function strategyRows(
  { projection, plan, linked }: Answer,
  { locale }: Look,
): readonly (readonly string[])[] {
  const guide = guideOf(projection.targets, linked.definitions("targets"))
  const money = { locale, currency: plan.currency }
  const rows = Object.entries(projection.strategies)
    .map(([id, { cost, worth, net }]) => ({
      id,
      cost,
      net,
      worth: guide ? (worth[guide]?.p50 ?? null) : null,
    }))
    .sort(
      (a, b) =>
        (b.worth ?? 0) - (a.worth ?? 0) || (b.net?.p50 ?? 0) - (a.net?.p50 ?? 0) || (a.id < b.id ? -1 : 1),
    )
    .map(({ id, cost, net, worth }) => [
      nameOf(linked, ["strategies", "campaigns"], id.replace(/^campaigns\./, "")),
      guide === undefined
        ? ""
        : shownGain(worth, kindOf(linked, projection.targets[guide]?.metric ?? ""), money),
      shownFigure(cost.p50, "money", money),
      shownGain(net?.p50, "money", money),
    ])
  if (rows.length === 0) return []
  const named = guide === undefined ? "" : nameOf(linked, ["targets"], guide)
  return [["", named, ...HEAD_OF_STRATEGIES[locale]], ...rows]
}

const HEAD_OF_STRATEGIES = { en: ["cost", "net"], zh: ["成本", "净收益"] }

/** The target that guides the plan: the primary one, else the first that has figures. */
export function guideOf(
  targets: Answer["projection"]["targets"],
  definitions: ReturnType<Answer["linked"]["definitions"]>,
): string | undefined {
  const known = Object.keys(targets).filter((id) => targets[id]?.probability !== null)
  const primary = known.find((id) => {
    const entry = definitions.get(id)?.value
    return isMap(entry) && entry["primary"] === true
  })
  return primary ?? known[0]
}
