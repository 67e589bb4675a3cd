/** The problem of a strategy that brings its own targets nothing. */
import type { Linked } from "../../model/workspace"
import type { Finding, Place, Words } from "../../problem"
import { isMap, valueAt } from "../../schema/shape"
import type { Plan } from "../plan/shape"
import type { ProjectionCheck } from "./check"
import { type Reason, reasonFor } from "./idle"
import type { Gains } from "./outlook/gains"
import type { Outcome } from "./outlook/progress"
import { isExplained, isOver } from "./settled"
import { called } from "./wording"

export const strategyWithoutGain: ProjectionCheck = {
  id: "strategy-without-gain",
  severity: "warning",
  section: "projection",
  summary: {
    en: "A strategy brings the targets it works for nothing, in nine of ten futures or more.",
    zh: "策略对它服务的目标没有帮助：至少九成情况下如此。",
  },
  why: {
    en: "Money and people go into something that moves no target: its effect acts on a number that the target does not depend on, on users that it does not count, or after its date.",
    zh: "投入了钱和人，目标却纹丝不动：要么作用在与目标无关的数字上，要么作用在目标不统计的用户上，要么在目标日期之后才开始。",
  },
  mend: {
    en: "Name the target that it does move, let its effect act on what the target counts, or on a day that counts; `fades` says how long an effect outlasts its strategy. If it is there for something else, say so in `targets`.",
    zh: "改成它真正能推动的目标，或让效果落在目标统计的人群、环节和日期上；`fades` 写明策略结束后效果还能延续多久。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
targets:
  joined: { metric: new_users, to: 10万 }
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10%, activate: 40% } }
strategies:
  guide:
    targets: [joined]
#            ^^^^^^^^ "guide" changes nothing about its target "joined".
    segments: [new]
    effect: { activate: +2pp..+5pp }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
metrics:
  praise: { name: 好评率, kind: rate }
targets:
  liked: { metric: praise, from: 40%, to: 45% }
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10%, activate: 40% } }
campaigns:
  gala:
    name: 试吃会
    start: 2026-01-12
    weeks: 2
    targets: [liked]
#            ^^^^^^^ "试吃会" ends on 2026-01-25 and leaves nothing for its target "liked" on 2026-03-29. \`fades\` says how long an effect lasts.
    segments: [new]
    effect: { metrics: { praise: +4pp..+6pp } }
strategies:
  course: { targets: [liked], effect: { metrics: { praise: +4pp..+8pp } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
targets:
  begun: { metric: activated_users, to: 5万 }
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10%, activate: 40% } }
strategies:
  guide:
    targets: [begun]
    segments: [new]
    effect: { activate: +2pp..+5pp }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
targets:
  begun: { metric: activated_users, to: 4.8万 }
  price: { metric: cac, to: ¥30 }
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10%, activate: 40% } }
strategies:
  posters:
    stage: acquire
    targets: [price]
    segments: [new]
    effect: { reach: +2%..+5% }
    cost: { weekly: ¥30万 }
