/** The problem of a target that is reached whatever happens. */
import { isMap, valueAt } from "../../schema/shape"
import { idsOf } from "../plan/book"
import type { ProjectionCheck } from "./check"
import { isOver } from "./settled"
import { written } from "./wording"

export const targetCertain: ProjectionCheck = {
  id: "target-certain",
  severity: "info",
  section: "projection",
  summary: {
    en: "A target is reached in more than 99 of 100 futures.",
    zh: "目标的达成概率超过 99%。",
  },
  why: {
    en: "A target that cannot be missed steers nothing: nobody will do anything differently because of it.",
    zh: "不可能落空的目标起不到牵引作用：没有人会因为它改变做法。",
  },
  mend: {
    en: "Set it where half of the futures lie, or higher; or leave it out, if it is only to be kept: `to` alone, among the `guardrails` of another target.",
    zh: "把目标提到有一半把握的水平或更高；如果只是要守住的底线，请写进其他目标的 `guardrails`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  joined:
    metric: new_users
    to: 5万
#       ^^ Reached in >99% of futures, so it asks for nothing; half of them come to 8.03万 or better.
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10% } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  joined:
    metric: new_users
    to: 8万
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10% } }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  complaints: { kind: rate, better: down }
targets:
  joined:
    metric: new_users
    to: 8万
    guardrails: [quiet]
  quiet: { metric: complaints, from: 0.2%, to: 1% }
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10% } }
strategies:
  posters: { segments: [new], effect: { reach: +1%..+2%, metrics: { complaints: +0.1pp..+0.2pp } } }
`,
    ],
  },
  asks: "courses",
  concerns: ({ targets }) => targets.length > 0,
  *judge(outlook) {
    if (isOver(outlook)) return []
    const { linked, plan, courses } = outlook
    const kept = guardrails(linked.playbook.value)
    return ((yield* courses())?.targets ?? []).flatMap(({ watched: { target }, certain, same, middle }) => {
      // A limit to keep ought to be kept, and a plan without any range is certain of everything.
      // What adds up from the start is worked for all the same where `to` stands alone; a level is then to be kept.
      const flow = plan.metrics.get(target.metric)?.measure === "flow"
      const limit = kept.has(target.id) || (target.from === undefined && !(flow && target.better === "up"))
      if (!certain || same || limit) return []
      const path = ["targets", target.id, "to"]
      const comes = written(linked, path, middle)
      return [
        {
          place: { path },
          message: {
            en: `Reached in >99% of futures, so it asks for nothing; half of them come to ${comes} or better.`,
            zh: `达成概率超过 99%，等于没有要求；有一半的可能会做到 ${comes} 或更好。`,
          },
        },
      ]
    })
  },
}

function guardrails(value: Parameters<typeof valueAt>[0]): ReadonlySet<string> {
  const targets = valueAt(value, ["targets"])
  const entries = isMap(targets) ? Object.values(targets) : []
  return new Set(entries.flatMap((entry) => (isMap(entry) ? idsOf(entry["guardrails"]) : [])))
}
