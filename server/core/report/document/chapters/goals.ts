/**
 * The goals: how likely each target is, and of each where it stands, where it is to go, and how its metric runs.
 */
import type { Words } from "../../../problem"
import { probability } from "../../figures"
import { kindOf } from "../../names"
import { type Block, type Fact, facts, paragraph, table } from "../block"
import { type Entry, entriesOf, factsOf, field } from "../entry"
import { chancesDrawing, fanDrawing, tornadoDrawing } from "../pictures"
import type { Teller } from "../teller"

export function goalBlocks(teller: Teller): readonly Block[] {
  const targets = entriesOf("targets", teller)
  if (targets.length === 0) return paragraph(teller.say(NONE), "call")
  return [
    ...overview(targets, teller),
    ...(targets.length > 1 ? chancesDrawing(teller) : []),
    ...targets.flatMap((target) => oneGoal(target, teller)),
  ]
}

const NONE: Words = {
  en: "No target is set yet. Add `targets` with a metric, a value and a day to see how likely it is.",
  zh: "还没有目标。在 `targets` 中写上指标、目标值和期限，就能看到有多大把握。",
}

function overview(targets: readonly Entry[], teller: Teller): readonly Block[] {
  const { say } = teller
  const rows = targets.map((target) => {
    const answer = answerOf(target.id, teller)
    const shown = (value: number | null | undefined) =>
      answer ? teller.figure(value, kindOf(teller.linked, answer.metric)) : ""
    const likely = answer && answer.p10 !== null ? `${shown(answer.p10)} – ${shown(answer.p90)}` : ""
    const metric = field(target, "metric", teller)
    const segment = field(target, "segment", teller)
    return {
      cells: [
        target.name,
        segment === "" ? metric : `${metric} · ${segment}`,
        answer && answer.from !== null ? shown(answer.from) : field(target, "from", teller),
        aimOf(target, teller),
        field(target, "by", teller),
        answer ? probability(answer.probability, answer.standard_error) : "",
        likely,
        field(target, "owner", teller),
      ],
      place: target.path && teller.place(target.path),
    }
  })
  return table({ caption: say(CAPTION), head: HEAD.map(say), rows, right: [2, 3, 5, 6] })
}

const CAPTION: Words = { en: "Targets", zh: "目标一览" }

const HEAD: readonly Words[] = [
  { en: "Target", zh: "目标" },
  { en: "Metric", zh: "指标" },
  { en: "Today", zh: "现状" },
  { en: "To", zh: "目标值" },
  { en: "By", zh: "期限" },
  { en: "Probability", zh: "把握" },
  { en: "Likely (P10 – P90)", zh: "可能区间（P10 – P90）" },
  { en: "Owner", zh: "负责人" },
]

function answerOf(id: string, { answer }: Teller) {
  const targets = answer?.projection.targets ?? {}
  return Object.hasOwn(targets, id) ? targets[id] : undefined
}

function aimOf(target: Entry, teller: Teller): string {
  const to = dueOf(target, teller)
  const down = answerOf(target.id, teller)?.better === "down"
  return to === "" ? "" : `${down ? "≤" : "≥"} ${to}`
}

/** As the figures beside it are written; as its author wrote it where there are none. */
function dueOf(target: Entry, teller: Teller): string {
  const answer = answerOf(target.id, teller)
  return answer ? teller.figure(answer.to, kindOf(teller.linked, answer.metric)) : field(target, "to", teller)
}

const TOLD = ["guardrails", "checkpoints", "aligns", "note"]

function oneGoal(target: Entry, teller: Teller): readonly Block[] {
  const answer = answerOf(target.id, teller)
  const primary =
    target.value["primary"] === true ? teller.say({ en: " (guides the plan)", zh: "（首要目标）" }) : ""
  return [
    {
      kind: "heading",
      level: 3,
      text: `${target.name}${primary}`,
      place: target.path && teller.place(target.path),
    },
    ...facts([chanceOf(target, teller), wantedOf(target, teller), ...factsOf(target, TOLD, teller)]),
    ...(answer ? fanDrawing(teller, answer.metric, answer.segment) : []),
    ...(answer ? tornadoDrawing(teller, target.id) : []),
    ...lackingOf(target, teller),
  ]
}

function chanceOf(target: Entry, teller: Teller): Fact | undefined {
  const answer = answerOf(target.id, teller)
  if (!answer || answer.probability === null) return undefined
  const { say } = teller
  const kind = kindOf(teller.linked, answer.metric)
  const chance = probability(answer.probability, answer.standard_error)
  const middle = teller.figure(answer.p50, kind)
  const { by } = answer
  const to = dueOf(target, teller)
  return {
    term: say({ en: "Outlook", zh: "推演结果" }),
    texts: [
      say({
        en: `${chance} likely to ${answer.better === "down" ? "be at most" : "reach"} ${to} by ${by}; the median is ${middle}.`,
        zh: `到 ${by} ${answer.better === "down" ? "不超过" : "达到"} ${to} 的把握为 ${chance}；中位数 ${middle}。`,
      }),
    ],
  }
}

function wantedOf(target: Entry, teller: Teller): Fact | undefined {
  const text = field(target, "confidence", teller)
  return text === ""
    ? undefined
    : { term: teller.say({ en: "Probability wanted", zh: "要求的把握" }), texts: [text] }
}

/** The field without which there is no figure. */
function lackingOf(target: Entry, { answer, say }: Teller): readonly Block[] {
  const missing = answer?.plan.missing.find(({ path }) => path === `targets.${target.id}`)
  if (!missing) return []
  return paragraph(
    say({
      en: `Add \`${missing.add}\` to see how likely it is.`,
      zh: `写上 \`${missing.add}\`，就能看到有多大把握。`,
    }),
    "call",
  )
}
