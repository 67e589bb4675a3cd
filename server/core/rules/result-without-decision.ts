/** An experiment that has a result from which nothing follows. */
import type { Rule } from "./rule"

export const resultWithoutDecision: Rule = {
  id: "result-without-decision",
  severity: "warning",
  section: "experiments",
  reads: ["experiments"],
  summary: { en: "An experiment has a result and no decision.", zh: "实验有结果，没有决定。" },
  why: {
    en: "The better variant is never rolled out, and half a year later somebody tests the same again.",
    zh: "更好的方案一直没有全量，半年后又有人把同样的实验再做一遍。",
  },
  mend: {
    en: "Write as `decision` what is done now: rolled out, dropped, or tested again with a reason.",
    zh: "在 `decision` 中写明接下来怎么做：全量、放弃，或为什么再测一次。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-02-02, weeks: 12 }
experiments:
  gift_day:
    start: 2026-02-02
    weeks: 3
    result: 第 7 天组 25.9%，第 3 天组 24.1%
#   ^^^^^^ "gift_day" has a result, and no \`decision\` follows from it.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-02-02, weeks: 12 }
experiments:
  gift_day: { start: 2026-02-02, weeks: 3, result: 第 7 天更好, decision: 全量第 7 天 }
  gift_text: { start: 2026-03-02, weeks: 3, decision: 更好者全量 }
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, lacks } of own("experiments"))
      if (!lacks("result") && lacks("decision"))
        yield {
          place: { path: at("result"), at: "key" },
          message: {
            en: `"${called}" has a result, and no \`decision\` follows from it.`,
            zh: `“${called}”有了结果，却没有写 \`decision\`。`,
          },
        }
  },
}
