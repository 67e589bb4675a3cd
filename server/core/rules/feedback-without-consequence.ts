/** A way to hear users that changes nothing. */
import type { Rule } from "./rule"

export const feedbackWithoutConsequence: Rule = {
  id: "feedback-without-consequence",
  severity: "warning",
  section: "feedback",
  reads: ["feedback"],
  summary: { en: "Nothing follows from what users say.", zh: "听了用户的反馈，却没有下文。" },
  why: {
    en: "People answer a second time only if something came of the first; a survey without consequence teaches them not to.",
    zh: "第一次说了有用，才会说第二次；没有下文的调查，是在教用户别再开口。",
  },
  mend: {
    en: "Write `closes`: how it turns into a change, and how users hear of that.",
    zh: "写上 `closes`：反馈怎样变成改进，用户又怎样知道。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
feedback:
  complaints: { kind: ticket, closes: 每月公开三条改进 }
  talks: { kind: interview }
# ^^^^^ Nothing follows from "talks". How does what users say there become a change?
  stars: { kind: review, closes: false }
#                                ^^^^^ Nothing follows from "stars". How does what users say there become a change?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
feedback:
  complaints: { kind: ticket }
  talks: { kind: interview }
`,
    ],
  },
  *check({ all, own }) {
    const closed = all("feedback").some(({ value }) => value.closes !== undefined && value.closes !== false)
    for (const { path, called, value, lacks, at } of own("feedback")) {
      const refused = value.closes === false
      if (!refused && !(closed && lacks("closes"))) continue
      yield {
        place: refused ? { path: at("closes") } : { path, at: "key" },
        message: {
          en: `Nothing follows from "${called}". How does what users say there become a change?`,
          zh: `“${called}”没有下文。用户说的怎样变成改进？`,
        },
      }
    }
  },
}
