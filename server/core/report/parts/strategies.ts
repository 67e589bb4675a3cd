/**
 * The rows of strategies: what each costs, and what it is worth to its own targets, or to the one that guides the plan
 * where it names none. They are in the order of what they are worth to that one; what several bring together beyond what
 * each brings alone comes last.
 */
import type { StrategyAnswer } from "../../projection/project/projection"
import { isMap } from "../../schema/shape"
import type { Answer, Reader, Rows } from "../answer"
import { shownFigure, shownGain } from "../figures"
import { kindOf, nameOf } from "../names"
import { guideOf, targetOrder } from "./goals"

export function strategyRows(answer: Answer, { locale }: Reader): Rows {
  const { projection, plan, linked } = answer
  const guide = guideOf(projection.targets, linked.definitions("targets"))
  const money = { locale, currency: plan.currency }
  const gain = (target: string, value: number | null | undefined) =>
    shownGain(value, kindOf(linked, projection.targets[target]?.metric ?? ""), money)
  const targetName = (id: string) => nameOf(linked, ["targets"], id)
  const rows = inOrder(projection.strategies, guide).flatMap(([id, { cost, net, worth, payback }]) => {
    const [first, ...others] = ownTargets(answer, id, guide)
    return [
      [
        nameOf(linked, ["strategies", "campaigns"], idOf(id)),
        first === undefined ? "" : targetName(first),
        first === undefined ? "" : gain(first, worth[first]?.p50),
        shownFigure(cost.p50, "money", money),
        shownGain(net?.p50, "money", money),
        payback === null ? "–" : payback.p50 === null ? NOT_YET[locale] : WEEK[locale](payback.p50),
      ],
      ...others.map((target) => ["", targetName(target), gain(target, worth[target]?.p50), "", "", ""]),
    ]
  })
  if (rows.length === 0) return []
  const overlaps = overlapping(answer).map((id, i) => [
    i === 0 ? OVERLAP[locale] : "",
    targetName(id),
    gain(id, projection.overlap[id]),
    "",
    "",
    "",
  ])
  return [HEAD[locale], ...rows, ...overlaps]
}

const HEAD = {
  en: ["", "target", "worth", "cost", "net", "pays back"],
  zh: ["", "目标", "带来", "成本", "净收益", "回本"],
}

const WEEK = { en: (week: number) => `week ${week}`, zh: (week: number) => `第 ${week} 周` }
const NOT_YET = { en: "not in the period", zh: "期内未回本" }
const OVERLAP = { en: "Overlap (all together, less each alone)", zh: "重叠（合在一起减去各自之和）" }

function inOrder(strategies: Readonly<Record<string, StrategyAnswer>>, guide: string | undefined) {
  const worthOf = ({ worth }: StrategyAnswer) => (guide === undefined ? 0 : (worth[guide]?.p50 ?? 0))
  return Object.entries(strategies).sort(
    ([a, one], [b, other]) =>
      worthOf(other) - worthOf(one) || (other.net?.p50 ?? 0) - (one.net?.p50 ?? 0) || (a < b ? -1 : 1),
  )
}

function idOf(id: string): string {
  return id.replace(/^campaigns\./, "")
}

/** Those that it names and that have figures, the guiding one first. */
function ownTargets(answer: Answer, id: string, guide: string | undefined): readonly string[] {
  const entry = answer.linked.definition(
    id.startsWith("campaigns.") ? ["campaigns"] : ["strategies", "campaigns"],
    idOf(id),
  )?.value
  const named = isMap(entry) ? [entry["targets"] ?? []].flat().map(String) : []
  const { targets } = answer.projection
  const own = targetOrder(answer).filter((one) => named.includes(one) && targets[one]?.probability !== null)
  return own.length > 0 || guide === undefined ? own : [guide]
}

/** Less than this part of what all strategies bring is nothing to speak of. */
const LITTLE = 0.02

function overlapping({ projection }: Answer): readonly string[] {
  const all = Object.values(projection.strategies)
  return Object.keys(projection.overlap).filter((id) => {
    const sum = all.reduce((worth, one) => worth + Math.abs(one.worth[id]?.mean ?? 0), 0)
    return all.length > 1 && Math.abs(projection.overlap[id] ?? 0) > LITTLE * sum
  })
}
