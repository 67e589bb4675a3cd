/** Two stages of the lifecycle that nothing tells apart. */

import type { Entry } from "./entry"
import { textOf } from "./entry"
import type { Rule } from "./rule"

export const stagesAlike: Rule = {
  id: "stages-alike",
  severity: "hint",
  section: "lifecycle",
  reads: ["lifecycle"],
  summary: { en: "Nothing tells two stages of the lifecycle apart.", zh: "两个生命周期阶段没有区别。" },
  why: {
    en: "A user cannot be said to be at one of them and not at the other, so their strategies and budgets run into each other.",
    zh: "说不清用户处在哪一个阶段，两个阶段的策略和预算就会混在一起。",
  },
  mend: {
    en: "Say in `enter` and `exit` where each begins and ends, or keep one of them.",
    zh: "用 `enter` 和 `exit` 写明各自的起止，或只保留一个。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  stages:
    stay: { kind: retain, enter: 首单完成 }
    keep: { kind: retain, enter: 首单完成 }
#   ^^^^ Nothing tells "keep" from "stay": both are of the same kind and begin alike.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  stages:
    growing: { kind: retain, enter: 首单完成 }
    mature: { kind: retain, enter: 累计满 10 单 }
`,
    ],
  },
  *check({ own }) {
    const stages = own("lifecycle.stages")
    for (const [index, stage] of stages.entries()) {
      const twin = stages.slice(0, index).find((one) => isAlike(one, stage))
      if (!twin) continue
      yield {
        place: { path: stage.path, at: "key" },
        message: {
          en: `Nothing tells "${stage.called}" from "${twin.called}": both are of the same kind and begin alike.`,
          zh: `“${stage.called}”和“${twin.called}”没有区别：类型相同，进入条件也相同。`,
        },
        related: [
          {
            place: { path: twin.path, at: "key" },
            message: { en: `"${twin.called}" is here.`, zh: `“${twin.called}”在这里。` },
          },
        ],
      }
    }
  },
}

type Stage = Entry<"lifecycle.stages">

function isAlike({ value: a }: Stage, { value: b }: Stage): boolean {
  const same = (key: "enter" | "exit" | "metric") => textOf(a[key]) === textOf(b[key])
  // Stages that say no more than a name may still differ.
  if (textOf(a.enter) === "" && textOf(a.exit) === "") return false
  return a.kind !== undefined && a.kind === b.kind && same("enter") && same("exit") && same("metric")
}
