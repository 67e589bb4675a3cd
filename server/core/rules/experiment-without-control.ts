/** An experiment in which everybody gets the same, so that nothing is compared. */
import type { Rule } from "./rule"
import { least } from "./shared/figures"

export const experimentWithoutControl: Rule = {
  id: "experiment-without-control",
  severity: "error",
  section: "experiments",
  reads: ["experiments"],
  fixable: true,
  summary: { en: "An experiment compares one variant with nothing.", zh: "实验只有一组，没有对照。" },
  why: {
    en: "Without users who go without it, a holiday or a price cut counts as the idea's success, and what is rolled out has proved nothing.",
    zh: "没有对照组，节假日或降价带来的变化都会算作方案的功劳，全量推广时其实什么都没验证。",
  },
  mend: {
    en: "Give a part of the users something else, or nothing: a second variant in `split`, or a `holdout`.",
    zh: "让一部分用户得到不同的做法或什么都不做：在 `split` 中加一组，或写 `holdout`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    weeks: 3
    split: { day_seven: 100% }
#            ^^^^^^^^^ Everybody in "gift_day" gets "day_seven": there is nothing to compare it with.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { weeks: 3, split: { day_seven: 50% } }
  gift_text: { weeks: 3, split: { warm: 100% }, holdout: 10% }
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, value, quantity, lacks } of own("experiments")) {
      const [variant, ...others] = Object.keys(value.split ?? {})
      if (variant === undefined || others.length > 0 || !lacks("holdout")) continue
      if ((least(quantity("split", variant)) ?? 0) < 1) continue
      yield {
        place: { path: at("split", variant), at: "key" },
        message: {
          en: `Everybody in "${called}" gets "${variant}": there is nothing to compare it with.`,
          zh: `“${called}”的所有用户都在“${variant}”组，没有可比较的对象。`,
        },
        fixes: [
          {
            title: { en: "Give half of them nothing (`control`)", zh: "留一半用户作对照组（`control`）" },
            kind: "suggested",
            changes: [
              { do: "write", path: at("split", variant), text: "50%" },
              { do: "set", path: at("split", "control"), value: "50%" },
            ],
          },
        ],
      }
    }
  },
}
