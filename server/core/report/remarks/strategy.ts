/**
 * What is said of a strategy or a campaign: what it is worth to the target that guides the plan, and what it costs.
 */
import type { Band, StrategyAnswer } from "../../projection/project/projection"
import { shownFigure, shownGain } from "../figures"
import { kindOf, nameOf } from "../names"
import { guideOf } from "../parts/goals"
import type { Remark, Told } from "./remark"

export function strategyRemark(
  section: "strategies" | "campaigns",
  id: string,
  told: Told,
): Remark | undefined {
  const answer = answerOf(section, id, told)
  if (!answer) return undefined
  const { projection, linked, locale, currency } = told
  const money = { locale, currency }
  const guide = guideOf(projection.targets, linked.definitions("targets"))
  const kind = kindOf(linked, projection.targets[guide ?? ""]?.metric ?? "")
  const worth = guide === undefined ? undefined : answer.worth[guide]
  const gain = worth?.p50 ? shownGain(worth.p50, kind, money) : ""
  const cost = answer.cost.p50 ? shownFigure(answer.cost.p50, "money", money) : ""
  const label = [gain, cost && (locale === "zh" ? `成本 ${cost}` : `costs ${cost}`)]
    .filter(Boolean)
    .join(" · ")
  if (label === "") return undefined
  const title = guide === undefined ? "" : nameOf(linked, ["targets"], guide)
  const around = ({ p10, p90 }: Band, shown: (value: number | null) => string) => {
    const [low, high] = [shown(p10), shown(p90)]
    if (low === high) return ""
    return locale === "zh" ? `（五次里有四次 ${low} 到 ${high}）` : ` (${low} to ${high} four times in five)`
  }
  const gained = (value: number | null) => shownGain(value, kind, money)
  const earned = (value: number | null) => shownGain(value, "money", money)
  const paid = (value: number | null) => shownFigure(value, "money", money)
  const net = answer.net?.p50 === null ? undefined : (answer.net ?? undefined)
  const words = locale === "zh" ? CHINESE : ENGLISH
  return {
    label,
    lines: [
      ...(gain && worth ? [words.worth(title, gain, around(worth, gained))] : []),
      ...(cost ? [words.cost(cost, around(answer.cost, paid))] : []),
      ...(net ? [words.net(earned(net.p50), around(net, earned))] : []),
    ],
  }
}

const ENGLISH = {
  worth: (title: string, gain: string, around: string) => `Its worth to ${title}: ${gain}${around}.`,
  cost: (cost: string, around: string) => `It costs ${cost}${around}.`,
  net: (net: string, around: string) => `Its gross profit less its cost: ${net}${around}.`,
}

const CHINESE = {
  worth: (title: string, gain: string, around: string) => `对“${title}”的贡献：${gain}${around}。`,
  cost: (cost: string, around: string) => `成本 ${cost}${around}。`,
  net: (net: string, around: string) => `毛利减去成本：${net}${around}。`,
}

/** A campaign whose id a strategy has too is told apart by its section. */
function answerOf(section: string, id: string, { projection, linked }: Told): StrategyAnswer | undefined {
  const { strategies } = projection
  const own = (key: string) => (Object.hasOwn(strategies, key) ? strategies[key] : undefined)
  if (section === "strategies") return own(id)
  return own(`campaigns.${id}`) ?? (linked.definitions("strategies").has(id) ? undefined : own(id))
}
