/**
 * Quantities that a place may hold: typical ones of its kind, and the assumptions of the file.
 * Absent on purpose: values of one's own, which nobody else can guess.
 */
import { expectationAt } from "../../model/expectations"
import type { PlacedQuantity } from "../../model/playbook"
import { type Expectation, suggestQuantities } from "../../model/quantity"
import type { Path } from "../../problem"
import type { SchemaNode } from "../../schema/node"
import { aboutDefinition, definitionTitle } from "../explain/about"
import { kindWords } from "../explain/kinds"
import type { Offer, Scene } from "./offer"

/** What may be written where a node asks for a quantity. */
export function quantityOffers(node: SchemaNode, path: Path, scene: Scene): Offer[] {
  const { value, currency } = scene.read.playbook
  const expected = expectationAt(node, path, value, currency) ?? { kinds: [], currency }
  const detail = kindWords(expected)
  const typical = [...new Set([...examplesFor(node, expected), ...suggestQuantities(expected)])]
  const offers = typical.map((label): Offer => ({ label, kind: "quantity", detail, raw: true }))
  const loose = node["x-loose"] === true && expected.kinds[0] === "span"
  return loose && path.at(-1) !== "age" ? [] : [...offers, ...assumptionOffers(expected, path, scene)]
}

/** The field's own examples, where they hold no money of another currency. */
function examplesFor(node: SchemaNode, { currency }: Expectation): string[] {
  const fits = (one: string) => currency === undefined || currency === "CNY" || !one.includes("¥")
  return (node.examples ?? [])
    .filter((one) => typeof one !== "object")
    .map(String)
    .filter(fits)
}

function assumptionOffers(expected: Expectation, path: Path, scene: Scene): Offer[] {
  if (path[0] === "assumptions") return []
  const { linked, read } = scene
  const all = [...linked.definitions("assumptions").values()]
  return all
    .filter(
      (one) =>
        one.file !== read.playbook.file || fits(placedAt(one.path, read.playbook.quantities), expected),
    )
    .map((one) => {
      const detail = definitionTitle(one, read.playbook.file)
      return { label: `$${one.id}`, kind: "quantity", detail, documentation: aboutDefinition(one), raw: true }
    })
}

/** Whether an assumption may be of a kind that is asked for; one that could not be read may be any. */
function fits(placed: PlacedQuantity | undefined, { kinds }: Expectation): boolean {
  const kind = placed?.quantity?.kind
  return (
    kind === undefined ||
    kinds.length === 0 ||
    kinds.includes(kind) ||
    (kind === "rate" && kinds.includes("change"))
  )
}

function placedAt(path: Path, quantities: readonly PlacedQuantity[]): PlacedQuantity | undefined {
  return quantities.find((one) => startsWith(one.path, path) && one.path.length <= path.length + 1)
}

function startsWith(path: Path, start: Path): boolean {
  return path.length >= start.length && start.every((key, index) => path[index] === key)
}
