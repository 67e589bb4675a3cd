/** A scale whose least is not below its most. */
import type { Rule } from "./rule"

export const scaleUpsideDown: Rule = {
  id: "scale-upside-down",
  severity: "error",
  section: "metrics",
  reads: ["metrics"],
  summary: { en: "A scale's least is not below its most.", zh: "量表的最小值不小于最大值。" },
  why: {
    en: "No score can lie on such a scale, so every target on it is out of reach.",
    zh: "这样的量表容不下任何分数，它上面的目标都不可能达成。",
  },
  mend: {
    en: "Write the least as `min` and the most as `max`; that less is better is said by `better: down`.",
    zh: "`min` 写最小值，`max` 写最大值；越低越好用 `better: down` 表示。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  effort:
    kind: score
    scale: { min: 7, max: 1 }
#                         ^ The scale of "effort" goes from 7 up to 1.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  effort:
    kind: score
    better: down
    scale: { min: 1, max: 7 }
`,
    ],
  },
  *check({ own }) {
    for (const { value, called, at } of own("metrics")) {
      const { min, max } = value.scale ?? {}
      if (min === undefined || max === undefined || min < max) continue
      yield {
        place: { path: at("scale", "max") },
        message: {
          en: `The scale of "${called}" goes from ${min} up to ${max}.`,
          zh: `“${called}”的量表从 ${min} 到 ${max}，最小值不小于最大值。`,
        },
        fixes:
          min === max
            ? []
            : [
                {
                  title: { en: `From ${max} to ${min}`, zh: `改为 ${max} 到 ${min}` },
                  kind: "safe",
                  changes: [
                    { do: "write", path: at("scale", "min"), text: String(max) },
                    { do: "write", path: at("scale", "max"), text: String(min) },
                  ],
                },
              ],
      }
    }
  },
}
