import assert from "node:assert/strict"
import { definitionOf } from "../../server/core/queries/definition"
import { usesOf } from "../../server/core/queries/references"
import { libraryFile, marked, plan } from "./marked"

function found(text: string): string {
  const { read, linked, offset, text: own } = marked(text)
  const defined = definitionOf(read, linked, offset)
  if (!defined) return "nothing"
  const from = own.slice(defined.from.start, defined.from.end)
  if ("file" in defined) return `${from} → ${defined.file}`
  const { file, path } = defined.definition
  return `${from} → ${path.join(".")}${file === libraryFile ? " in the library" : ""}`
}

function uses(text: string): string[] {
  const { read, linked, offset, text: own } = marked(text)
  return (usesOf(read, linked, offset)?.uses ?? []).map(({ span, reference }) => {
    return `${reference.path.join(".")}: ${own.slice(span.start, span.end)}`
  })
}

const strategy = `${plan}strategies:\n  gift:\n    `

describe("definition", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["a value", `${strategy}segments: new_│buyers`, "new_buyers → segments.new_buyers"],
    ["an item", `${strategy}segments: [regulars, new_buyers│]`, "new_buyers → segments.new_buyers"],
    ["a key", `${strategy}effort: { │lead: 1d/w }`, "lead → team.roles.lead"],
    ["an assumption", `${strategy}covers: $li│ft`, "lift → assumptions.lift"],
    ["an entry of an import", `${strategy}owner: ana│lyst`, "analyst → team.roles.analyst in the library"],
    [
      "a name in a condition",
      plan.replace("{ share", "{ when: orders_to│tal > 1, share"),
      "orders_total → data.attributes.orders_total",
    ],
    ["the entry itself", plan.replace("new_buyers", "new_bu│yers"), "new_buyers → segments.new_buyers"],
    ["an import", plan.replace("./sha", "./sh│a"), `./shared.playbook.yaml → ${libraryFile}`],
    ["an id that nothing has", `${strategy}segments: no│body`, "nothing"],
    ["an id without an entry", `${strategy}stage: ret│ain`, "nothing"],
    ["text", `${strategy}name: new_bu│yers`, "nothing"],
    ["nothing at all", `${plan}│`, "nothing"],
  ]
  for (const [name, text, expected] of cases)
    it(`finds that of ${name}`, () => assert.equal(found(text), expected))
})

describe("references", () => {
  const text = `${strategy}segments: [new_buyers]\n    effect: { moves: { new_buyers: +1% } }\ntargets:\n  t: { segment: new_buyers, metric: active_users, to: 1 }\n`

  it("finds every use of an entry from its key", () => {
    assert.deepEqual(uses(text.replace("  new_buyers:", "  new_│buyers:")), [
      "strategies.gift.segments.0: new_buyers",
      "strategies.gift.effect.moves.new_buyers: new_buyers",
      "targets.t.segment: new_buyers",
    ])
  })

  it("finds the same from a use", () => {
    assert.equal(uses(text.replace("[new_", "[new_│")).length, 3)
  })

  it("finds uses within expressions and quantities", () => {
    const own = plan.replace("{ share: 20%", "{ when: orders_total > 1, share: $lift")
    assert.deepEqual(uses(own.replace("orders_total:", "orders_│total:")), [
      "segments.regulars.when: orders_total",
    ])
    assert.deepEqual(uses(own.replace("  lift", "  li│ft")), ["segments.regulars.share: lift"])
  })

  it("finds none where nothing is named", () => assert.deepEqual(uses(`${plan}│`), []))
})
