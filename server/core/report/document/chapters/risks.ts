/**
 * Risks and scenarios: what may happen, what is done then, and what becomes of the targets.
 */
import type { Words } from "../../../problem"
import type { Probability } from "../../../projection/project/projection"
import { probability } from "../../figures"
import { placeName } from "../../places"
import { type Block, facts, table } from "../block"
import { type Entry, entriesOf, factsOf, valuesAt } from "../entry"
import type { Outlook } from "../outlooks"
import type { Teller } from "../teller"

const OF_RISK = ["probability", "impact", "loss", "effect", "mitigation", "owner", "trigger", "note"]

export function riskBlocks(teller: Teller): readonly Block[] {
  const risks = entriesOf("risks", teller)
  const scenarios = entriesOf("scenarios", teller)
  const { say } = teller
  return [
    ...outlookBlocks([...scenarios, ...risks], teller),
    ...risks.flatMap((entry) => one(entry, factsOf(entry, OF_RISK, teller), teller)),
    ...scenarios.flatMap((entry) => {
      const settings = valuesAt(entry, "set", teller).map(({ key, text }) => ({
        term: placeName(teller.linked, key, teller.locale),
        texts: [text],
      }))
      const name = say({ en: `Scenario: ${entry.name}`, zh: `情景：${entry.name}` })
      return one({ ...entry, name }, [...settings, ...factsOf(entry, ["note"], teller)], teller)
    }),
  ]
}

function one(entry: Entry, told: Parameters<typeof facts>[0], teller: Teller): readonly Block[] {
  return [
    { kind: "heading", level: 3, text: entry.name, place: entry.path && teller.place(entry.path) },
    ...facts(told),
  ]
}

/** A column for each target; the plan itself comes first. */
function outlookBlocks(entries: readonly Entry[], teller: Teller): readonly Block[] {
  const { answer, outlooks, say } = teller
  if (!answer || outlooks.length === 0) return []
  const planned = answer.projection.targets
  const ids = Object.keys(planned).filter((id) => planned[id]?.probability !== null)
  const cells = (name: string, targets: Readonly<Record<string, Probability>>) => [
    name,
    ...ids.map((id) => probability(targets[id]?.probability ?? null, targets[id]?.standard_error ?? null)),
  ]
  const rows = outlooks.map((outlook) => ({ cells: cells(nameOf(outlook, entries), outlook.targets) }))
  const head = [say(HEAD), ...ids.map((id) => teller.name(["targets"], id))]
  return table({
    caption: say(CAPTION),
    head,
    rows: ids.length === 0 ? [] : [{ cells: cells(say(PLAN), planned) }, ...rows],
    right: ids.map((_, i) => i + 1),
  })
}

function nameOf({ id }: Outlook, entries: readonly Entry[]): string {
  return entries.find((entry) => entry.id === id)?.name ?? id
}

const CAPTION: Words = { en: "How likely the targets are then", zh: "发生时各目标的把握" }
const HEAD: Words = { en: "If", zh: "如果" }
const PLAN: Words = { en: "As planned", zh: "按计划" }