`,
    ],
  },
  asks: "gains",
  concerns: ({ strategies }) => strategies.length > 0,
  *judge({ plan, linked, gains, ...scene }) {
    if (isOver({ plan, linked, ...scene })) return []
    return (yield* gains()).flatMap((one) =>
      isExplained({ plan, linked, ...scene }, one.strategy) ? [] : findingsOf(linked, plan, one),
    )
  },
}

function findingsOf(linked: Linked, plan: Plan, { strategy, targets }: Gains): readonly Finding[] {
  if (!targets) return []
  const { section, id } = plan.strategies[strategy]!
  const outcomes = targets.outcomes()
  const harmed = outcomes.filter(({ touched }) => touched)
  const reason = harmed.length > 0 ? undefined : reasonFor(plan, strategy, outcomes)
  const whose = { linked, name: called(linked, section, id), named: targets.named, outcomes }
  // A campaign is meant to end, and what is not known is no mistake.
  const mild = reason?.kind === "size" || (reason?.kind === "over" && section === "campaigns")
  return [
    {
      place: placeOf(linked, section, id),
      message: harmed.length > 0 ? harmWords(whose, harmed) : idleWords(whose, reason),
      ...(mild ? { severity: "info" as const } : {}),
    },
  ]
}

function placeOf({ playbook }: Linked, section: string, id: string): Place {
  const entry = valueAt(playbook.value, [section, id])
  const has = (key: string) => isMap(entry) && entry[key] !== undefined
  if (has("targets")) return { path: [section, id, "targets"] }
  return { path: has("effect") ? [section, id, "effect"] : [section, id], at: "key" }
}

interface Whose {
  readonly linked: Linked
  readonly name: string
  /** Whether the strategy names its targets itself. */
  readonly named: boolean
  readonly outcomes: readonly Outcome[]
}

function idleWords(whose: Whose, reason: Reason | undefined): Words {
  const { name } = whose
  const { any, each, goal } = targetsOf(whose)
  switch (reason?.kind) {
    case "late":
      return {
        en: `"${name}" starts on ${reason.start}, too late for ${any}.`,
        zh: `“${name}”从 ${reason.start} 才开始，赶不上${goal}的截止日期。`,
      }
    case "over":
      return {
        en: `"${name}" ends on ${reason.last} and leaves nothing for ${any} on ${reason.due}. \`fades\` says how long an effect lasts.`,
        zh: `“${name}”在 ${reason.last} 结束，到 ${reason.due} 对${each}已经没有作用。效果能延续多久，可以用 \`fades\` 写明。`,
      }
    case "level":
      return {
        en: `"${name}" changes nothing about ${any}: only \`effect.metrics.${reason.metric}\` says what it adds to that metric.`,
        zh: `“${name}”对${each}没有作用：这个指标没有公式，要用 \`effect.metrics.${reason.metric}\` 写明策略带来的变化。`,
      }
    case "size":
      return {
        en: `What "${name}" brings cannot be told without \`${reason.add}\`.`,
        zh: `缺少 \`${reason.add}\`，推算不出“${name}”能带来什么。`,
      }
    case "funnel":
      return {
        en: `"${name}" changes nothing about ${any}: it touches no segment with a funnel.`,
        zh: `“${name}”对${each}没有作用：它触达的人群都没有漏斗。`,
      }
    default:
      return {
        en: `"${name}" changes nothing about ${any}.`,
        zh: `“${name}”对${each}没有作用。`,
      }
  }
}

/** Of several targets only those are named for which it makes things worse. */
function harmWords(whose: Whose, harmed: readonly Outcome[]): Words {
  const { linked, name, outcomes } = whose
  if (harmed.length === outcomes.length) {
    const { none, each } = targetsOf(whose)
    return {
      en: `"${name}" does ${none}: in nine of ten futures it makes things worse.`,
      zh: `“${name}”对${each}有害无益：九成情况下反而更差。`,
    }
  }
  const names = harmed.map(({ target }) => called(linked, "targets", target.id))
  const en = names.map((one) => `"${one}"`).join(" and ")
  const zh = names.map((one) => `“${one}”`).join("和")
  return {
    en: `"${name}" makes things worse for ${en} in nine of ten futures, and changes nothing about ${whose.named ? "its" : "the"} other targets.`,
    zh: `“${name}”九成情况下会让目标${zh}变差，对其他目标没有作用。`,
  }
}

function targetsOf({ linked, named, outcomes }: Whose) {
  const [only, ...others] = outcomes
  if (named && only && others.length === 0) {
    const name = called(linked, "targets", only.target.id)
    const en = `its target "${name}"`
    return { any: en, none: `${en} no good`, each: `目标“${name}”`, goal: `目标“${name}”` }
  }
  return named
    ? {
        any: "any of its targets",
        none: "none of its targets any good",
        each: "自己的任何一个目标都",
        goal: "自己的任何一个目标",
      }
    : {
        any: "any target",
        none: "no target any good",
        each: "任何一个目标都",
        goal: "任何一个目标",
      }
}
