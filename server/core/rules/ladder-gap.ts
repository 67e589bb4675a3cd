/** A tier of the ladder that nobody can enter: the steps below it end before they reach it. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { ladderOf, type Step, wayUp } from "./shared/ladder"
import type { Segment } from "./shared/touched"
import type { Subject } from "./subject"

export const ladderGap: Rule = {
  id: "ladder-gap",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "segments"],
  summary: { en: "No step of the ladder leads up to a tier.", zh: "阶梯断档：有一层没有入口。" },
  why: {
    en: "Whoever reaches the step below is stuck, and the tiers above die out as their members leave.",
    zh: "升到断档下面一层的用户就到头了，上面几层只出不进，慢慢没人。",
  },
  mend: {
    en: "Add the step that leads from the tier below to this one.",
    zh: "补上从下面一层到这一层的晋级。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  lurkers: { share: 80% }
  posters: { share: 15% }
  moderators: { share: 4% }
  seniors: { share: 1% }
lifecycle:
  ladder:
    post: { from: lurkers, to: posters, criterion: 发布第一帖 }
    senior:
      from: moderators
#           ^^^^^^^^^^ No step leads up to "moderators": the ladder ends at "posters" below it.
      to: seniors
      criterion: 任版主满一年
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: { share: 95% }
  drivers: { share: 5% }
  others: { of: riders, share: 66% }
  commuters: { of: riders, share: 34% }
  part_time: { of: drivers, share: 60% }
  full_time: { of: drivers, share: 40% }
lifecycle:
  ladder:
    habit: { from: others, to: commuters, criterion: 4 周满 12 单 }
    career: { from: part_time, to: full_time, criterion: 4 周每周 45 小时 }
`,
    ],
  },
  *check(subject) {
    const steps = ladderOf(subject)
    for (const { step, from } of steps) {
      if (steps.some(({ to }) => to === from) || isEntered(subject, from)) continue
      const below = steps
        .map(({ to }) => to)
        .find((top) => isTop(top, steps) && isBelow(top, from) && !wayUp(from.id, top.id, steps))
      if (!below) continue
      yield {
        place: { path: step.at("from") },
        message: {
          en: `No step leads up to "${from.called}": the ladder ends at "${below.called}" below it.`,
          zh: `没有台阶通向“${from.called}”：阶梯到下面的“${below.called}”就断了。`,
        },
      }
    }
  },
}

function isTop(tier: Segment, steps: readonly Step[]): boolean {
  return !steps.some(({ from }) => from === tier)
}

/** Whether users come in from outside of the ladder. */
function isEntered(subject: Subject, tier: Segment): boolean {
  const moved = subject.all("segments").some(({ value }) => value.moves?.[tier.id] !== undefined)
  return moved || !tier.lacks("funnel", "reach")
}

/** Whether a tier is wider than another one of the same users. */
function isBelow(tier: Segment, upper: Segment): boolean {
  if (tier === upper || tier.value.of !== upper.value.of) return false
  const [a, b] = [listOf(tier.value.personas), listOf(upper.value.personas)]
  if (a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one))) return false
  const [wide, narrow] = [sizeOf(tier), sizeOf(upper)]
  const [low, high] = [least(wide), most(narrow)]
  return low !== undefined && high !== undefined && wide?.kind === narrow?.kind && low > high
}

function sizeOf({ quantity }: Segment) {
  return quantity("share") ?? quantity("active")
}
