/** Users are to be activated, and nothing says which event makes one so, though it is said what being active is. */
import type { Finding, Path, Words } from "../problem"
import type { Rule } from "./rule"
import { saysWho } from "./shared/lifecycle"
import { stageKindOf } from "./shared/tactic"

export const activationUndefined: Rule = {
  id: "activation-undefined",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "data", "strategies", "campaigns", "targets"],
  summary: { en: "Nothing says what counts as activated.", zh: "没有定义什么算激活。" },
  why: {
    en: "The first moment of value is what new users stay for; undefined, the team drives them to whatever is easiest to count.",
    zh: "新用户留下来靠的是第一次感受到价值的时刻；不定义它，团队就会把人往最好统计的动作上赶。",
  },
  mend: {
    en: "Write `lifecycle.activated` with the `event` after which new users stay clearly more often.",
    zh: "写上 `lifecycle.activated`，`event` 取新用户做过之后留存明显更高的那个事件。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  events:
    order_paid: {}
lifecycle:
  active: { event: order_paid }
strategies:
  guide:
    stage: activate
#          ^^^^^^^^ "guide" activates new users, and nothing says which event makes one activated.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  events:
    order_paid: {}
    first_order: {}
lifecycle:
  active: { event: order_paid }
  activated: { event: first_order }
strategies:
  guide: { stage: activate }
`,
    ],
  },
  *check(subject) {
    if (subject.lacks("lifecycle", "active") || subject.unsure("lifecycle")) return
    if (saysWho(subject, "activated")) return
    const tactic = subject.tactics().find((one) => stageKindOf(subject, one) === "activate")
    const target = subject.own("targets").find(({ value }) => MEASURED.includes(value.metric ?? ""))
    if (tactic)
      yield told(tactic.at("stage"), {
        en: `"${tactic.called}" activates new users, and nothing says which event makes one activated.`,
        zh: `“${tactic.called}”要激活新用户，却没有写明哪个事件算激活。`,
      })
    else if (target)
      yield told(target.at("metric"), {
        en: `"${target.called}" counts activated users, and nothing says which event makes one activated.`,
        zh: `“${target.called}”以激活为目标，却没有写明哪个事件算激活。`,
      })
  },
}

const MEASURED = ["activation_rate", "activated_users"]

function told(path: Path, message: Words): Finding {
  return { place: { path }, message }
}
