/**
 * What the funnels are projected from, as it is written: their inputs, and how many are still active at each age.
 */
import { isMap } from "../../../schema/shape"
import { type Block, table } from "../block"
import { type Entry, entriesOf, entryTable, field, valuesAt } from "../entry"
import type { Teller } from "../teller"
import { ageWords } from "../values"

const INPUTS = [
  "reach",
  "acquire",
  "activate",
  "pay",
  "spend",
  "margin",
  "invites",
  "accept",
  "recall",
  "days",
  "market",
]

/** What the funnel is projected from. */
export function inputTable(teller: Teller): readonly Block[] {
  const columns = {
    caption: teller.say({ en: "What the funnel rests on, as written", zh: "漏斗的输入（按手册所写）" }),
    of: teller.say({ en: "Segment", zh: "人群" }),
    fields: INPUTS.map((name) => `funnel.${name}`),
  }
  return entryTable(withFunnel(teller), columns, teller)
}

function withFunnel(teller: Teller): readonly Entry[] {
  return entriesOf("segments", teller).filter(({ value }) => isMap(value["funnel"]))
}

/** The ages that any segment says, the youngest first. */
export function retentionTable(teller: Teller): readonly Block[] {
  const segments = withFunnel(teller).filter(
    ({ value }) => isMap(value["funnel"]) && isMap(value["funnel"]["retain"]),
  )
  const ages = [
    ...new Set(segments.flatMap((entry) => valuesAt(entry, "funnel.retain", teller).map(({ key }) => key))),
  ]
  const sorted = ages.sort((a, b) => daysOf(a) - daysOf(b))
  const { say } = teller
  return table({
    caption: say({ en: "Still active, as written", zh: "留存（按手册所写）" }),
    head: [say({ en: "Segment", zh: "人群" }), ...sorted.map((age) => ageWords(age, teller))],
    rows: segments.map((entry) => ({
      cells: [entry.name, ...sorted.map((age) => field(entry, `funnel.retain.${age}`, teller))],
      place: entry.path && teller.place([...entry.path, "funnel", "retain"]),
    })),
    right: sorted.map((_, i) => i + 1),
  })
}

function daysOf(age: string): number {
  return Number(age.slice(1)) * (age.startsWith("w") ? 7 : 1)
}
