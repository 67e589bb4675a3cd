/** A desk that does not say where a complaint goes that it cannot settle. */
import type { Rule } from "./rule"

export const complaintWithoutEscalation: Rule = {
  id: "complaint-without-escalation",
  severity: "warning",
  section: "support",
  reads: ["support", "feedback"],
  summary: {
    en: "A complaint that the desk cannot settle goes nowhere.",
    zh: "客服解决不了的投诉没有升级途径。",
  },
  why: {
    en: "The one complaint in a hundred that an agent cannot settle is the one that is told in public.",
    zh: "一百个投诉里客服解决不了的那一个，正是会被发到网上的那个。",
  },
  mend: {
    en: "Write `escalation`: who takes over, in which order.",
    zh: "写上 `escalation`：依次由谁接手。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
feedback:
  complaints: { kind: ticket }
support:
  hotline: { sla: 90s }
# ^^^^^^^ "hotline" does not say who takes over a complaint that it cannot settle.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
support:
  hotline: { sla: 90s }
`,
    ],
  },
  *check({ all, own }) {
    const escalated = all("support").some(({ lacks }) => !lacks("escalation"))
    const complained = all("feedback").some(({ value }) => value.kind === "ticket")
    for (const { path, called, lacks } of own("support")) {
      if (!lacks("escalation") || !(escalated || complained)) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say who takes over a complaint that it cannot settle.`,
          zh: `“${called}”没有写解决不了的投诉由谁接手。`,
        },
      }
    }
  },
}
