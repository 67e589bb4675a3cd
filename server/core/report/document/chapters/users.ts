/**
 * The product and its users: what it is for whom, who they are, how they are told apart, how they come and stay.
 */
import type { Words } from "../../../problem"
import { funnelRows } from "../../parts/funnel"
import { type Block, facts, tableOf } from "../block"
import { type Entry, entriesOf, entryTable, factsOf, field, objectAt } from "../entry"
import { funnelDrawing, pyramidDrawing, retentionDrawing } from "../pictures"
import type { Teller } from "../teller"
import { inputTable, retentionTable } from "./inputs"

export function productBlocks(teller: Teller): readonly Block[] {
  const { say } = teller
  const positioning = objectAt(["product", "positioning"], teller)
  const of = (section: string, caption: Words, fields: readonly string[]) =>
    entryTable(
      entriesOf(`product.${section}`, teller),
      { caption: say(caption), of: say(NAME), fields },
      teller,
    )
  return [
    ...facts(factsOf(positioning, ["scenario", "means", "users", "need"], teller)),
    ...of("needs", { en: "Needs", zh: "需求" }, ["met_by", "evidence"]),
    ...of("attractions", { en: "What attracts", zh: "吸引点" }, ["kind", "personas"]),
    ...of("pricing", { en: "Prices", zh: "价格" }, ["price", "floor", "personas"]),
    ...of("competitors", { en: "Competitors", zh: "竞品" }, ["lesson", "reviewed"]),
  ]
}

export function userBlocks(teller: Teller): readonly Block[] {
  const { say, answer, locale } = teller
  const personas = entriesOf("personas", teller)
  return [
    ...personas.flatMap((persona) => onePersona(persona, teller)),
    ...segmentBlocks(teller),
    ...pyramidDrawing(teller),
    ...inputTable(teller),
    ...funnelDrawing(teller),
    ...(answer ? tableOf(say(FUNNEL), funnelRows(answer, { locale }), [1, 2, 3, 4, 5, 6]) : []),
    ...retentionDrawing(teller),
    ...retentionTable(teller),
    ...lifecycleBlocks(teller),
  ]
}

const NAME: Words = { en: "Name", zh: "名称" }

const FUNNEL: Words = {
  en: "Funnel (means over the period; active in its last week)",
  zh: "漏斗（全周期均值；活跃为最后一周）",
}

const OF_PERSONA = [
  "share",
  "profile",
  "lifestyle",
  "motivations",
  "pains",
  "needs",
  "sample",
  "reviewed",
  "note",
]

function onePersona(persona: Entry, teller: Teller): readonly Block[] {
  return [
    { kind: "heading", level: 3, text: persona.name, place: persona.path && teller.place(persona.path) },
    ...facts(factsOf(persona, OF_PERSONA, teller)),
  ]
}

function segmentBlocks(teller: Teller): readonly Block[] {
  const segments = entriesOf("segments", teller)
  if (segments.length === 0) return []
  const { say } = teller
  const columns = {
    caption: say({ en: "Who they are and what they bring", zh: "各人群的规模与贡献" }),
    of: say({ en: "Segment", zh: "人群" }),
    fields: ["rank", "of", "share", "active", "dormant", "contribution", "personas", "when"],
    right: ["share", "active", "dormant", "contribution"],
  }
  const text = say({ en: "Segments", zh: "人群分层" })
  return [
    { kind: "heading", level: 3, text, place: teller.place(["segments"]) },
    ...entryTable(segments, columns, teller),
  ]
}

function lifecycleBlocks(teller: Teller): readonly Block[] {
  const { say } = teller
  const lifecycle = objectAt(["lifecycle"], teller)
  const term = (fact: string, words: Words) => {
    const text = field(lifecycle, fact, teller)
    return text === "" ? undefined : { term: say(words), texts: [text] }
  }
  const ladder = {
    caption: say({ en: "Ladder", zh: "晋级阶梯" }),
    of: say(NAME),
    fields: ["from", "to", "criterion", "promote"],
  }
  const told = [
    ...facts([
      term("active.event", { en: "Active means", zh: "活跃定义" }),
      term("activated.event", { en: "Activated means", zh: "激活定义" }),
      term("dormant.after", { en: "Dormant after", zh: "多久算沉睡" }),
      term("churned.after", { en: "Churned after", zh: "多久算流失" }),
    ]),
    ...entryTable(
      entriesOf("lifecycle.churned.reasons", teller),
      {
        caption: say({ en: "Why users leave", zh: "流失原因" }),
        of: say(NAME),
        fields: ["share"],
        right: ["share"],
      },
      teller,
    ),
    ...entryTable(entriesOf("lifecycle.ladder", teller), ladder, teller),
  ]
  if (told.length === 0) return []
  const text = say({ en: "Lifecycle", zh: "生命周期" })
  return [{ kind: "heading", level: 3, text, place: teller.place(["lifecycle"]) }, ...told]
}
