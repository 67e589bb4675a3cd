/** A desk that promises no first answer by any time, where another does or a share of them is promised. */
import type { Rule } from "./rule"

export const supportWithoutSla: Rule = {
  id: "support-without-sla",
  severity: "warning",
  section: "support",
  reads: ["support"],
  summary: { en: "A service desk promises no time of answer.", zh: "客服没有约定首次响应时间。" },
  why: {
    en: "Without a time nobody knows whether five people are too few or too many, and users call twice to find out.",
    zh: "没有时限，就不知道五个人是多是少；用户也只好反复来问。",
  },
  mend: {
    en: "Write `sla`, e.g. `2min`, and `sla_share`, e.g. `85%`.",
    zh: "写上 `sla`（如 `2min`）和 `sla_share`（如 `85%`）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
support:
  hotline: { hours: 24/7, sla: 90s, sla_share: 85% }
  chat: { hours: 24/7 }
# ^^^^ "chat" does not say within what time (\`sla\`) users get a first answer.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
support:
  hotline: { hours: 24/7, sla_share: 85% }
#                         ^^^^^^^^^ "hotline" does not say within what time (\`sla\`) users get a first answer.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
support:
  hotline: { hours: 24/7 }
  chat: { hours: 24/7 }
`,
    ],
  },
  *check({ all, own }) {
    const promised = all("support").some(({ lacks }) => !lacks("sla"))
    for (const { path, called, lacks, at } of own("support")) {
      const share = !lacks("sla_share")
      if (!lacks("sla") || !(promised || share)) continue
      yield {
        place: { path: share ? at("sla_share") : path, at: "key" },
        message: {
          en: `"${called}" does not say within what time (\`sla\`) users get a first answer.`,
          zh: `“${called}”没有写多久内首次响应（\`sla\`）。`,
        },
      }
    }
  },
}
