/** The problem of a target whose probability cannot be told, because a field is lacking. */
import type { Words } from "../../problem"
import { isoOf, weekStart } from "../calendar"
import { needsOf } from "../metrics"
import type { Plan, TargetPlan } from "../plan/shape"
import { runnerOf } from "../project/run"
import { watch } from "../project/targets"
import type { ProjectionCheck } from "./check"

export const targetNotProjectable: ProjectionCheck = {
  id: "target-not-projectable",
  severity: "info",
  section: "projection",
  summary: {
    en: "How likely a target is cannot be told, because a number is lacking.",
    zh: "缺少一个数字，无法推算目标的达成概率。",
  },
  why: {
    en: "A target outside the projection is a wish: nobody sees whether the plan leads there.",
    zh: "推演不到的目标只是愿望：没有人看得出计划能不能到那里。",
  },
  mend: {
    en: "Write the number that the message names; a range will do where it is not known exactly. Of a metric that needs some weeks to be known, move `by`.",
    zh: "写上提示中的那个数字，拿不准可以写成范围；需要几周才有数值的指标，请把 `by` 往后移。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  monthly:
    metric: monthly_active_users
#           ^^^^^^^^^^^^^^^^^^^^ This metric has no figure before week 3 (from 2026-01-19), and the target is due in week 2.
    to: 2000
    by: 2026-01-18
segments:
  new: { active: 2000, funnel: { retain: { w4: 40% } } }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  income:
    metric: revenue
#           ^^^^^^^ How likely this target is cannot be told without \`segments.new.funnel.pay\`.
    to: ¥30万
segments:
  new:
    funnel: { reach: 10k/w, acquire: 10%, activate: 40%, retain: { w4: 40% }, spend: ¥40/w }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  income: { metric: revenue, to: ¥3万 }
segments:
  new:
    funnel: { reach: 10k/w, acquire: 10%, activate: 40%, retain: { w4: 40% }, pay: 22%, spend: ¥40/w }
`,
    ],
  },
  concerns: ({ targets }) => targets.length > 0,
  *judge({ plan }) {
    const first = firstWeeks(plan)
    const told = new Set<string>()
    return plan.targets.flatMap((target) => {
      const message = messageOf(plan, target, first)
      if (!message) return []
      // Without any funnel nothing can be told of any target: that is one thing to say.
      const key =
        target.missing?.endsWith(".funnel") || target.missing === "segments" ? target.missing : target.id
      if (told.has(key)) return []
      told.add(key)
      return [{ place: { path: ["targets", target.id, "metric"] }, message }]
    })
  },
}

function messageOf(
  plan: Plan,
  target: TargetPlan,
  first: ReadonlyMap<TargetPlan, number | undefined>,
): Words | undefined {
  const { missing, week } = target
  if (missing !== undefined) return isMeant(plan, target) ? lackWords(missing) : undefined
  if (!first.has(target)) return undefined
  const begins = first.get(target)
  if (begins === undefined)
    return {
      en: "How likely this target is cannot be told: in no week of the plan is there anybody to measure it of.",
      zh: "推算不出这个目标的达成概率：计划的每一周都没有可供统计的用户。",
    }
  const date = isoOf(weekStart(plan.calendar, begins))
  return {
    en: `This metric has no figure before week ${begins} (from ${date}), and the target is due in week ${week}.`,
    zh: `这个指标从第 ${begins} 周（${date} 起）才有数值，而目标在第 ${week} 周就要达成。`,
  }
}

function lackWords(missing: string): Words {
  return {
    en: `How likely this target is cannot be told without \`${missing}\`.`,
    zh: `缺少 \`${missing}\`，推算不出这个目标的达成概率。`,
  }
}

/** Of targets that have no figure when they are due: the first week with one, every number at its median. */
function firstWeeks(plan: Plan): ReadonlyMap<TargetPlan, number | undefined> {
  const runner = runnerOf(
    plan,
    needsOf(
      plan.metrics,
      plan.targets.map(({ metric }) => metric),
    ),
  )
  const watched = watch(runner, 1)
  runner.whole()
  return new Map(
    watched.flatMap(({ target, gauge }) => {
      if (!Number.isNaN(gauge.by(target.week))) return []
      const weeks = Array.from({ length: plan.calendar.weeks }, (_, i) => i + 1)
      return [[target, weeks.find((week) => !Number.isNaN(gauge.by(week)))] as const]
    }),
  )
}

/** A metric without a formula lives outside the funnel; it is meant to be projected where an effect moves it. */
function isMeant({ metrics, tactics }: Plan, { metric, missing }: TargetPlan): boolean {
  if (!missing?.startsWith("targets.") || metrics.get(metric)?.own?.kind !== "level") return true
  return tactics.some(({ effects }) => effects.some((one) => one.on === "metric" && one.metric === metric))
}
