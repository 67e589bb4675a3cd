/** A step of the ladder and a move of users between the same two segments that differ. */
import { formatQuantity } from "../model/quantity"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { ladderOf } from "./shared/ladder"

export const promotionUnlikeMove: Rule = {
  id: "promotion-unlike-move",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "segments"],
  summary: {
    en: "The ladder and the segment say different rates for the same step.",
    zh: "同一段晋级，阶梯和人群里写的比例不一样。",
  },
  why: {
    en: "The projection follows `moves`; whoever reads the ladder expects other numbers and takes the difference for a result.",
    zh: "测算用的是 `moves`，看阶梯的人却按另一个比例预期，差额会被误当成效果。",
  },
  mend: {
    en: "Write the same rate in both; an assumption (`$id`) keeps them alike.",
    zh: "两处写成同一个比例；引用同一个假设（`$id`）可以保持一致。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  readers: { moves: { authors: 0.1% }, active: 9万, funnel: { retain: { w4: 80% } } }
  authors: { active: 1万, funnel: { retain: { w4: 90% } } }
lifecycle:
  ladder:
    first_note:
      from: readers
      to: authors
      criterion: 30 天内发布 1 篇笔记
      promote: 2%
#              ^^ Each week 2% of "readers" rise to "authors" here, but 0.1% by the moves of "readers".
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  readers: { moves: { authors: 0.1% }, active: 9万, funnel: { retain: { w4: 80% } } }
  authors: { active: 1万, funnel: { retain: { w4: 90% } } }
lifecycle:
  ladder:
    first_note: { from: readers, to: authors, criterion: 30 天内发布 1 篇笔记, promote: 0.05%..0.15% }
`,
    ],
  },
  *check(subject) {
    for (const { step, from, to } of ladderOf(subject)) {
      const [promote, move] = [step.quantity("promote"), from.quantity("moves", to.id)]
      const [low, high, lowest, highest] = [least(promote), most(promote), least(move), most(move)]
      if (!promote || !move || low === undefined || high === undefined) continue
      if (lowest === undefined || highest === undefined || (low <= highest * SLACK && lowest <= high * SLACK))
        continue
      const [here, there] = [formatQuantity(promote), formatQuantity(move)]
      yield {
        place: { path: step.at("promote") },
        message: {
          en: `Each week ${here} of "${from.called}" rise to "${to.called}" here, but ${there} by the moves of "${from.called}".`,
          zh: `这里写“${from.called}”每周有 ${here} 晋级到“${to.called}”，而“${from.called}”的 \`moves\` 里是 ${there}。`,
        },
        related: [
          {
            place: { path: from.at("moves", to.id), file: from.file },
            message: { en: "The rate that the projection uses.", zh: "测算使用的比例。" },
          },
        ],
      }
    }
  },
}

/** What rounding a monthly rate to a weekly one may do. */
const SLACK = 1.25
