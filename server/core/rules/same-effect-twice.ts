/** Two strategies that claim the same effect on the same users in the same weeks. */
import type { Span } from "../model/day"
import type { Plain } from "../problem"
import { valueAt } from "../schema/shape"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { least } from "./shared/figures"
import { isAlive, overlap, type Tactic } from "./shared/tactic"
import type { Subject } from "./subject"

export const sameEffectTwice: Rule = {
  id: "same-effect-twice",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "period"],
  summary: {
    en: "Two strategies claim the same effect on the same users at the same time.",
    zh: "两个策略在同一时间对同一批用户声称了相同的效果。",
  },
  why: {
    en: "The projection adds both, so that one effect, measured once, is counted twice.",
    zh: "测算会把两者相加，同一个效果只测过一次，却被算了两遍。",
  },
  mend: {
    en: "Give each what it brings by itself, or write the effect in one of them only.",
    zh: "分别写各自的增量，或只在其中一个写效果。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  reminder:
    effect: { retain: { w4: +1pp..+3pp } }
  gift:
    effect: { retain: { w4: +1pp..+3pp } }
#   ^^^^^^ "gift" claims the same effect on the same users as "reminder", and both are counted. What does each bring by itself?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  reminder:
    weeks: 4
    effect: { retain: { w4: +1pp..+3pp } }
  gift:
    start: 2026-03-30
    effect: { retain: { w4: +1pp..+3pp } }
`,
    ],
  },
  *check(subject) {
    const before: Claim[] = []
    for (const tactic of subject.tactics()) {
      if (tactic.lacks("effect") || !isAlive(tactic)) continue
      const claim = claimOf(subject, tactic)
      const found = before.find((one) => isSame(one, claim))
      before.push(claim)
      if (!found) continue
      const { called, at } = found.tactic
      yield {
        place: { path: tactic.at("effect"), at: "key" },
        message: {
          en: `"${tactic.called}" claims the same effect on the same users as "${called}", and both are counted. What does each bring by itself?`,
          zh: `“${tactic.called}”与“${called}”对同一批用户写了相同的效果，会被算两遍。各自的增量是多少？`,
        },
        related: [
          {
            place: { path: at("effect"), at: "key" },
            message: { en: `"${called}" claims it here.`, zh: `“${called}”写在这里。` },
          },
        ],
      }
    }
  },
}

interface Claim {
  readonly tactic: Tactic
  readonly effect: string
  readonly users: string
  readonly span: Span | undefined
}

function claimOf({ linked, span }: Subject, tactic: Tactic): Claim {
  return {
    tactic,
    effect: JSON.stringify(sorted(valueAt(linked.playbook.sound, tactic.at("effect")) ?? {})),
    users: [...listOf(tactic.value.segments)].sort().join(" "),
    span: span(tactic.value),
  }
}

function isSame(one: Claim, other: Claim): boolean {
  if (one.effect !== other.effect || one.effect === "[]" || one.users !== other.users) return false
  return overlap(one.span, other.span) && !areParts(one.tactic, other.tactic)
}

function sorted(value: Plain): Plain {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)])
}

/** Two shares of the users may well be different users. */
function areParts(one: Tactic, other: Tactic): boolean {
  const shares = [least(one.quantity("covers")), least(other.quantity("covers"))]
  return shares.every((share) => share !== undefined) && (shares[0] ?? 1) + (shares[1] ?? 1) <= 1
}
