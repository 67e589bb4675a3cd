/**
 * The chapters that are mostly tables of what is written: channels and incentives, community, service, assumptions,
 * metrics, cases, compliance. Absent on purpose: figures of the projection.
 */
import type { Words } from "../../../problem"
import { type Block, facts, table } from "../block"
import { type Columns, entriesOf, entryTable, factsOf, field, objectAt } from "../entry"
import type { Teller } from "../teller"

type Asked = readonly [section: string, en: string, zh: string, fields: string, right?: string]

/** Tables of sections, in their order. */
export function tables(asked: readonly Asked[], teller: Teller): readonly Block[] {
  return asked.flatMap(([section, en, zh, fields, right = ""]) => {
    const columns: Columns = {
      caption: teller.say({ en, zh }),
      of: teller.say({ en: "Name", zh: "名称" }),
      fields: fields.split(" "),
      right: right.split(" "),
    }
    return entryTable(entriesOf(section, teller), columns, teller)
  })
}

export function meansBlocks(teller: Teller): readonly Block[] {
  return tables(
    [["channels", "Channels", "渠道", "kind covers cost cost_per cap quiet owner", "covers cost"]],
    teller,
  ).concat(
    incentives(teller),
    tables(
      [
        ["community.groups", "Groups", "群组", "kind channel lead size capacity purpose"],
        ["community.rules", "Rules of the community", "群规", "text penalty appeal"],
        ["community.content", "Content", "内容", "format every review"],
      ],
      teller,
    ),
  )
}

/** Their kinds share few fields, so that the rest of each stands in one cell. */
function incentives(teller: Teller): readonly Block[] {
  const { say } = teller
  const rows = entriesOf("incentives", teller).map((entry) => {
    const terms = factsOf(entry, TERMS, teller).map(
      ({ term, texts }) => `${term}${say(COLON)}${texts.join(say(COMMA))}`,
    )
    const told = ["kind", "value", "redeem", "budget"].map((name) => field(entry, name, teller))
    return {
      cells: [entry.name, ...told, terms.join(say(SEMICOLON))],
      place: entry.path && teller.place(entry.path),
    }
  })
  return table({ caption: say(INCENTIVES), head: OF_INCENTIVES.map(say), rows, right: [2, 3, 4] })
}

const COLON: Words = { en: ": ", zh: "：" }
const COMMA: Words = { en: ", ", zh: "、" }
const SEMICOLON: Words = { en: "; ", zh: "；" }
const INCENTIVES: Words = { en: "Incentives", zh: "激励" }

const TERMS = [
  "is",
  "criterion",
  "benefits",
  "duties",
  "tiers",
  "min_spend",
  "earn",
  "burn",
  "odds",
  "count",
  "total",
  "expires",
]

const OF_INCENTIVES: readonly Words[] = [
  { en: "Name", zh: "名称" },
  { en: "Kind", zh: "类型" },
  { en: "Value", zh: "面额" },
  { en: "Redeemed", zh: "核销率" },
  { en: "Budget", zh: "预算" },
  { en: "Terms", zh: "规则" },
]

export function serviceBlocks(teller: Teller): readonly Block[] {
  return tables(
    [
      ["feedback", "Feedback", "反馈", "kind segments every sample respond_within owner closes", "sample"],
      ["support", "Support", "客户服务", "channels hours sla sla_share load handle staff"],
      ["education", "Education", "用户教育", "topic format stage owner"],
    ],
    teller,
  )
}

export function assumptionBlocks(teller: Teller): readonly Block[] {
  return tables([["assumptions", "Assumptions", "假设", "is kind source as_of correlates"]], teller)
}

export function measureBlocks(teller: Teller): readonly Block[] {
  return tables(
    [
      ["metrics", "Metrics", "指标口径", "kind formula window better method data"],
      ["data.sources", "Sources of data", "数据源", "kind tool refresh"],
    ],
    teller,
  )
}

export function caseBlocks(teller: Teller): readonly Block[] {
  return tables([["cases", "Cases", "案例", "outcome lesson evidence used_by"]], teller)
}

export function complianceBlocks(teller: Teller): readonly Block[] {
  const fields = ["packs", "policy", "cross_border", "personalisation_opt_out"]
  return facts(factsOf(objectAt(["compliance"], teller), fields, teller))
}
