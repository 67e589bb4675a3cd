/** Reviews or tickets that nobody has to answer by any time, where other feedback is answered. */
import type { Rule } from "./rule"

export const feedbackWithoutAnswer: Rule = {
  id: "feedback-without-answer",
  severity: "info",
  section: "feedback",
  reads: ["feedback"],
  summary: { en: "Users who write get no answer by any time.", zh: "用户来信没有约定多久答复。" },
  why: {
    en: "A complaint that waits is told to others meanwhile; an answer on the same day turns many of them round.",
    zh: "投诉没人理，用户就会说给别人听；当天答复，多数还能挽回。",
  },
  mend: {
    en: "Write `respond_within`, e.g. `24h`.",
    zh: "写上 `respond_within`，例如 `24h`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
feedback:
  complaints: { kind: ticket, respond_within: 24h }
  stars: { kind: review }
# ^^^^^ "stars" does not say within what time users get an answer, though other feedback does.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
feedback:
  complaints: { kind: ticket, respond_within: 24h }
  yearly: { kind: survey }
`,
    ],
  },
  *check({ all, own }) {
    if (!all("feedback").some(({ lacks }) => !lacks("respond_within"))) return
    for (const { path, called, value, lacks } of own("feedback")) {
      if (!lacks("respond_within") || (value.kind !== "ticket" && value.kind !== "review")) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say within what time users get an answer, though other feedback does.`,
          zh: `“${called}”没有写多久内答复用户，而别的反馈写了。`,
        },
      }
    }
  },
}
