/**
 * The chapters of how the plan is carried out and watched: calendar, experiments, team, reviews, plan against actual.
 */
import type { Words } from "../../../problem"
import { percent } from "../../figures"
import { actualRows, goingOnRows } from "../../parts/actuals"
import { experimentRows } from "../../parts/experiments"
import { roleRows } from "../../parts/roles"
import { type Block, facts, table, tableOf } from "../block"
import { entriesOf, factsOf, field, objectAt } from "../entry"
import { calendarDrawing } from "../pictures"
import type { Teller } from "../teller"
import { spanWords } from "./cover"
import { tables } from "./plain"

export function calendarBlocks(teller: Teller): readonly Block[] {
  const { say } = teller
  const seasons = entriesOf("seasons", teller).map((entry) => ({
    cells: [
      entry.name,
      spanWords(entry.value, teller),
      field(entry, "effect", teller),
      field(entry, "segments", teller),
    ],
    place: entry.path && teller.place(entry.path),
  }))
  return [
    ...calendarDrawing(teller),
    ...table({ caption: say(SEASONS), head: OF_SEASONS.map(say), rows: seasons, right: [] }),
    ...tables(
      [
        ["team.plan", "Work to do", "工作计划", "week owner due effect priority key"],
        ["team.meetings", "Meetings", "会议", "every at attendees agenda"],
      ],
      teller,
    ),
  ]
}

const SEASONS: Words = { en: "Seasons", zh: "季节" }

const OF_SEASONS: readonly Words[] = [
  { en: "Season", zh: "季节" },
  { en: "When", zh: "时间" },
  { en: "Effect", zh: "影响" },
  { en: "Segments", zh: "人群" },
]

const OF_EXPERIMENT = [
  "hypothesis",
  "strategies",
  "metric",
  "segment",
  "baseline",
  "detect",
  "significance",
  "power",
  "split",
  "holdout",
  "stop",
  "result",
  "decision",
]

export function experimentBlocks(teller: Teller): readonly Block[] {
  const { answer, say, locale } = teller
  const size = answer ? tableOf(say(SIZE), experimentRows(answer, { locale }), [1, 2, 3, 4, 5]) : []
  return [
    ...size,
    ...entriesOf("experiments", teller).flatMap((entry): readonly Block[] => {
      const span = spanWords(entry.value, teller)
      return [
        { kind: "heading", level: 3, text: entry.name, place: entry.path && teller.place(entry.path) },
        ...facts([
          ...factsOf(entry, OF_EXPERIMENT, teller),
          { term: say({ en: "When", zh: "时间" }), texts: [span] },
        ]),
      ]
    }),
  ]
}

const SIZE: Words = { en: "Size and power of experiments", zh: "实验样本量与功效" }

export function teamBlocks(teller: Teller): readonly Block[] {
  const { say, answer, locale } = teller
  const loads = answer?.projection.roles ?? {}
  const rows = entriesOf("team.roles", teller).map((entry) => {
    const load = Object.hasOwn(loads, entry.id) ? loads[entry.id] : undefined
    const most = Math.max(0, ...(load?.load ?? []).map((hours) => hours ?? 0))
    const busy = load?.capacity ? percent(most / load.capacity) : ""
    const told = ["people", "hours", "duties"].map((name) => field(entry, name, teller))
    return { cells: [entry.name, ...told, busy], place: entry.path && teller.place(entry.path) }
  })
  const right = [1, 2, 4]
  return [
    ...table({ caption: say(TEAM), head: OF_TEAM.map(say), rows, right }),
    ...(answer ? tableOf(say(BUSY), roleRows(answer, { locale }), [1, 2, 3, 5]) : []),
    ...tables(
      [
        ["team.partners", "Partners", "协作方", "does"],
        ["team.tools", "Tools", "工具", "kind owner"],
      ],
      teller,
    ),
  ]
}

const TEAM: Words = { en: "Roles", zh: "角色" }
const BUSY: Words = { en: "Roles with little room", zh: "工时吃紧的角色" }

const OF_TEAM: readonly Words[] = [
  { en: "Role", zh: "角色" },
  { en: "People", zh: "人数" },
  { en: "Hours each", zh: "每人工时" },
  { en: "Duties", zh: "职责" },
  { en: "Taken in its fullest week", zh: "最忙一周占用" },
]

export function reviewBlocks(teller: Teller): readonly Block[] {
  const { say } = teller
  const findings = entriesOf("evaluation.reviews", teller).flatMap((entry) =>
    factsOf(entry, ["findings"], teller).map((fact) => ({ ...fact, term: entry.name })),
  )
  return [
    ...tables([["evaluation.reviews", "Reviews", "复盘", "every at targets owner when_off"]], teller),
    ...(findings.length > 0 ? [{ kind: "heading", level: 3, text: say(FINDINGS) } as const] : []),
    ...facts(findings),
    ...tables(
      [
        ["evaluation.decisions", "Decided beforehand", "事先定好的决策", "if then"],
        ["evaluation.reports", "Reports", "报表", "metrics every audience"],
        ["evaluation.indirect", "Indirect signs", "间接评估", "evidence"],
      ],
      teller,
    ),
  ]
}

const FINDINGS: Words = { en: "What reviews found", zh: "复盘结论" }

export function actualBlocks(teller: Teller): readonly Block[] {
  const { answer, say, locale } = teller
  if (!answer) return []
  return [
    ...facts(factsOf(objectAt(["data"], teller), ["actuals"], teller)).filter(
      () => answer.projection.actuals.points.length > 0,
    ),
    ...tableOf(say(LAST), actualRows(answer, { locale }), [2, 3]),
    ...tableOf(say(GOING_ON), goingOnRows(answer, { locale }), [1, 3, 4, 5]),
  ]
}

const LAST: Words = { en: "The last figures", zh: "最近的实际值" }
const GOING_ON: Words = { en: "Targets from the last actual", zh: "从最近的实际值看目标" }
