/** Two targets for one figure, the same users and the same day. */
import type { Rule } from "./rule"
import {
  areOfSameUsers,
  deadlineOf,
  guardrailsOf,
  measuredBy,
  pairsOf,
  placeIn,
  type Target,
} from "./shared/target"
import type { Subject } from "./subject"

export const targetSetTwice: Rule = {
  id: "target-set-twice",
  severity: "warning",
  section: "targets",
  reads: ["targets", "metrics", "period"],
  summary: {
    en: "Two targets ask for one figure by the same day.",
    zh: "两个目标在同一天对同一个数字提出要求。",
  },
  why: {
    en: "Where they differ, each side works for its own number and both report success; where they agree, one is dead weight.",
    zh: "两个数不同，各方就各认各的；两个数相同，有一个就是多余的。",
  },
  mend: {
    en: "Keep one. A second level, such as one to stretch for, says so with its own `confidence`.",
    zh: "只留一个。如果另一个是冲刺目标，请用不同的 `confidence` 区分。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, by: 2026-03-01 }
  activity: { metric: active_users, from: 6.2万, to: 9万, by: 2026-03-01 }
#                                                   ^^ "weekly_active" asks for 8万 of the same figure by the same day, "activity" for 9万.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, by: 2026-03-01, confidence: 80% }
  stretch: { metric: active_users, from: 6.2万, to: 9万, by: 2026-03-01, confidence: 30% }
  halfway: { metric: active_users, from: 6.2万, to: 7万, by: 2026-02-01 }
`,
    ],
  },
  *check(subject) {
    const told = new Set<Target>()
    for (const [earlier, later] of pairsOf(subject)) {
      if (told.has(later) || !isSame(subject, earlier, later)) continue
      told.add(later)
      const [one, other] = [earlier.quantity("to"), later.quantity("to")]
      if (!one || !other) continue
      yield {
        place: { path: later.at("to") },
        message: {
          en: `"${earlier.called}" asks for ${one.text} of the same figure by the same day, "${later.called}" for ${other.text}.`,
          zh: `同一个数字、同一天，“${earlier.called}”要 ${one.text}，“${later.called}”要 ${other.text}。`,
        },
        related: [
          {
            place: placeIn(earlier, "to"),
            message: { en: `"${earlier.called}" asks for it here.`, zh: `“${earlier.called}”写在这里。` },
          },
        ],
      }
    }
  },
}

function isSame(subject: Subject, one: Target, other: Target): boolean {
  if (!measuredBy(subject, one) || one.value.metric !== other.value.metric || !areOfSameUsers(one, other))
    return false
  if (deadlineOf(subject, one) !== deadlineOf(subject, other)) return false
  // Two figures that differ today are not one: a segment may have been forgotten.
  if (!areAlike(one, other)) return false
  // A limit below a target, and a second level with its own odds, are no contradiction.
  const guardrails = subject.once(guardrailsOf)
  if (guardrails.has(one.id) || guardrails.has(other.id) || one.lacks("from") !== other.lacks("from"))
    return false
  return one.quantity("confidence")?.values[0] === other.quantity("confidence")?.values[0]
}

function areAlike(one: Target, other: Target): boolean {
  const [a, b] = [one.quantity("from")?.values[0], other.quantity("from")?.values[0]]
  return a === undefined || b === undefined || Math.abs(a - b) <= 0.2 * Math.max(Math.abs(a), Math.abs(b))
}
