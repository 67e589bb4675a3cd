/** Something known of users that the plan does nothing with. */
import type { Rule } from "./rule"
import { isMisnamed } from "./shared/misnamed"
import type { Subject } from "./subject"

export const unusedAttribute: Rule = {
  id: "unused-attribute",
  severity: "hint",
  section: "data",
  reads: "everything",
  summary: { en: "An attribute of users that nothing uses.", zh: "用户属性没有被用到。" },
  why: {
    en: "What is known of users and used for nothing only makes a leak worse; often a condition was meant to speak of it.",
    zh: "收而不用的用户信息只会让泄露的后果更重；也常常是忘了在条件里用它。",
  },
  mend: {
    en: "Use it in a `when`, write its `purpose`, or delete it.",
    zh: "在 `when` 中用它，或写明 `purpose`，否则删除。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  attributes:
    orders_total: { type: number, purpose: 用户分层 }
    birthday: { type: date }
#   ^^^^^^^^ No condition uses "birthday", and it has no purpose.
segments:
  buyers: { when: orders_total > 0 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  attributes:
    orders_total: { type: number, purpose: 用户分层 }
    birthday: { type: date, purpose: 生日关怀 }
segments:
  buyers: { when: orders_total > 0 }
`,
    ],
  },
  *check(subject) {
    const attributes = subject.own("data.attributes")
    if (subject.linked.playbook.kind === "library") return
    // Where no attribute has a purpose, the plan only lists what there is.
    if (subject.all("data.attributes").every(({ lacks }) => lacks("purpose"))) return
    if (["data", "segments", "strategies", "campaigns"].some(subject.unsure)) return
    const used = new Set(attributes.filter((one) => subject.uses(one).length > 0))
    if (used.size === 0) return
    for (const attribute of attributes) {
      const { id, path, called, lacks } = attribute
      if (used.has(attribute) || !lacks("purpose") || isSpokenOf(subject, id)) continue
      if (subject.once(isMisnamed.attributes)) return
      yield {
        place: { path, at: "key" },
        message: {
          en: `No condition uses "${called}", and it has no purpose.`,
          zh: `没有条件用到“${called}”，也没有写它的用途。`,
        },
      }
    }
  },
}

/** Whether a persona has it, or a message to users fills it in. */
function isSpokenOf(subject: Subject, id: string): boolean {
  if (subject.all("personas").some(({ value }) => value.profile && id in value.profile)) return true
  return subject
    .allTactics()
    .some(({ value }) => JSON.stringify(value.actions ?? {}).match(new RegExp(`\\b${id}\\b`)) !== null)
}
