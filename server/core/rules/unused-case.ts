/** A case of success on which nothing in the plan builds. */
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const unusedCase: Rule = {
  id: "unused-case",
  severity: "hint",
  section: "cases",
  reads: ["cases", "strategies", "campaigns", "assumptions"],
  summary: { en: "Nothing builds on a case of success.", zh: "没有策略用到这个成功案例。" },
  why: {
    en: "What worked elsewhere is only worth its lines in the plan if something is done like it.",
    zh: "别处成功的做法，只有用到计划里才值得写。",
  },
  mend: {
    en: "Name in `used_by` the strategies that build on it, or take it out.",
    zh: "在 `used_by` 中写明哪些策略借鉴了它，否则删去。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  bill: { stage: retain }
cases:
  one_city: { name: 单城账单, outcome: success, used_by: bill }
  radio: { name: 深夜电台, outcome: success }
# ^^^^^ No strategy builds on "深夜电台" (\`used_by\`).
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  bill: { stage: retain }
cases:
  one_city: { name: 单城账单, outcome: success, lesson: 让人看见省了多少, used_by: bill }
  coupon_burst: { name: 五折周, outcome: failure, lesson: 先有供给再做需求 }
`,
    ],
  },
  *check({ own, all, allTactics, linked }) {
    if (linked.playbook.kind === "library" || !isUsual(all("cases"), "used_by")) return
    const sources = [...allTactics(), ...all("assumptions")].map(({ value }) =>
      "source" in value ? textOf(value.source) : "",
    )
    for (const { called, path, lacks, value } of own("cases")) {
      // A failure is there to warn.
      if (value.outcome !== "success" || !lacks("used_by")) continue
      if (sources.some((source) => source.includes(called))) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `No strategy builds on "${called}" (\`used_by\`).`,
          zh: `没有策略借鉴“${called}”（\`used_by\`）。`,
        },
      }
    }
  },
}
