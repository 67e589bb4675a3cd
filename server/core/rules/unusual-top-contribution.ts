/** A top of users that contributes hardly more than its number, or nearly everything. */
import type { Finding } from "../problem"
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"
import { type Siblings, siblingsOf } from "./shared/siblings"
import { worthMore } from "./shared/worth"
import type { Thresholds } from "./thresholds"

export const unusualTopContribution: Rule = {
  id: "unusual-top-contribution",
  severity: "info",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "The top of the users contributes far less, or far more, than usual.",
    zh: "头部用户的贡献远低于或远高于常见的二八分布。",
  },
  why: {
    en: "Either the tiers were not cut by value, so that effort on the top is lost on average users; or so few carry everything that losing them ends the business.",
    zh: "要么分层没有按价值来分，投给头部的力气花在了普通用户身上；要么极少数人撑起全部，一旦流失难以承受。",
  },
  mend: {
    en: "Cut the tiers anew by what users contribute, or write down the risk of losing the top.",
    zh: "按贡献重新划分层级，或把头部流失写进风险。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core:
    rank: key
    share: 22%
    contribution: 30%
#                 ^^^ "core", 22 % of the users, contributes 30 %. The top 20 % usually contribute more than half.
  steady: { share: 78%, contribution: 70%, rank: regular }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core:
    rank: key
    share: 3%
    contribution: 97%
#                 ^^^ "core", 3 % of the users, contributes 97 %. Without these users hardly anything is left.
  steady: { share: 97%, contribution: 3%, rank: regular }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  members: { active: 2万, rank: regular }
  core:
    of: members
    rank: key
    share: 20%
    contribution: 45%
#                 ^^^ "core", 20 % of "members", contributes 45 %. The top 20 % usually contribute more than half.
  steady: { of: members, share: 80%, contribution: 55%, rank: regular }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { share: 20%, contribution: 55%, rank: key }
  steady: { share: 80%, contribution: 45%, rank: regular }
  first: { of: core, share: 12%, contribution: 30%, rank: key }
`,
    ],
  },
  *check(subject) {
    for (const siblings of siblingsOf(subject)) yield* ofTop(siblings, subject.thresholds)
  },
}

/** The tier that is called the key one, if it holds the whole of the top, or lies within it. */
function* ofTop({ parent, members }: Siblings, thresholds: Thresholds): Iterable<Finding> {
  const top = members.filter(({ value }) => value.rank === "key")
  const [key] = top
  // Where a lower tier is worth more another rule says so.
  if (top.length !== 1 || !key || members.length < 2 || worthMore(key, members)) return
  const [share, contribution] = [key.quantity("share"), key.quantity("contribution")]
  const [low, high] = [least(contribution), most(contribution)]
  const [narrow, wide] = [least(share), most(share)]
  if (low === undefined || high === undefined || narrow === undefined || wide === undefined) return
  const told = { share: percent(narrow), part: percent(low), top: percent(thresholds.top_share) }
  const whole = {
    en: parent ? `"${parent.called}"` : "the users",
    zh: parent ? `“${parent.called}”` : "用户",
  }
  // A wider tier contributes at least what the top within it does.
  if (narrow >= thresholds.top_share && high < thresholds.top_contribution_least)
    yield {
      place: { path: key.at("contribution") },
      message: {
        en: `"${key.called}", ${told.share.en} of ${whole.en}, contributes ${told.part.en}. The top ${told.top.en} usually contribute more than ${half(thresholds).en}.`,
        zh: `“${key.called}”占${whole.zh}的 ${told.share.zh}，贡献只有 ${told.part.zh}。通常前 ${told.top.zh} 的用户贡献超过${half(thresholds).zh}。`,
      },
    }
  if (wide <= thresholds.top_share && low > thresholds.top_contribution_most)
    yield {
      place: { path: key.at("contribution") },
      message: {
        en: `"${key.called}", ${told.share.en} of ${whole.en}, contributes ${told.part.en}. Without these users hardly anything is left.`,
        zh: `“${key.called}”占${whole.zh}的 ${told.share.zh}，却贡献了 ${told.part.zh}。一旦失去他们就所剩无几。`,
      },
    }
}

function half({ top_contribution_least: least }: Thresholds) {
  return least === 0.5 ? { en: "half", zh: "一半" } : { en: percent(least).en, zh: ` ${percent(least).zh}` }
}
