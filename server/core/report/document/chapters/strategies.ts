/**
 * The strategies and campaigns by the stage of the lifecycle they work on: for whom, by whom, when, what they change,
 * what they cost and are worth, and when they stop.
 */
import type { Words } from "../../../problem"
import { isMap } from "../../../schema/shape"
import { shownGain } from "../../figures"
import { kindOf } from "../../names"
import { strategyRows } from "../../parts/strategies"
import { type Block, type Fact, facts, paragraph, tableOf } from "../block"
import { type Entry, entriesOf, factsOf, fieldTexts, titleOf } from "../entry"
import { worthDrawing } from "../pictures"
import { stagesOf } from "../stages"
import type { Teller } from "../teller"
import { actionTexts } from "./actions"
import { spanWords } from "./cover"

export function strategyBlocks(teller: Teller): readonly Block[] {
  const { say, answer, locale } = teller
  const all = [
    ...entriesOf("strategies", teller).map((entry) => ({ section: "strategies", entry })),
    ...entriesOf("campaigns", teller).map((entry) => ({ section: "campaigns", entry })),
  ]
  if (all.length === 0) return paragraph(say(NONE), "call")
  const worth = answer ? tableOf(say(WORTH), strategyRows(answer, { locale }), [2, 3, 4]) : []
  const stages = stagesOf(
    teller,
    all.map(({ entry }) => entry.value["stage"]),
  )
  return [
    ...worth,
    ...worthDrawing(teller),
    ...stages.flatMap(({ id, name }) => {
      const here = all.filter(({ entry }) => (entry.value["stage"] ?? "") === id)
      return [
        { kind: "heading", level: 3, text: name } as const,
        ...here.flatMap(({ entry, section }) => oneStrategy(entry, section, teller)),
      ]
    }),
  ]
}

const NONE: Words = {
  en: "No strategy is written yet. Add `strategies` with an effect and a cost to see what each is worth.",
  zh: "还没有策略。在 `strategies` 中写上效果和成本，就能看到每项策略值不值。",
}

const WORTH: Words = { en: "Cost and worth (medians)", zh: "成本与价值（中位数）" }

const BEFORE = ["kind", "mode", "segments", "groups", "targets", "owner", "partners", "status"]
const EFFECTS = ["effect", "source", "covers", "ramp", "fades", "dip"]
const MONEY = ["cost", "budget", "effort", "prizes"]
const AFTER = ["value_to_user", "holdout", "min_weeks", "exit", "depends_on", "checklist", "note"]

function oneStrategy(entry: Entry, section: string, teller: Teller): readonly Block[] {
  const { say } = teller
  const span = spanWords(entry.value, teller)
  const when = span === "" ? WHOLE : undefined
  const told = (names: readonly string[]) => factsOf(entry, names, teller)
  return [
    { kind: "heading", level: 4, text: entry.name, place: entry.path && teller.place(entry.path) },
    ...facts([
      ...told(BEFORE),
      { term: say({ en: "When", zh: "时间" }), texts: [when ? say(when) : span] },
      listed(say({ en: "What is done", zh: "做什么" }), actionTexts(entry, teller), entry, "actions", teller),
      stepsOf(entry, teller),
      ...told(EFFECTS),
      ...told(MONEY),
      outcome(entry.id, section, teller),
      ...told(AFTER),
    ]),
  ]
}

const WHOLE: Words = { en: "the whole period", zh: "整个周期" }

function listed(
  term: string,
  texts: readonly string[],
  { path }: Entry,
  name: string,
  teller: Teller,
): Fact | undefined {
  return texts.length === 0 ? undefined : { term, texts, place: path && teller.place([...path, name]) }
}

function stepsOf(entry: Entry, teller: Teller): Fact | undefined {
  const steps = entry.value["steps"]
  if (!isMap(steps)) return undefined
  const texts = Object.keys(steps).map((id) => {
    const words = titleOf(entry, `steps.${id}`, teller)
    const step = steps[id]
    const names = isMap(step) ? ["is", "owner", "due"] : [""]
    const told = names.flatMap((name) => fieldTexts(entry, `steps.${id}${name && `.${name}`}`, teller))
    const known = STEPS[id]
    return `${known ? teller.say(known) : words}${teller.say(COLON)}${told.join(teller.say(COMMA))}`
  })
  return listed(titleOf(entry, "steps", teller), texts, entry, "steps", teller)
}

const COLON: Words = { en: ": ", zh: "：" }
const COMMA: Words = { en: ", ", zh: "，" }

const STEPS: Readonly<Record<string, Words>> = {
  establish: { en: "Establish", zh: "建立" },
  recruit: { en: "Recruit", zh: "引入" },
  manage: { en: "Manage", zh: "管理" },
  activate: { en: "Activate", zh: "活跃" },
  recall: { en: "Recall", zh: "召回" },
  analyse: { en: "Analyse", zh: "数据分析" },
  stratify: { en: "Stratify", zh: "用户分层" },
  needs: { en: "Needs", zh: "需求分析" },
  measures: { en: "Measures", zh: "针对性措施" },
  rules: { en: "Rules", zh: "定规则" },
  seed: { en: "Seed members", zh: "种子成员" },
  content: { en: "Content", zh: "内容" },
  events: { en: "Events", zh: "活动" },
  feedback: { en: "Feedback", zh: "反馈" },
  ladder: { en: "Ladder", zh: "晋级" },
}

/** What it comes to: its cost, and what would be lost of each of its targets without it. */
function outcome(id: string, section: string, teller: Teller): Fact | undefined {
  const { answer, say, linked, figure } = teller
  const strategies = answer?.projection.strategies ?? {}
  const found = strategies[`${section}.${id}`] ?? strategies[id]
  if (!answer || !found) return undefined
  const cost = figure(found.cost.p50, "money")
  const net = found.net?.p50
  const figures = { locale: teller.locale, currency: answer.plan.currency }
  const adds = Object.entries(found.worth).flatMap(([target, worth]) => {
    if (!worth.p50) return []
    const kind = kindOf(linked, answer.projection.targets[target]?.metric ?? "")
    const [low, high] = [shownGain(worth.p10, kind, figures), shownGain(worth.p90, kind, figures)]
    const name = teller.name(["targets"], target)
    return [
      say({
        en: `${name}: ${shownGain(worth.p50, kind, figures)} (${low} to ${high})`,
        zh: `${name}：${shownGain(worth.p50, kind, figures)}（${low} ～ ${high}）`,
      }),
    ]
  })
  const spent = say({ en: `Costs ${cost}`, zh: `花费 ${cost}` })
  const kept =
    net === undefined || net === null
      ? ""
      : say({
          en: `, net ${shownGain(net, "money", figures)}`,
          zh: `，净收益 ${shownGain(net, "money", figures)}`,
        })
  return { term: say({ en: "Projected", zh: "推演结果" }), texts: [`${spent}${kept}`, ...adds] }
}
