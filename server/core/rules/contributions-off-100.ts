/** Segments that together contribute more than everything, or are all there are and contribute less. */
import type { Finding } from "../problem"
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"
import { siblingsOf } from "./shared/siblings"
import type { Segment } from "./shared/touched"

export const contributionsOff100: Rule = {
  id: "contributions-off-100",
  severity: "error",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "The contributions of all segments do not come to 100 %.",
    zh: "各人群的贡献之和不是 100%。",
  },
  why: {
    en: "Some of the value is counted twice, or nobody knows whose it is, so that effort goes to the wrong users.",
    zh: "有一部分价值被重复计算，或者没有归到任何人群，力气就会花错地方。",
  },
  mend: {
    en: "Measure all of them by one figure, such as revenue of the same weeks, and count each user once.",
    zh: "统一用一个口径（例如同一时段的收入）来算，每个用户只计一次。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { rank: key, contribution: 80% }
  steady:
    rank: regular
    contribution: 35%
#                 ^^^ With "steady" the contributions come to 115 %.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { rank: key, share: 20%, contribution: 60% }
  steady: { rank: regular, share: 40%, contribution: 15% }
  passing:
    rank: random
    share: 40%
    contribution: 15%
#                 ^^^ With "passing" these are all users, but the contributions come to only 90 %.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { rank: key, contribution: 75%..80% }
  steady: { rank: regular, contribution: 20%..25% }
  passing: { rank: random }
  early: { of: steady, contribution: 60% }
`,
    ],
  },
  *check(subject) {
    for (const { members } of siblingsOf(subject)) {
      const sum = members.reduce((all, { quantity }) => all + (least(quantity("contribution")) ?? 0), 0)
      const last = members.filter(({ lacks }) => !lacks("contribution")).at(-1)
      if (last && isShort(members)) yield short(members, last)
      if (sum <= 1.005 || !last) continue
      yield {
        place: { path: last.at("contribution") },
        message: {
          en: `With "${last.called}" the contributions come to ${percent(sum).en}.`,
          zh: `加上“${last.called}”，各人群的贡献之和为 ${percent(sum).zh}。`,
        },
      }
    }
  },
}

const ranks = ["key", "regular", "potential", "random"]

/** Whether the contributions of all the users there are certainly do not make up the whole. */
function isShort(members: readonly Segment[]): boolean {
  if (members.length < 2 || members.some(({ lacks }) => lacks("contribution"))) return false
  const shares = members.map(({ quantity }) => least(quantity("share")))
  const whole = shares.reduce<number>((sum, share) => sum + (share ?? Number.NaN), 0) >= 0.995
  if (!whole && !ranks.every((rank) => members.some(({ value }) => value.rank === rank))) return false
  return sumOf(members) < 0.95
}

function short(members: readonly Segment[], last: Segment): Finding {
  const sum = percent(sumOf(members))
  return {
    place: { path: last.at("contribution") },
    severity: "warning",
    message: {
      en: `With "${last.called}" these are all users, but the contributions come to only ${sum.en}.`,
      zh: `加上“${last.called}”就是全部用户，而贡献之和只有 ${sum.zh}。`,
    },
  }
}

/** What they contribute at most; one that cannot be read may be anything. */
function sumOf(members: readonly Segment[]): number {
  return members.reduce((all, { quantity }) => all + (most(quantity("contribution")) ?? 1), 0)
}
