/** A case that teaches nothing: a failure without a lesson, or a success that others would have drawn one from. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const caseWithoutLesson: Rule = {
  id: "case-without-lesson",
  severity: "info",
  section: "cases",
  reads: ["cases"],
  summary: { en: "A case says what happened and not what follows.", zh: "案例没有写得到的教训。" },
  why: {
    en: "Without the lesson a failure is only remembered as somebody's fault, and the next team does the same.",
    zh: "没有教训，失败就只剩下是谁的错；下一个团队还会照样再来一遍。",
  },
  mend: {
    en: "Write as `lesson` what you would do otherwise, or again, in one sentence.",
    zh: "用一句话在 `lesson` 中写明：再来一次会怎么做。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
cases:
  coupon_burst: { name: 五折周, outcome: failure }
# ^^^^^^^^^^^^ What does the failure of "五折周" teach (\`lesson\`)?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
cases:
  coupon_burst: { name: 五折周, outcome: failure, lesson: 先有供给再做需求 }
  pilot: { name: 单城账单, outcome: success, lesson: 让人看见省了多少 }
`,
    ],
  },
  *check({ own, all }) {
    for (const { called, path, lacks, value } of own("cases")) {
      if (!lacks("lesson")) continue
      if (value.outcome === "failure")
        yield {
          place: { path, at: "key" },
          message: {
            en: `What does the failure of "${called}" teach (\`lesson\`)?`,
            zh: `“${called}”失败的教训是什么（\`lesson\`）？`,
          },
        }
      else if (isUsual(all("cases"), "lesson"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `What does "${called}" teach (\`lesson\`)? The other cases say so.`,
            zh: `“${called}”说明了什么（\`lesson\`）？其他案例都写了。`,
          },
        }
    }
  },
}
