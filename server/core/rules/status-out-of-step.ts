/** A plan whose status says otherwise than that of its strategies, or than today. */
import { isoOf } from "../model/day"
import type { Finding, Path } from "../problem"
import type { Rule } from "./rule"

/** Days in which a plan that is over is wound up. */
const GRACE = 28

export const statusOutOfStep: Rule = {
  id: "status-out-of-step",
  severity: "warning",
  section: "playbook",
  reads: ["status", "strategies", "campaigns", "period"],
  fixable: true,
  summary: {
    en: "The plan's status does not go with its strategies or with today.",
    zh: "计划状态与策略状态或日期对不上。",
  },
  why: {
    en: "Who reads that the plan is a draft waits for it, while users already get its messages; who reads that it is over does not look after what still runs.",
    zh: "写着草稿，别人还在等定稿，用户却已经收到消息；写着已结束，还在跑的策略就没人照看。",
  },
  mend: {
    en: "Correct the `status` of the plan, or that of the strategy.",
    zh: "改正计划的 `status`，或改正策略的 `status`。",
  },
  examples: {
    bad: [
      `playbook: 试点
status: closed
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift:
    status: running
#           ^^^^^^^ The plan is closed, but "gift" is still running.
`,
      `playbook: 试点
status: draft
#       ^^^^^ The plan is a draft, but "gift" is running already.
period: { start: 2026-01-05, weeks: 12 }
strategies:
  gift: { status: running }
`,
      `playbook: 试点
status: running
#       ^^^^^^^ The plan is under way, but its period was over on 2025-12-28.
period: { start: 2025-11-03, weeks: 8 }
`,
    ],
    good: [
      `playbook: 试点
status: closed
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift: { status: done }
  letter: { status: paused }
`,
    ],
  },
  *check(subject) {
    const { content, today, period, linked } = subject
    const { status } = content
    if (linked.playbook.kind === "library") return
    const running = subject.tactics().filter(({ value }) => value.status === "running")
    const [first] = running
    if (status === "closed") for (const { called, at } of running) yield still(called, at("status"))
    else if (status === "draft" && first)
      yield {
        place: { path: ["status"] },
        message: {
          en: `The plan is a draft, but "${first.called}" is running already.`,
          zh: `计划还是草稿，“${first.called}”却已在进行。`,
        },
        related: [
          {
            place: { path: first.at("status") },
            message: { en: `"${first.called}" is running.`, zh: `“${first.called}”在进行中。` },
          },
        ],
        fixes: [rewritten(["status"], "running")],
      }
    else if (status === "running" && period && today !== undefined && today >= period.end + GRACE)
      yield over(period.end - 1)
  },
}

function still(called: string, path: Path): Finding {
  return {
    place: { path },
    message: {
      en: `The plan is closed, but "${called}" is still running.`,
      zh: `计划已结束，“${called}”却还在进行。`,
    },
    fixes: [rewritten(path, "done")],
  }
}

function over(last: number): Finding {
  return {
    place: { path: ["status"] },
    message: {
      en: `The plan is under way, but its period was over on ${isoOf(last)}.`,
      zh: `计划写着进行中，周期却已在 ${isoOf(last)} 结束。`,
    },
    fixes: [rewritten(["status"], "closed")],
  }
}

function rewritten(path: Path, text: string) {
  return {
    title: { en: `Write \`${text}\``, zh: `改为 \`${text}\`` },
    kind: "suggested" as const,
    changes: [{ do: "write" as const, path, text }],
  }
}
