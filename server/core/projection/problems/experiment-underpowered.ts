/** The problem of an experiment that meets too few users to see what it looks for. */
import { experimentAnswers } from "../answers/experiments"
import type { ProjectionCheck } from "./check"
import { called, percent } from "./wording"

export const experimentUnderpowered: ProjectionCheck = {
  id: "experiment-underpowered",
  severity: "warning",
  section: "projection",
  reads: ["experiments"],
  summary: {
    en: "An experiment meets fewer users in its time than it needs.",
    zh: "实验期内能遇到的用户少于所需样本。",
  },
  why: {
    en: "Too small a test mostly says “no difference” even where there is one, and when it says otherwise it exaggerates. A good idea is dropped, or a poor one rolled out.",
    zh: "样本不够的实验多半得出“没有差别”，即使差别真的存在；偶尔显著时又会夸大效果。结果是好主意被放弃，坏主意被推广。",
  },
  mend: {
    en: "Let it run as long as the message says, open it to more users, or look for a larger change (`detect`).",
    zh: "按提示延长实验时间，扩大人群，或只检验更大的变化（`detect`）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  regular: { active: 800, funnel: { retain: { w4: 60% } } }
experiments:
  gift_test:
# ^^^^^^^^^ "gift_test" needs 2,188 users and meets 704 in its time: it would see the change in 35% of cases, not 80%.
    segment: regular
    baseline: 20%
    detect: +5pp
    significance: 5%
    power: 80%
    start: 2026-01-05
    weeks: 1
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  regular: { active: 8000, funnel: { retain: { w4: 60% } } }
experiments:
  gift_test:
    segment: regular
    baseline: 20%
    detect: +5pp
    significance: 5%
    power: 80%
    start: 2026-01-05
    weeks: 4
`,
    ],
  },
  concerns: ({ experiments }) => experiments.length > 0,
  *judge({ linked, plan }) {
    const answers = experimentAnswers(plan)
    return plan.experiments.flatMap(({ id, power: asked, done }) => {
      const { needed, available, weeks, power } = answers[id] ?? {}
      if (done || typeof needed !== "number" || typeof available !== "number" || available >= needed)
        return []
      if (typeof power === "number" && power >= asked - SLACK) return []
      const name = called(linked, "experiments", id)
      const [lacks, meets] = [whole(needed), whole(available)]
      const sees = typeof power === "number" ? percent(power, asked) : undefined
      const due = percent(asked)
      const later = typeof weeks === "number" ? Math.ceil(weeks) : undefined
      return [
        {
          place: { path: ["experiments", id], at: "key" as const },
          message: {
            en: `"${name}" needs ${lacks} users and meets ${meets} in its time${sees ? `: it would see the change in ${sees} of cases, not ${due}` : ""}.${later ? ` ${later} weeks would do.` : ""}`,
            zh: `“${name}”需要 ${lacks} 名用户，实验期内只能遇到 ${meets} 名${sees ? `：差别存在时只有 ${sees} 的机会看得出来，没到 ${due}` : ""}。${later ? `${later} 周才够。` : ""}`,
          },
        },
      ]
    })
  },
}

/** A few users more or less are within what nobody knows beforehand. */
const SLACK = 0.05

function whole(users: number): string {
  return Math.floor(users).toLocaleString("en-US")
}
