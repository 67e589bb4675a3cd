/** An exit condition that nothing in the plan can measure. */
import type { Fix } from "../problem"
import { nearest } from "../schema/nearest"
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { type Unmeasured, unmeasuredIn, vagueIn } from "./shared/measures"
import type { Tactic } from "./shared/tactic"

export const exitUnmeasured: Rule = {
  id: "exit-unmeasured",
  severity: "warning",
  section: "strategies",
  reads: "everything",
  summary: { en: "An exit condition that nothing measures.", zh: "退出条件无法衡量。" },
  why: {
    en: "When nobody can say whether it has come true, the strategy is stopped by whoever is loudest, or never.",
    zh: "没人能判断条件是否成立，停不停就看谁嗓门大，或者永远不停。",
  },
  mend: {
    en: "Name a metric or target of the plan, a value, and how long it may stay there.",
    zh: "写明计划中的一个指标或目标、一个数值和持续时间。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
metrics:
  repeat_rate: { kind: rate, formula: paying_users / active_users, window: 7d }
targets:
  repeat: { metric: repeat_rate, to: 30% }
strategies:
  gift:
    exit: repeat_ratio 连续 3 周低于 20%
#         ^^^^^^^^^^^^ Nothing in the plan measures "repeat_ratio". Did you mean "repeat_rate"?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    exit: 效果不好就停
#         ^^^^ Nobody can measure when "gift" is to stop. Which figure, below what, and for how long?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    exit: 连续 3 周与对照组相比没有效果即停
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.tactics()) {
      const text = textOf(tactic.value.exit)
      const place = { path: tactic.at("exit") }
      const unknown = unmeasuredIn(text, subject)
      const near = unknown && nearest(unknown.word, unknown.ids)
      const within = vagueIn(text)
      if (unknown)
        yield {
          place: { ...place, within: unknown.within },
          message: {
            en: `Nothing in the plan measures "${unknown.word}".${near ? ` Did you mean "${near}"?` : " Which metric or survey is to show it?"}`,
            zh: `计划中没有衡量“${unknown.word}”的指标。${near ? `是不是“${near}”？` : "由哪个指标或调研来体现？"}`,
          },
          fixes: near === undefined ? [] : [writing(tactic, unknown, near)],
        }
      else if (within)
        yield {
          place: { ...place, within },
          severity: "hint",
          message: {
            en: `Nobody can measure when "${tactic.called}" is to stop. Which figure, below what, and for how long?`,
            zh: `没人能判断“${tactic.called}”什么时候该停。哪个指标、低于多少、持续多久？`,
          },
        }
    }
  },
}

function writing({ at }: Tactic, { within }: Unmeasured, near: string): Fix {
  return {
    title: { en: `Write "${near}"`, zh: `改为“${near}”` },
    kind: "suggested",
    changes: [{ do: "write", path: at("exit"), within, text: near }],
  }
}
