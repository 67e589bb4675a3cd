/** A checkpoint that has passed, of whose metric the measured figures know nothing. */
import { dayOf, isoOf } from "../model/day"
import type { Finding } from "../problem"
import type { Rule } from "./rule"
import type { Target } from "./shared/target"
import type { Subject } from "./subject"

/** Days in which the figures of a week are brought in, and by which a week's figure may lie before its checkpoint. */
const GRACE = 7

export const checkpointWithoutActual: Rule = {
  id: "checkpoint-without-actual",
  severity: "warning",
  section: "evaluation",
  reads: ["targets", "data", "period", "actuals"],
  summary: {
    en: "A checkpoint has passed, and no figure was measured since.",
    zh: "检查点已过，却没有对应的实际数据。",
  },
  why: {
    en: "Whether the plan is on its way is then a matter of opinion, and the projection goes on from what was believed at the start.",
    zh: "计划是否走在正轨上就只能凭感觉，测算也仍从最初的估计出发。",
  },
  mend: {
    en: "Add the metric's rows to the file of `data.actuals`.",
    zh: "在 `data.actuals` 的文件中补上该指标的数据。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
data:
  actuals: actuals.csv
targets:
  weekly_active: { metric: active_users, from: 2k, to: 4k }
  paying:
    metric: pay_rate
    from: 4%
    to: 6%
    checkpoints:
      2026-02-15: 5%
#     ^^^^^^^^^^ "paying" was due a look on 2026-02-15, and the file of actual figures has nothing of \`pay_rate\` since.
--- actuals.csv
date,metric,segment,value
2026-02-08,active_users,,2100
2026-02-01,pay_rate,,4.1%
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
data:
  actuals: actuals.csv
#          ^^^^^^^^^^^ The actual figures end on 2026-01-18, and "weekly_active" was due a look on 2026-02-15.
targets:
  weekly_active: { metric: active_users, from: 2k, to: 4k, checkpoints: { 2026-02-15: 2400 } }
  paying: { metric: pay_rate, from: 4%, to: 6%, checkpoints: { 2026-02-15: 5% } }
--- actuals.csv
date,metric,segment,value
2026-01-18,active_users,,2100
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
data:
  actuals: actuals.csv
targets:
  weekly_active: { metric: active_users, from: 2k, to: 4k, checkpoints: { 2026-02-15: 2400, 2026-03-29: 3k } }
--- actuals.csv
date,metric,segment,value
2026-02-15,active_users,,2100
`,
    ],
  },
  *check(subject) {
    const { today, linked } = subject
    if (today === undefined || linked.actuals.length === 0 || isOver(subject, today)) return
    const newest = linked.actuals.reduce((last, { day }) => Math.max(last, day), Number.NEGATIVE_INFINITY)
    const missing = subject.own("targets").flatMap((target) => {
      const last = passedOf(target, today - GRACE).at(-1)
      return !last || isMeasuredSince(subject, target, last.day - GRACE) ? [] : [{ target, last }]
    })
    const [first] = missing.filter(({ last }) => last.day - GRACE > newest)
    if (first) yield behind(newest, first)
    for (const one of missing) if (one.last.day - GRACE <= newest) yield unmeasured(one)
  },
}

/** A plan that has long ended is not looked after any more, unless it says that it is. */
function isOver({ period, content }: Subject, today: number): boolean {
  return period !== undefined && today > period.end + 4 * GRACE && content.status !== "running"
}

interface Checkpoint {
  readonly key: string
  readonly day: number
}

interface Missing {
  readonly target: Target
  readonly last: Checkpoint
}

function unmeasured({ target, last }: Missing): Finding {
  const { called, value } = target
  const due = isoOf(last.day)
  return {
    place: { path: target.at("checkpoints", last.key), at: "key" },
    message: {
      en: `"${called}" was due a look on ${due}, and the file of actual figures has nothing of \`${value.metric}\` since.`,
      zh: `“${called}”应在 ${due} 检查，而实际数据文件里没有 \`${value.metric}\` 此后的数据。`,
    },
  }
}

/** Where the file as a whole has not been gone on with, it is said once. */
function behind(newest: number, { target, last }: Missing): Finding {
  const [end, due] = [isoOf(newest), isoOf(last.day)]
  return {
    place: { path: ["data", "actuals"] },
    message: {
      en: `The actual figures end on ${end}, and "${target.called}" was due a look on ${due}.`,
      zh: `实际数据只到 ${end}，而“${target.called}”应在 ${due} 检查。`,
    },
    related: [
      {
        place: { path: target.at("checkpoints", last.key), at: "key" },
        message: { en: "This checkpoint has passed.", zh: "这个检查点已过。" },
      },
    ],
  }
}

/** The checkpoints up to a day, in their order. */
function passedOf({ value }: Target, until: number): readonly Checkpoint[] {
  return Object.keys(value.checkpoints ?? {})
    .flatMap((key) => {
      const day = dayOf(key)
      return day !== undefined && day <= until ? [{ key, day }] : []
    })
    .sort((a, b) => a.day - b.day)
}

/** A figure of any segment does for a target of all users. */
function isMeasuredSince({ linked }: Subject, { value, lacks }: Target, since: number): boolean {
  return linked.actuals.some(
    ({ metric, segment, day }) =>
      metric === value.metric && day >= since && (lacks("segment") || segment === value.segment),
  )
}
