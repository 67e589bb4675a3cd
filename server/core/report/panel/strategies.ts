/**
 * Strategies and campaigns as rows with switches: what each is worth to the target that guides the plan, and what it
 * costs and earns.
 */
import type { Plan } from "../../projection/plan"
import type { Answer, Reader } from "../answer"
import { worthRows } from "../drawings"
import { shownFigure, shownGain } from "../figures"
import { nameOf, stageName } from "../names"
import { guideOf } from "../parts/goals"
import type { StrategyRow, WorthFigures } from "./shape"

/** Every one, without figures. */
export function strategyNames(
  { strategies }: Plan,
  linked: Answer["linked"],
  { locale }: Reader,
): readonly StrategyRow[] {
  return strategies.map(({ id, section, stage }) => ({
    path: `${section}.${id}`,
    name: nameOf(linked, [section], id),
    stage: stage === undefined ? "" : stageName(stage, locale),
    worth: "",
    cost: "",
    net: "",
  }))
}

/** Those whose worth was computed. */
export function strategyFigures(answer: Answer, reader: Reader): readonly StrategyRow[] {
  const { projection, plan, linked } = answer
  const money = { locale: reader.locale, currency: projection.currency }
  const guide = guideOf(projection.targets, linked.definitions("targets"))
  const unit = projection.targets[guide ?? ""]?.unit ?? "count"
  return strategyNames(plan, linked, reader).flatMap((row) => {
    const [, id = ""] = row.path.split(".")
    const told = projection.strategies[row.path] ?? projection.strategies[id]
    if (!told) return []
    const worth = guide === undefined ? undefined : told.worth[guide]
    return [
      {
        ...row,
        worth: worth ? shownGain(worth.p50, unit, money) : "–",
        cost: shownFigure(told.cost.p50, "money", money),
        net: shownGain(told.net?.p50, "money", money),
      },
    ]
  })
}

export function worthOf(answer: Answer): WorthFigures | undefined {
  const { projection, linked } = answer
  const guide = guideOf(projection.targets, linked.definitions("targets"))
  const target = guide === undefined ? undefined : projection.targets[guide]
  if (guide === undefined || !target) return undefined
  const rows = worthRows(answer, guide)
  return rows.length === 0
    ? undefined
    : { target: nameOf(linked, ["targets"], guide), unit: target.unit, rows }
}
