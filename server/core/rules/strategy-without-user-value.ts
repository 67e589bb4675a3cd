/** A strategy that does not say what its users gain, where others do. */
import type { Rule } from "./rule"
import { isSaidElsewhere } from "./shared/tactic"

export const strategyWithoutUserValue: Rule = {
  id: "strategy-without-user-value",
  severity: "info",
  section: "strategies",
  reads: ["strategies", "campaigns"],
  summary: {
    en: "A strategy does not say what its users gain by it.",
    zh: "策略没有写明给用户带来什么价值。",
  },
  why: {
    en: "What gives users nothing works once at most: they come for the prize and leave with it.",
    zh: "不给用户价值的做法最多有效一次：冲着奖品来，拿了奖品走。",
  },
  mend: {
    en: "Write `value_to_user` in the user's own words: what becomes cheaper, easier or nicer.",
    zh: "在 `value_to_user` 中用用户的话写明：哪里更省、更方便或更愉快。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    value_to_user: 不会错过想买的菜
  gift:
# ^^^^ "gift" does not say what users gain by it. What becomes cheaper, easier or nicer for them?
    start: 2026-01-12
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    value_to_user: 不会错过想买的菜
  gift:
    start: 2026-01-12
    value_to_user: 第二单少花 8 元
`,
    ],
  },
  *check(subject) {
    if (!isSaidElsewhere(subject, "value_to_user")) return
    for (const { path, called, lacks, value } of subject.tactics())
      if (lacks("value_to_user") && value.status !== "done")
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" does not say what users gain by it. What becomes cheaper, easier or nicer for them?`,
            zh: `“${called}”没有写用户能得到什么。对用户来说，哪里更省、更方便或更愉快？`,
          },
        }
  },
}
