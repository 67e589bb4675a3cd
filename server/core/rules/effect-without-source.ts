/** An effect whose size comes from nowhere, in a plan that says elsewhere where its numbers come from. */
import { valueAt } from "../schema/shape"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { changesOf, isSaidElsewhere, type Tactic } from "./shared/tactic"
import type { Subject } from "./subject"

export const effectWithoutSource: Rule = {
  id: "effect-without-source",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "assumptions", "experiments"],
  summary: { en: "An effect does not say where its size comes from.", zh: "效果没有写明依据。" },
  why: {
    en: "Everything the projection says rests on these numbers; one without a source is a wish, and nobody can check it.",
    zh: "测算的一切都建立在这些数字上；没有来源的数字只是愿望，谁也无法核对。",
  },
  mend: {
    en: "Write `source`: the pilot, experiment or data it was seen in, with its day and number of users; or name an assumption that has one.",
    zh: "在 `source` 中写明来自哪次试点、实验或数据，带上时间和样本量；或引用一个有来源的假设。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    effect: { retain: { w4: +1pp..+3pp } }
    source: 2025-11 双周试点，2 万人
  gift:
    effect: { spend: +2%..+6% }
#   ^^^^^^ Nothing says where the effect of "gift" comes from. Which pilot, experiment or data showed it?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  gift_lift: { is: +2%..+6%, source: 2025-11 双周试点，2 万人, as_of: 2025-12-01 }
strategies:
  reminder:
    effect: { retain: { w4: +1pp..+3pp } }
    source: 2025-11 双周试点，2 万人
  gift:
    effect: { spend: $gift_lift }
`,
    ],
  },
  *check(subject) {
    const assumed = subject.all("assumptions").some(({ lacks }) => !lacks("source"))
    if (!assumed && !isSaidElsewhere(subject, "source")) return
    const tried = new Set(subject.all("experiments").flatMap(({ value }) => listOf(value.strategies)))
    for (const tactic of subject.tactics()) {
      const { id, called, lacks, at } = tactic
      if (lacks("effect") || !lacks("source") || tried.has(id) || isAssumed(tactic, subject)) continue
      yield {
        place: { path: at("effect"), at: "key" },
        message: {
          en: `Nothing says where the effect of "${called}" comes from. Which pilot, experiment or data showed it?`,
          zh: `“${called}”的效果没有依据。来自哪次试点、实验或数据？`,
        },
      }
    }
  },
}

/** Whether all its changes are assumptions, which say or do not say themselves where they come from. */
function isAssumed({ path }: Tactic, { linked }: Subject): boolean {
  const entry = valueAt(linked.playbook.value, path)
  const changes = changesOf({
    value: { effect: entry === undefined ? undefined : valueAt(entry, ["effect"]) },
  })
  return changes.every(({ keys }) => String(valueAt(entry ?? null, keys) ?? "$").startsWith("$"))
}
