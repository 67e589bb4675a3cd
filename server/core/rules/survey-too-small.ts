/** A survey that asks too few to tell anything, all its rounds together. */

import type { Entry } from "./entry"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { counted, most } from "./shared/figures"
import type { Subject } from "./subject"

export const surveyTooSmall: Rule = {
  id: "survey-too-small",
  severity: "hint",
  section: "feedback",
  reads: ["feedback", "segments"],
  summary: { en: "A survey asks too few to tell anything.", zh: "问卷样本太小，说明不了问题。" },
  why: {
    en: "A score from thirty answers moves by ten points by chance alone; the team then celebrates or mourns the weather.",
    zh: "三十份问卷的得分，光凭运气就能差十几个点；团队为之高兴或沮丧的，只是偶然。",
  },
  mend: {
    en: "Ask more people, ask more often, or talk to them instead (`kind: interview`). The margin is the threshold `survey_error_most` (5 points).",
    zh: "扩大样本、增加次数，或者改做访谈（`kind: interview`）。允许的误差由阈值 `survey_error_most`（5 个百分点）设定。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
feedback:
  smile: { kind: csat, every: 1mo, sample: 30 }
#                                          ^^ In all its 2 rounds "smile" asks 60 people: its shares are uncertain by up to 13 points either way.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  judges: { active: 120 }
feedback:
  smile: { kind: csat, every: 1w, sample: 60 }
  panel: { kind: survey, segments: [judges], sample: 100 }
  talks: { kind: interview, sample: 12 }
`,
    ],
  },
  *check(subject) {
    const { survey_error_most: least } = subject.thresholds
    for (const feedback of subject.own("feedback")) {
      const { value, called, at } = feedback
      const [sample, rounds] = [most(feedback.quantity("sample")), roundsOf(subject, feedback)]
      if (!["nps", "csat", "ces", "survey"].includes(value.kind ?? "")) continue
      if (!sample || sample < 1 || rounds === undefined) continue
      const asked = sample * rounds
      const error = margin(asked, usersOf(subject, feedback))
      if (Math.round(error * 1000) / 1000 <= least) continue
      const [people, points] = [counted(asked), Number((error * 100).toPrecision(2))]
      yield {
        place: { path: at("sample") },
        message: {
          en: `${rounds > 1 ? `In all its ${rounds} rounds "${called}" asks` : `"${called}" asks`} ${people} people: its shares are uncertain by up to ${points} points either way.`,
          zh: `“${called}”${rounds > 1 ? `${rounds} 轮合计` : ""}只问 ${people} 人：占比的误差可达 ±${points} 个百分点。`,
        },
      }
    }
  },
}

/** How often it is asked in the plan's time; undefined where it does not say in numbers. */
function roundsOf({ period }: Subject, { lacks, quantity }: Entry<"feedback">): number | undefined {
  if (lacks("every")) return 1
  const every = most(quantity("every"))
  if (!every || !period) return undefined
  return Math.max(1, Math.ceil((period.end - period.start) / every))
}

/** How many there are to be asked, where the plan knows all of them. */
function usersOf({ find }: Subject, { value }: Entry<"feedback">): number | undefined {
  const segments = listOf(value.segments).map((id) => find("segments", id))
  if (segments.length === 0) return undefined
  return segments.reduce<number | undefined>((sum, segment) => {
    const active = most(segment?.quantity("active"))
    return sum === undefined || active === undefined ? undefined : sum + active
  }, 0)
}

/** The 95 % margin of a share of one half (Cochran 1977), smaller where many of a small population are asked. */
function margin(asked: number, users: number | undefined): number {
  const whole = users === undefined || users <= 1 ? 1 : Math.max(0, (users - asked) / (users - 1))
  return 1.96 * Math.sqrt((0.25 / asked) * whole)
}
