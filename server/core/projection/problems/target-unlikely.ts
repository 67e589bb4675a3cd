/** The problem of a target that the plan does not lead to, with the number that would have to change, and to what. */
import type { Linked } from "../../model/workspace"
import type { Finding, Fix, Related, Words } from "../../problem"
import { valueAt } from "../../schema/shape"
import { levers } from "../answers/levers"
import { present, quantiles } from "../numbers/statistics"
import type { Plan, TargetPlan } from "../plan/shape"
import type { Outlook, ProjectionCheck } from "./check"
import { hindrances } from "./hindrances"
import type { TargetCourse } from "./outlook/courses"
import { type Found, isWithinReason } from "./reason"
import { isOver } from "./settled"
import { grouped, percent, placeOf, plain, points, written } from "./wording"

export const targetUnlikely: ProjectionCheck = {
  id: "target-unlikely",
  severity: "warning",
  section: "projection",
  fixable: true,
  summary: {
    en: "A target is reached less often than its confidence asks, or than half of the time.",
    zh: "目标的达成概率低于它要求的把握；没写把握时，低于一半。",
  },
  why: {
    en: "The plan and its target contradict each other: either the target was picked without the plan, or the plan lacks what it takes. Found now, it costs one line; found at the review, it costs the season.",
    zh: "计划与目标自相矛盾：要么目标是拍脑袋定的，要么计划缺了关键一环。现在发现只改一行，复盘时发现已经过去一季。",
  },
  mend: {
    en: "Take the number that the message names as what the plan would need, and ask whether anybody can bring it about; if not, add what is lacking, or set a target that the plan leads to. `ops-playbook goal FILE TARGET` lists other ways.",
    zh: "提示中的数字就是计划需要做到的程度：做得到就改，做不到就补上缺的环节，或把目标改成计划能达到的值。`ops-playbook goal 文件 目标` 会列出其他办法。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  joined:
    metric: new_users
    to: 9万
#       ^^ Reached in 9% of futures (give or take 1 point), not in half of them. \`segments.new.funnel.reach\` would have to be 101k..126k/w instead of 90k..112k/w.
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
    to: 7.4万
    confidence: 80%
segments:
  new: { funnel: { reach: 90k..112k/w, acquire: 10% } }
`,
    ],
  },
  asks: "courses",
  concerns: ({ targets }) => targets.length > 0,
  *judge(outlook) {
    const found: Finding[] = []
    if (isOver(outlook)) return found
    for (const course of (yield* outlook.courses())?.targets ?? [])
      if (course.unlikely) found.push(yield* findingOf(outlook, course))
    return found
  },
}

function* findingOf(outlook: Outlook, course: TargetCourse): Generator<void, Finding> {
  const { linked, plan, request, affords } = outlook
  const { target } = course.watched
  const still = isStill(plan, target)
  const sought = !still && affords(SEEKING)
  const ways = sought ? yield* levers(linked, { ...request, target: target.id, most: MOST }) : []
  const found = ways.flatMap((way) =>
    way.kind === "found" && isWithinReason(linked, plan, request, way) ? [way] : [],
  )
  const [way] = found
  const next = still ? stillWords(target.metric) : way ? wayWords(way) : sought && hopeless(linked, course)
  const said = [chanceWords(linked, course), ...(next ? [next] : []), ...hindrances(linked, plan, target)]
  return {
    place: { path: ["targets", target.id, "to"] },
    message: { en: said.map(({ en }) => en).join(" "), zh: said.map(({ zh }) => zh).join("") },
    related: found.slice(0, 1).map((one) => standing(linked, one)),
    fixes: found.flatMap((one) => fixOf(linked, one)),
  }
}

/** Ways that are offered; the message tells the first. */
const MOST = 3
/** Seeking a number runs the draws about so often; in a large plan the probability alone is told. */
const SEEKING = 30

function chanceWords(
  linked: Linked,
  { watched, probability, standardError, middle, same }: TargetCourse,
): Words {
  const { target } = watched
  const path = ["targets", target.id, "to"]
  if (same) {
    const comes = written(linked, path, middle)
    const due = grouped(String(valueAt(linked.playbook.value, path)))
    return {
      en: `By its numbers the plan comes to ${comes}, not ${due}.`,
      zh: `按这些数字，计划的结果是 ${comes}，而目标是 ${due}。`,
    }
  }
  const { confidence } = target
  const chance = chanceOf(probability, standardError, confidence ?? 0.5)
  if (confidence === undefined && probability < 0.005)
    return { en: `Reached in ${chance.en}.`, zh: `达成概率${chance.zh}。` }
  if (confidence === undefined)
    return {
      en: `Reached in ${chance.en}, not in half of them.`,
      zh: `达成概率${chance.zh}，没到一半。`,
    }
  const due = `${Number((confidence * 100).toPrecision(3))}%`
  return {
    en: `Reached in ${chance.en}, not ${due}.`,
    zh: `达成概率${chance.zh}，没到要求的 ${due}。`,
  }
}

/** How exactly a chance is known is told where that says something. */
function chanceOf(probability: number, standardError: number, other: number): Words {
  if (probability < 0.005)
    return { en: probability === 0 ? "no future" : "less than 1% of futures", zh: "不到 1%" }
  const share = percent(probability, other)
  const error = points(standardError)
  return {
    en: `${share} of futures (give or take ${error === "1" ? "1 point" : `${error} points`})`,
    zh: `只有 ${share}（误差约 ${error} 个百分点）`,
  }
}

/** A metric without a formula that no effect moves stays where it is; no other number helps. */
function isStill({ metrics, tactics }: Plan, { metric }: TargetPlan): boolean {
  if (metrics.get(metric)?.own?.kind !== "level") return false
  return !tactics.some(({ effects }) => effects.some((one) => one.on === "metric" && one.metric === metric))
}

function stillWords(metric: string): Words {
  return {
    en: `Nothing in the plan moves it: write what a strategy adds to it as \`effect.metrics.${metric}\`.`,
    zh: `计划里没有策略会改变它：请在策略的 \`effect.metrics.${metric}\` 写明能带来多少变化。`,
  }
}

