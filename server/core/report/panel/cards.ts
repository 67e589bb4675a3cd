/**
 * A target as a card: what is due, how probable it is, and where its metric ends.
 */
import type { Answer, Reader } from "../answer"
import { percent, probability, shownFigure } from "../figures"
import { metricName, nameOf } from "../names"
import type { Card } from "./shape"

export function cardsOf({ projection, plan, linked }: Answer, { locale }: Reader): readonly Card[] {
  const { currency } = projection
  return Object.entries(projection.targets).map(([id, target]): Card => {
    const shown = (value: number | null) => shownFigure(value, target.unit, { locale, currency })
    const name = metricName(linked, target.metric, locale)
    const whose = target.segment === null ? "" : ` · ${nameOf(linked, ["segments"], target.segment)}`
    const down = target.better === "down"
    const middle = target.at_medians
    return {
      id,
      name: nameOf(linked, ["targets"], id),
      metric: target.metric,
      segment: target.segment,
      metricName: `${name}${whose}`,
      aim: `${down ? "≤" : "≥"} ${shown(target.to)}`,
      by: target.by,
      probability: target.probability,
      chance: probability(target.probability, target.standard_error),
      wanted: target.confidence,
      wantedWords: target.confidence === null ? "" : percent(target.confidence),
      median: shown(target.p50),
      band: target.p50 === null ? "" : `${shown(target.p10)} – ${shown(target.p90)}`,
      met: middle === null ? null : down ? middle <= target.to : middle >= target.to,
      lacks: plan.targets.find((one) => one.id === id)?.missing,
    }
  })
}
