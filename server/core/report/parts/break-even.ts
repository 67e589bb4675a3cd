/**
 * The rows of break-even: which share of users would have to pay for an incentive to pay for itself.
 */
import type { Answer, Reader, Rows } from "../answer"
import { percent, shownFigure } from "../figures"
import { nameOf } from "../names"

export function breakEvenRows({ projection, plan, linked }: Answer, { locale }: Reader): Rows {
  const money = { locale, currency: plan.currency }
  const rows = Object.entries(projection.break_even).flatMap(([strategy, incentives]) =>
    Object.entries(incentives).flatMap(([incentive, segments]) =>
      Object.entries(segments).map(([segment, { pay, needed, margin, cost }]) => [
        nameOf(linked, ["strategies", "campaigns"], strategy.replace(/^campaigns\./, "")),
        nameOf(linked, ["incentives"], incentive),
        nameOf(linked, ["segments"], segment),
        shownFigure(margin, "money", money),
        shownFigure(cost, "money", money),
        pay === null ? "–" : percent(pay),
        needed === null ? NONE[locale] : percent(needed),
      ]),
    ),
  )
  return rows.length === 0 ? [] : [HEAD[locale], ...rows]
}

const NONE = { en: "no share would do", zh: "多少人付费都不够" }

const HEAD = {
  en: ["", "", "", "earned", "given", "pay today", "pay needed"],
  zh: ["", "", "", "毛利", "让利", "现付费率", "需付费率"],
}
