/** A plan that is over and has reviews, none of which wrote down what it found. */
import type { Rule } from "./rule"

export const closedWithoutFindings: Rule = {
  id: "closed-without-findings",
  severity: "info",
  section: "evaluation",
  reads: ["status", "evaluation"],
  summary: { en: "A closed plan says nothing of what was found.", zh: "计划已结束，复盘却没有结论。" },
  why: {
    en: "The next plan repeats the same mistakes: those who knew better have left or forgotten.",
    zh: "下一份计划会重复同样的错误：当时明白的人要么走了，要么忘了。",
  },
  mend: {
    en: "Write as `findings` of a review what was met, what was missed and why.",
    zh: "在复盘的 `findings` 中写明哪些达成、哪些没有、原因是什么。",
  },
  examples: {
    bad: [
      `playbook: 试点
status: closed
#       ^^^^^^ The plan is closed, and none of its reviews says what it found (\`findings\`).
period: { start: 2025-09-01, weeks: 26 }
evaluation:
  reviews:
    monday: { every: 1w }
`,
    ],
    good: [
      `playbook: 试点
status: closed
period: { start: 2025-09-01, weeks: 26 }
evaluation:
  reviews:
    monday: { every: 1w }
    month_end: { every: 1mo, findings: 周活跃差 4%，原因是到货率 }
`,
    ],
  },
  *check({ content, own }) {
    const reviews = own("evaluation.reviews")
    if (content.status !== "closed" || reviews.length === 0) return
    if (reviews.some(({ lacks }) => !lacks("findings"))) return
    yield {
      place: { path: ["status"] },
      message: {
        en: "The plan is closed, and none of its reviews says what it found (`findings`).",
        zh: "计划已结束，却没有一次复盘写下发现（`findings`）。",
      },
    }
  },
}