function wayWords({ path, from, to }: Found): Words {
  return {
    en: `\`${path}\` would have to be ${to} instead of ${from}.`,
    zh: `需要把 \`${path}\` 从 ${from} 改成 ${to}。`,
  }
}

/** What the plan comes to at best, where no number alone would do. */
function hopeless(linked: Linked, { watched, same }: TargetCourse): Words {
  const { target, draws } = watched
  const none = {
    en: "No single number, changed within reason, gets it there",
    zh: "只改任何一个数字，在合理范围内都达不到",
  }
  if (same) return { en: `${none.en}.`, zh: `${none.zh}。` }
  const up = target.better === "up"
  const best = quantiles(present(draws.slice()), [up ? 0.9 : 0.1])[0] ?? Number.NaN
  const shown = written(linked, ["targets", target.id, "to"], best)
  return {
    en: `${none.en}: nine futures in ten stay ${up ? "below" : "above"} ${shown}.`,
    zh: `${none.zh}：九成情况下${up ? "不到" : "高于"} ${shown}。`,
  }
}

function standing(linked: Linked, { path, from }: Found): Related {
  return { place: placeOf(linked, path), message: { en: `This is ${from} now.`, zh: `现在是 ${from}。` } }
}

/** What another file lends is not changed from here. */
function fixOf(linked: Linked, { path, to, probability }: Found): readonly Fix[] {
  const place = path.split(".")
  if (valueAt(linked.playbook.value, place) === undefined) return []
  const chance = percent(probability)
  return [
    {
      title: {
        en: `Write ${to} for ${path}: reached in ${chance}`,
        zh: `把 ${path} 改成 ${to}：达成概率 ${chance}`,
      },
      kind: "suggested",
      changes: [{ do: "set", path: place, value: plain(to) }],
    },
  ]
}
