/** A decision made beforehand whose condition cannot come about. */
import type { Finding, Fix } from "../problem"
import type { Rule } from "./rule"
import { canBeDue, conditionOf, type Decision, dueOf, kindOf } from "./shared/decision"
import type { Subject } from "./subject"

export const decisionNeverDue: Rule = {
  id: "decision-never-due",
  severity: "warning",
  section: "evaluation",
  reads: ["evaluation", "metrics", "segments"],
  fixable: true,
  summary: { en: "A decision's condition can never come about.", zh: "决策条件永远不会成立。" },
  why: {
    en: "The brake that everybody relies on is not connected: the figure falls and nothing happens.",
    zh: "大家都指望这条红线，它却根本不会触发：数字跌了，什么也不会发生。",
  },
  mend: {
    en: "Rates count as parts of one here: 27 % is `0.27`. `&&` asks for both at once, `||` for one of them.",
    zh: "这里的比率按小数比较：27% 写 `0.27`。`&&` 要求同时满足，`||` 只要求满足其一。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  decisions:
    more_pages:
      if: retention_w4 > 27
#         ^^^^^^^^^^^^^^^^^ "more_pages" is never due: \`retention_w4\` lies between 0 and 1. Did you mean 0.27?
      then: 增加内容
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  decisions:
    pause:
      if: active_users < 2000 && active_users > 9000
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "pause" is never due: its parts exclude each other.
      then: 暂停投放
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
evaluation:
  decisions:
    more_pages: { if: retention_w4 > 0.27 && active_users > 2000, then: 增加内容 }
`,
    ],
  },
  *check(subject) {
    for (const decision of subject.own("evaluation.decisions")) {
      const { called, at } = decision
      const text = conditionOf(decision)
      const due = text === undefined ? undefined : dueOf(subject, text)
      if (text === undefined || !due || canBeDue(due)) continue
      const slip = percentIn(subject, text)
      if (slip) yield asPercent(decision, slip)
      else
        yield {
          place: { path: at("if") },
          message: {
            en: `"${called}" is never due: its parts exclude each other.`,
            zh: `“${called}”永远不会触发：条件中的几项互相排斥。`,
          },
        }
    }
  },
}

interface Slip {
  readonly metric: string
  /** As it should be written, and the whole condition with it. */
  readonly meant: string
  readonly text: string
}

/** A percentage that a rate is compared with, where its condition can come about with it as a part of one. */
function percentIn(subject: Subject, text: string): Slip | undefined {
  for (const found of text.matchAll(/([a-z][\w.]*)\s*[<>=!]=?\s*(\d+(?:\.\d+)?)(?![\w.])/g)) {
    const [all, metric = "", number = ""] = found
    if (kindOf(subject, metric) !== "rate" || Number(number) <= 1 || Number(number) > 100) continue
    const meant = String(Number((Number(number) / 100).toPrecision(12)))
    const at = found.index + all.length - number.length
    const mended = `${text.slice(0, at)}${meant}${text.slice(at + number.length)}`
    const due = dueOf(subject, mended)
    if (due && canBeDue(due)) return { metric, meant, text: mended }
  }
  return undefined
}

function asPercent({ called, at }: Decision, { metric, meant, text }: Slip): Finding {
  const fix: Fix = {
    title: { en: `Write \`${text}\``, zh: `改为 \`${text}\`` },
    kind: "suggested",
    changes: [{ do: "write", path: at("if"), text }],
  }
  return {
    place: { path: at("if") },
    message: {
      en: `"${called}" is never due: \`${metric}\` lies between 0 and 1. Did you mean ${meant}?`,
      zh: `“${called}”永远不会触发：\`${metric}\` 在 0 和 1 之间。是不是 ${meant}？`,
    },
    fixes: [fix],
  }
}
