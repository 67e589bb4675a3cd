/**
 * The kinds of quantities in words that an operator uses.
 * Absent on purpose: what a particular quantity says (model/quantity describes it).
 */
import type { Expectation, QuantityKind } from "../../model/quantity"
import type { Words } from "../../problem"

const kinds: Readonly<Record<QuantityKind, Words>> = {
  rate: { en: "Rate in %", zh: "比率（%）" },
  change: { en: "Change, with its sign", zh: "变化量（带正负号）" },
  count: { en: "Count", zh: "数量" },
  money: { en: "Amount of money", zh: "金额" },
  duration: { en: "Duration", zh: "时长" },
  work: { en: "Working time", zh: "工时" },
  flow: { en: "Count a period", zh: "单位时间的数量" },
  score: { en: "Score", zh: "分值" },
  ratio: { en: "Plain number", zh: "数值" },
  span: { en: "Range", zh: "区间" },
}

const anyKind: Words = { en: "Quantity", zh: "数值" }
const moneyFlow: Words = { en: "Money a period", zh: "单位时间的金额" }
const weekly: Words = { en: " a week", zh: "，按周计" }

/** What a place asks for, as a short name. */
export function kindWords({ kinds: asked, of, per }: Expectation): Words {
  const names = asked.map((kind) => (kind === "flow" && of === "money" ? moneyFlow : kinds[kind]))
  if (names.length === 0) return anyKind
  const joined = { en: names.map((one) => one.en).join(" / "), zh: names.map((one) => one.zh).join("或") }
  const isFlow = asked.includes("flow")
  if (per !== "week") return joined
  return {
    en: isFlow ? joined.en.replace("a period", "a week") : joined.en + weekly.en,
    zh: joined.zh + weekly.zh,
  }
}
