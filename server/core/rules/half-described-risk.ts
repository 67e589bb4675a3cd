/** A risk that does not say how it announces itself, how likely it is or what it would do, where the others do. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const halfDescribedRisk: Rule = {
  id: "half-described-risk",
  severity: "info",
  section: "risks",
  reads: ["risks"],
  summary: {
    en: "A risk does not say how likely it is, what it would do or how it shows.",
    zh: "风险没有写概率、影响或触发信号。",
  },
  why: {
    en: "A risk that cannot be weighed is either feared too much or forgotten; one without a sign is noticed when it is too late.",
    zh: "无法衡量的风险，不是过分担心就是被忘掉；没有信号的风险，发现时已经晚了。",
  },
  mend: {
    en: "Write `probability`, `impact` (or `loss`, `effect`) and `trigger`, as for the other risks.",
    zh: "像其他风险一样写上 `probability`、`impact`（或 `loss`、`effect`）和 `trigger`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
risks:
  stock: { probability: 10%, impact: 断货, trigger: 到货率低于 95% }
  rumours: { probability: 5%, impact: 口碑受挫 }
# ^^^^^^^ By what sign is "rumours" noticed (\`trigger\`)? The other risks say so.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
risks:
  stock: { probability: 10%, impact: 断货 }
  rumours: { probability: 5%, loss: ¥20k }
`,
    ],
  },
  *check({ own, all }) {
    for (const { called, path, lacks } of own("risks")) {
      const missing = asked.find(
        ({ keys }) => keys.every((key) => lacks(key)) && keys.some((key) => isUsual(all("risks"), key)),
      )
      if (missing) yield { place: { path, at: "key" }, message: missing.words(called) }
    }
  },
}

const asked = [
  {
    keys: ["probability"],
    words: (called: string) => ({
      en: `How likely is "${called}" (\`probability\`)? The other risks say so.`,
      zh: `“${called}”有多大可能发生（\`probability\`）？其他风险都写了。`,
    }),
  },
  {
    keys: ["impact", "loss", "effect"],
    words: (called: string) => ({
      en: `What would "${called}" do (\`impact\`)? The other risks say so.`,
      zh: `“${called}”会有什么影响（\`impact\`）？其他风险都写了。`,
    }),
  },
  {
    keys: ["trigger"],
    words: (called: string) => ({
      en: `By what sign is "${called}" noticed (\`trigger\`)? The other risks say so.`,
      zh: `凭什么信号发现“${called}”（\`trigger\`）？其他风险都写了。`,
    }),
  },
] as const
