/** A tier that is larger than the one that its users climb from. */
import type { Finding } from "../problem"
import type { Rule } from "./rule"
import { counted, least, most, percent } from "./shared/figures"
import { ladderOf, type Step, wayUp } from "./shared/ladder"
import { siblingsOf } from "./shared/siblings"
import type { Segment } from "./shared/touched"
import { worthMore } from "./shared/worth"
import type { Subject } from "./subject"

export const pyramidWiderAbove: Rule = {
  id: "pyramid-wider-above",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "segments"],
  summary: {
    en: "A tier of the pyramid is wider than the one below it.",
    zh: "金字塔上宽下窄：上一层比下一层人还多。",
  },
  why: {
    en: "Where most users are at the top, being there means nothing, and its privileges cost more than the plan can bear.",
    zh: "大多数人都在上层，身份就不再稀缺，给上层的权益成本也会失控。",
  },
  mend: {
    en: "Raise the criterion of the upper tier, or look whether the two are written the wrong way round in the ladder.",
    zh: "提高上层的标准，或检查阶梯里的上下两层是不是写反了。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  members: { share: 20% }
  vips:
    share: 60%
lifecycle:
  ladder:
    rise:
      from: members
      to: vips
#         ^^^^ "vips" (60 %) is larger than "members" (20 %), the tier below it.
      criterion: 年消费满 3000 元
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core:
    rank: key
    share: 40%
#          ^^^ "core" (40 %) is larger than "steady" (20 %), though key users are the few.
  steady: { rank: regular, share: 20% }
  passing: { rank: random, share: 40% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fresh: { share: 20%, rank: potential }
  steady: { share: 60%, rank: regular }
  vips: { share: 20%, rank: key }
lifecycle:
  ladder:
    stay: { from: fresh, to: steady, criterion: 4 周都来 }
    rise: { from: steady, to: vips, criterion: 年消费满 3000 元 }
`,
    ],
  },
  *check(subject) {
    const steps = ladderOf(subject)
    yield* topHeavy(subject, steps)
    for (const { step, from, to } of steps) {
      const size = sizes(from, to)
      // In a circle no tier is the upper one.
      if (isEntrance(from) || wayUp(to.id, from.id, steps) || from.value.of !== to.value.of || !size) continue
      yield {
        place: { path: step.at("to") },
        message: {
          en: `"${to.called}" (${size.above.en}) is larger than "${from.called}" (${size.below.en}), the tier below it.`,
          zh: `“${to.called}”（${size.above.zh}）比下面一层“${from.called}”（${size.below.zh}）还大。`,
        },
      }
    }
  },
}

/** Tiers of one whole whose key users are more than its regular ones, where no ladder says how they are climbed. */
function* topHeavy(subject: Subject, steps: readonly Step[]): Iterable<Finding> {
  for (const { members } of siblingsOf(subject)) {
    const [key, ...others] = members.filter(({ value }) => value.rank === "key")
    const [regular, ...more] = members.filter(({ value }) => value.rank === "regular")
    if (!key || !regular || others.length + more.length > 0 || wayUp(regular.id, key.id, steps)) continue
    // Where the lower tier is worth more another rule says so.
    if (worthMore(key, members)) continue
    const [high, low] = [most(regular.quantity("share")), least(key.quantity("share"))]
    if (high === undefined || low === undefined || low <= high) continue
    const [above, below] = [percent(low), percent(high)]
    yield {
      place: { path: key.at("share") },
      severity: "hint",
      message: {
        en: `"${key.called}" (${above.en}) is larger than "${regular.called}" (${below.en}), though key users are the few.`,
        zh: `“${key.called}”（${above.zh}）比“${regular.called}”（${below.zh}）还多，而重点用户应是少数。`,
      },
    }
  }
}

/** Whether users only pass through on their way in: then the tier above may well be larger. */
function isEntrance({ lacks, value }: Segment): boolean {
  return !lacks("funnel", "reach") || value.rank === "potential" || value.rank === "random"
}

/** The sizes of two tiers, where the upper one is certainly larger. */
function sizes(below: Segment, above: Segment) {
  for (const key of ["share", "active"] as const) {
    const [high, low] = [most(below.quantity(key)), least(above.quantity(key))]
    if (high === undefined || low === undefined) continue
    if (low <= high) return undefined
    const told = (size: number) =>
      key === "share" ? percent(size) : { en: counted(size), zh: counted(size) }
    return { below: told(high), above: told(low) }
  }
  return undefined
}
