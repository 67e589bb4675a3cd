/** Steps of a mode that are due, or written, before those they build on. */
import { isoOf } from "../model/day"
import type { Rule } from "./rule"
import { dueOf, orderOf, stepsOf } from "./shared/steps"
import type { Tactic } from "./shared/tactic"

export const stepsOutOfOrder: Rule = {
  id: "steps-out-of-order",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns"],
  summary: { en: "The steps of a mode are out of order.", zh: "运营模式的步骤顺序颠倒。" },
  why: {
    en: "Each step lives on the one before: people recruited before the group has a purpose and rules leave again, measures before the tiers hit the wrong ones.",
    zh: "每一步都以前一步为基础：没想好目的和规则就招人，人会走；没分好层就上措施，会打错人。",
  },
  mend: {
    en: "Put the days, or the lines, in the order of the mode.",
    zh: "按模式的顺序调整日期或书写顺序。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  panel:
    mode: concentrated
    steps:
      establish: { is: 写清职责与退出, due: 2026-04-10 }
      recruit: { is: 逐一邀请, due: 2026-03-27 }
#                               ^^^^^^^^^^ In "panel", recruit is due on 2026-03-27, before establish on 2026-04-10, on which it builds.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  bill:
    mode: tiered
    steps:
      measures: 每组一种清单
      analyse: 算出每户的差额
#     ^^^^^^^ In "bill", analyse is written after measures, which builds on it. Is that the order meant?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  panel:
    mode: concentrated
    steps:
      establish: { is: 写清职责与退出, due: 2026-03-27 }
      recruit: { is: 逐一邀请, due: 2026-03-27 }
      activate: 每月一个共创课题
`,
    ],
  },
  *check({ tactics }) {
    for (const tactic of tactics()) {
      const late = dueTooSoon(tactic)
      if (late) yield late
      else yield* writtenTooLate(tactic)
    }
  },
}

function dueTooSoon(tactic: Tactic) {
  const written = stepsOf(tactic)
  let last: { readonly step: string; readonly due: number } | undefined
  for (const step of orderOf(tactic)) {
    const due = written.includes(step) ? dueOf(tactic, step) : undefined
    if (due === undefined) continue
    if (last && due < last.due) {
      const [own, its] = [isoOf(due), isoOf(last.due)]
      return {
        place: { path: tactic.at("steps", step, "due") },
        message: {
          en: `In "${tactic.called}", ${step} is due on ${own}, before ${last.step} on ${its}, on which it builds.`,
          zh: `“${tactic.called}”的 ${step} 在 ${own} 到期，早于它的前一步 ${last.step}（${its}）。`,
        },
      }
    }
    last = { step, due }
  }
  return undefined
}

function* writtenTooLate(tactic: Tactic) {
  const order = orderOf(tactic)
  let last: string | undefined
  for (const step of stepsOf(tactic)) {
    if (last !== undefined && order.indexOf(step) < order.indexOf(last)) {
      yield {
        place: { path: tactic.at("steps", step), at: "key" as const },
        severity: "hint" as const,
        message: {
          en: `In "${tactic.called}", ${step} is written after ${last}, which builds on it. Is that the order meant?`,
          zh: `“${tactic.called}”里 ${step} 写在 ${last} 之后，而后者以它为基础。顺序是不是写反了？`,
        },
      }
      return
    }
    last = step
  }
}
