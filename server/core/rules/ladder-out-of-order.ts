/** A ladder whose threshold rises at one step and falls at another. */
import type { Rule } from "./rule"
import { ownCondition } from "./shared/conditions"
import { ladderOf } from "./shared/ladder"
import type { Segment } from "./shared/touched"
import type { Subject } from "./subject"

export const ladderOutOfOrder: Rule = {
  id: "ladder-out-of-order",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "segments", "data"],
  summary: {
    en: "The thresholds along the ladder do not all go the same way.",
    zh: "阶梯上各层的门槛忽高忽低。",
  },
  why: {
    en: "Users reach the upper tier before the lower one, or fall out of a tier by doing more.",
    zh: "用户会先达到高层再达到低层，或者做得更多反而掉级。",
  },
  mend: {
    en: "Order the thresholds in the segments’ `when` as the ladder orders the segments.",
    zh: "按阶梯的先后排好各人群 `when` 里的门槛。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
segments:
  bronze: { when: orders_total >= 3 && orders_total < 10 }
  silver: { when: orders_total >= 30 }
  gold:
    when: orders_total >= 10 && orders_total < 30
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "gold" begins at \`orders_total\` 10, below the 30 of "silver" that leads up to it.
lifecycle:
  ladder:
    first: { from: bronze, to: silver, criterion: 满 30 单 }
    second: { from: silver, to: gold, criterion: 满 10 单 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
segments:
  bronze: { when: orders_total >= 3 && orders_total < 10 }
  silver: { when: orders_total >= 10 && orders_total < 30 }
  gold: { when: orders_total >= 30 }
lifecycle:
  ladder:
    first: { from: bronze, to: silver, criterion: 满 10 单 }
    second: { from: silver, to: gold, criterion: 满 30 单 }
`,
    ],
  },
  *check(subject) {
    const steps = ladderOf(subject).flatMap(({ from, to }) => {
      const [low, high] = [thresholdOf(subject, from), thresholdOf(subject, to)]
      return low && high && low.text === high.text ? [{ from, to, low, high }] : []
    })
    for (const { from, to, low, high } of steps) {
      // Which way is up the step below tells: more orders, or fewer complaints.
      const below = steps.find((one) => one.to === from)
      const rises = below && Math.sign(below.high.value - below.low.value)
      if (!rises || Math.sign(high.value - low.value) !== -rises) continue
      const side = rises > 0 ? { en: "below", zh: "低于" } : { en: "above", zh: "高于" }
      yield {
        place: {
          path: to.at("when"),
          ...(to.file === subject.linked.playbook.file ? {} : { file: to.file }),
        },
        message: {
          en: `"${to.called}" begins at \`${high.text}\` ${high.value}, ${side.en} the ${low.value} of "${from.called}" that leads up to it.`,
          zh: `“${to.called}”从 \`${high.text}\` ${high.value} 起，${side.zh}通向它的“${from.called}”的 ${low.value}。`,
        },
      }
    }
  },
}

/** The number from which on a segment begins, where its condition asks for one number alone. */
function thresholdOf(
  subject: Subject,
  segment: Segment,
): { readonly text: string; readonly value: number } | undefined {
  const formula = ownCondition(subject, segment)
  const waiting = formula ? [formula] : []
  const bounds: { readonly text: string; readonly value: number; readonly from: boolean }[] = []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.is === "all") waiting.push(...next.of)
    else if (next.is !== "atom" || next.atom.is !== "measured" || next.atom.term.sort !== "number")
      return undefined
    else {
      const { term, op, value } = next.atom
      bounds.push({ text: term.text, value, from: op === ">" || op === ">=" })
    }
  }
  const lower = bounds.filter(({ from }) => from)
  return lower.length === 1 && bounds.every(({ text }) => text === lower[0]?.text) ? lower[0] : undefined
}
