/** Segments that divide users among them, and come to more than all of them, or leave some to nobody. */
import type { Finding, Words } from "../problem"
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"
import { type Siblings, siblingsOf } from "./shared/siblings"
import type { Segment } from "./shared/touched"

/** What rounding may do. */
const TOLERANCE = 0.005

export const segmentSharesOff100: Rule = {
  id: "segment-shares-off-100",
  severity: "error",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "The shares of segments that exclude each other do not add up to 100 %.",
    zh: "互斥人群的占比之和不是 100%。",
  },
  why: {
    en: "Above 100 % some users are counted twice; below, with all tiers named, some belong to nobody and get nothing.",
    zh: "超过 100% 说明有用户被重复计算；各层都列出来却不到 100%，说明有用户没人管。",
  },
  mend: {
    en: "Count again, or say in `of` what each share is a part of. Segments for targeting alone need no `funnel`, `rank` or `contribution`.",
    zh: "重新统计，或用 `of` 写明各占比是谁的一部分。只用于圈选的人群不写 `funnel`、`rank` 和 `contribution`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { share: 25%, rank: key }
  steady: { share: 60%, rank: regular }
  fresh:
    rank: potential
    share: 30%
#          ^^^ With "fresh" the shares come to 115 % of all users.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { share: 20%, contribution: 60%, rank: key }
  steady: { share: 50%, contribution: 30%, rank: regular }
  fresh:
    share: 20%
#          ^^^ With "fresh" the shares come to 90 % of all users, although the contributions come to 100 %.
    contribution: 10%
    rank: random
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: { share: 95%, rank: key }
  commuters: { of: riders, share: 40%, rank: regular }
  others: { of: riders, share: 55%..60%, rank: random }
  quiet: { share: 30% }
  weekend: { share: 80% }
`,
    ],
  },
  *check(subject) {
    for (const siblings of siblingsOf(subject)) {
      const shares = sumOf(siblings.members, "share")
      const last = siblings.members.filter(({ lacks }) => !lacks("share")).at(-1)
      if (!last) continue
      if (shares.low > 1 + TOLERANCE) yield told(siblings, last, shares.low)
      else if (shares.whole && shares.high < 1 - TOLERANCE && isWhole(siblings.members, "contribution"))
        yield { ...told(siblings, last, shares.high, true), severity: "warning" }
    }
  },
}

function sumOf(members: readonly Segment[], key: "share" | "contribution") {
  const each = members.map(({ quantity }) => quantity(key))
  return {
    low: each.reduce((sum, one) => sum + (least(one) ?? 0), 0),
    high: each.reduce((sum, one) => sum + (most(one) ?? 0), 0),
    /** Whether every one of them says it. */
    whole: each.every((one) => one !== undefined),
  }
}

function isWhole(members: readonly Segment[], key: "contribution"): boolean {
  const { low, high, whole } = sumOf(members, key)
  return whole && low <= 1 + TOLERANCE && high >= 1 - TOLERANCE
}

function told({ parent }: Siblings, last: Segment, sum: number, short = false): Finding {
  const of: Words = parent
    ? { en: `"${parent.called}"`, zh: `“${parent.called}”` }
    : { en: "all users", zh: "全部用户" }
  const but: Words = short
    ? { en: ", although the contributions come to 100 %", zh: "，而贡献之和是 100%" }
    : { en: "", zh: "" }
  return {
    place: { path: last.at("share") },
    message: {
      en: `With "${last.called}" the shares come to ${percent(sum).en} of ${of.en}${but.en}.`,
      zh: `加上“${last.called}”，各占比之和为${of.zh}的 ${percent(sum).zh}${but.zh}。`,
    },
  }
}
