/** A target that asks for what is there already. */
import type { Rule } from "./rule"
import { guardrailsOf, type Target } from "./shared/target"

export const standingTarget: Rule = {
  id: "standing-target",
  severity: "info",
  section: "targets",
  reads: ["targets"],
  summary: { en: "A target asks for what is there already.", zh: "目标与现状相同。" },
  why: {
    en: "A target that equals today moves nobody, yet takes a place in every review.",
    zh: "与现状相同的目标推动不了任何人，却要占用每次复盘的时间。",
  },
  mend: {
    en: "Say where it should go. If it is only not to get worse, name it as a guardrail of the target that could harm it.",
    zh: "写明要做到多少。如果只是不能变差，就把它列为可能损害它的那个目标的护栏。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万 }
  joining: { name: 提升激活率, metric: activation_rate, from: 35%, to: 35% }
#                                                                 ^^^ "提升激活率" stands at 35% today and is to stay there.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, guardrails: [joining] }
  joining: { metric: activation_rate, from: 35%, to: 35% }
  paying: { metric: pay_rate, from: 20%, to: 20% }
`,
    ],
  },
  *check(subject) {
    for (const target of subject.own("targets")) {
      const { id, called, at, quantity } = target
      const [from, to] = [quantity("from"), quantity("to")]
      if (!from || !to || !isToMove(target) || subject.once(guardrailsOf).has(id)) continue
      const values = new Set([...from.values, ...to.values])
      if (values.size !== 1) continue
      yield {
        place: { path: at("to") },
        message: {
          en: `"${called}" stands at ${from.text} today and is to stay there.`,
          zh: `“${called}”现在就是 ${from.text}，目标也是。`,
        },
      }
    }
  },
}

/** Whether it speaks of going somewhere: else it keeps a floor, which is a fair thing to ask for. */
function isToMove({ called, value }: Target): boolean {
  if (value.primary === true) return true
  return /提[升高]|增[长加]|上升|翻[番倍]|扩大|降低|减少|下降|压降|缩短|\b(?:grow|growth|raise|increase|improve|lift|double|more|lower|reduce|cut|decrease|fewer|shorten)\b/i.test(
    `${called} ${value.note ?? ""}`,
  )
}
