/**
 * What keeps strategies from doing for a target what they are meant to: that they are over by then, or reach only a part
 * of the users. Absent on purpose: ratios and flows, which remember what was done before.
 */
import type { Linked } from "../../model/workspace"
import type { Words } from "../../problem"
import { isoOf, weekStart } from "../calendar"
import type { Plan, Tactic, TargetPlan } from "../plan/shape"
import { isLevel } from "./idle"
import { called, percent } from "./wording"

/** In the order of their ids, of each sort the first. */
export function hindrances(linked: Linked, plan: Plan, target: TargetPlan): readonly Words[] {
  if (!isLevel(plan, target)) return []
  const serving = plan.tactics.filter(({ strategy, effects }) => {
    const own = effects.some((effect) => effect.on === "metric" && effect.metric === target.metric)
    return strategy !== undefined && own
  })
  const over = serving.find((tactic) => isGone(plan, tactic, target))
  const partly = over ? undefined : serving.find((tactic) => coverOf(plan, tactic) <= PART)
  const name = (tactic: Tactic) => {
    const { section, id } = plan.strategies[tactic.strategy!]!
    return called(linked, section, id)
  }
  if (over) {
    const last = isoOf(over.span.end - 1)
    return [
      {
        en: `"${name(over)}" is over by then: it ends on ${last}, and no \`fades\` says what lasts.`,
        zh: `“${name(over)}”到时已经结束（${last}），也没有用 \`fades\` 写明效果能延续多久。`,
      },
    ]
  }
  if (!partly) return []
  const share = percent(coverOf(plan, partly))
  return [
    {
      en: `Of what "${name(partly)}" adds, ${share} counts, as \`covers\` says: reaching more users would help too.`,
      zh: `“${name(partly)}”的变化按 \`covers\` 只计 ${share}，扩大覆盖也有帮助。`,
    },
  ]
}

/** Whoever reaches most users cannot reach many more. */
const PART = 2 / 3

function isGone({ calendar }: Plan, { span, fades }: Tactic, { week }: TargetPlan): boolean {
  return fades === undefined && span.end > span.start && span.end <= weekStart(calendar, week)
}

function coverOf({ numbers }: Plan, { covers }: Tactic): number {
  return covers === undefined ? 1 : numbers[covers]!.distribution.median
}
