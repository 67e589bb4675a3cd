/**
 * The rows of targets: the one that guides the plan first, and below each what it ought to be on the way.
 */
import type { Probability, TargetAnswer } from "../../projection/project/projection"
import { isMap } from "../../schema/shape"
import type { Answer, Reader, Rows } from "../answer"
import { probability, shownFigure } from "../figures"
import { inBrackets, kindOf, metricName, nameOf } from "../names"

export function targetRows(answer: Answer, { locale }: Reader): Rows {
  const { projection, plan, linked } = answer
  const ids = targetOrder(answer)
  if (ids.length === 0) return []
  const rows = ids.flatMap((id) => {
    const target = projection.targets[id]!
    const kind = kindOf(linked, target.metric)
    const shown = (value: number | null) => shownFigure(value, kind, { locale, currency: plan.currency })
    const sign = target.better === "down" ? "≤" : "≥"
    const chance = probability(target.probability, target.standard_error)
    const whose =
      target.segment === null ? "" : inBrackets(nameOf(linked, ["segments"], target.segment), locale)
    const named = `${nameOf(linked, ["targets"], id)}`
    const what = `${metricName(linked, target.metric, locale)}${whose}`
    const due = `${sign} ${shown(target.to)}`
    const last = [named, due, target.by, chance, shown(target.p10), shown(target.p90), what]
    return [last, ...wayRows(answer, target, (value) => shown(value), sign, locale)]
  })
  const { all_targets } = projection
  const together = probability(all_targets.probability, all_targets.standard_error)
  const without = (all_targets.left_out ?? []).map((id) => nameOf(linked, ["targets"], id))
  const note = without.length === 0 ? "" : `${WITHOUT[locale]}${without.join(JOINT[locale])}`
  const last = ids.length > 1 ? [[TOGETHER[locale], "", "", together, "", "", note]] : []
  return [HEAD[locale], ...rows, ...last]
}

/** What a target ought to be on the way; of what adds up, the bands of single weeks say nothing. */
function wayRows(
  { projection }: Answer,
  { checkpoints, metric, segment, measure }: TargetAnswer,
  shown: (value: number | null) => string,
  sign: string,
  locale: Reader["locale"],
): Rows {
  const answer = projection.metrics[metric]
  const band = segment === null ? answer?.all : answer?.segments[segment]
  return checkpoints.map(({ date, week, value }) => {
    const at = (series: readonly (number | null)[] | undefined) =>
      measure === "flow" || !series ? "" : shown(series[week - 1] ?? null)
    return [`  ${WAY[locale]}`, `${sign} ${shown(value)}`, date, "", at(band?.p10), at(band?.p90), ""]
  })
}

const TOGETHER = { en: "All together", zh: "全部达成" }
const WITHOUT = { en: "without ", zh: "不含：" }
const JOINT = { en: ", ", zh: "、" }
const WAY = { en: "on the way", zh: "途中" }

const HEAD = {
  en: ["", "to", "by", "probability", "P10", "P90", ""],
  zh: ["", "目标值", "截止", "概率", "P10", "P90", ""],
}

/** The target that guides the plan first, the others by their ids. */
export function targetOrder({ projection, linked }: Answer): readonly string[] {
  const ids = Object.keys(projection.targets)
  const guide = guideOf(projection.targets, linked.definitions("targets"))
  return guide === undefined ? ids : [guide, ...ids.filter((id) => id !== guide)]
}

/** The target that guides the plan: the primary one, else the first that has figures. */
export function guideOf(
  targets: Readonly<Record<string, Pick<Probability, "probability">>>,
  definitions: ReturnType<Answer["linked"]["definitions"]>,
): string | undefined {
  const known = Object.keys(targets).filter((id) => targets[id]?.probability !== null)
  const primary = known.find((id) => {
    const entry = definitions.get(id)?.value
    return isMap(entry) && entry["primary"] === true
  })
  return primary ?? known[0]
}
