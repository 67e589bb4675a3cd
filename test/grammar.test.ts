/**
 * What the editor colours: the scopes that the grammar gives to playbooks, asked of the engine that VS Code uses.
 * Colours are absent: themes have them.
 */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma"
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate"

declare const __ROOT__: string

const file = join(__ROOT__, "client", "syntaxes", "ops-playbook.tmLanguage.json")

describe("grammar", () => {
  let grammar: IGrammar

  before(async () => {
    const wasm = createRequire(join(__ROOT__, "package.json")).resolve("vscode-oniguruma/release/onig.wasm")
    const bytes = readFileSync(wasm)
    await loadWASM(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async () => parseRawGrammar(readFileSync(file, "utf8"), file),
    })
    const loaded = await registry.loadGrammar("source.ops-playbook")
    assert.ok(loaded)
    grammar = loaded
  })

  /** Every piece of the text that is more than white space, with its innermost scope, our suffix left out. */
  function scopes(text: string): [string, string][] {
    const pieces: [string, string][] = []
    let stack = INITIAL
    for (const line of text.split("\n")) {
      const result = grammar.tokenizeLine(line, stack)
      stack = result.ruleStack
      for (const token of result.tokens) {
        const piece = line.slice(token.startIndex, token.endIndex).trim()
        const scope = token.scopes.at(-1) ?? ""
        if (piece !== "") pieces.push([piece, scope.replace(/\.ops-playbook$/, "")])
      }
    }
    return pieces
  }

  const scopeOf = (text: string, piece: string): string | undefined =>
    scopes(text).find(([found]) => found === piece)?.[1]

  const parts = (quantity: string): string[] =>
    scopes(`x: ${quantity}`)
      .slice(2)
      .map(([piece, scope]) => `${piece} ${scope.replace("keyword.other.", "").replace("constant.", "")}`)

  it("tells sections from keys", () => {
    assert.equal(scopeOf("segments:", "segments"), "keyword.control.section")
    assert.equal(scopeOf("segments:\n  segments:", "segments"), "keyword.control.section")
    assert.deepEqual(scopes("  targets: [a]")[0], ["targets", "entity.name.tag"])
    assert.deepEqual(scopes("unknown: x")[0], ["unknown", "entity.name.tag"])
  })

  it("knows every section of the schema", () => {
    const schema = JSON.parse(readFileSync(join(__ROOT__, "schemas", "playbook.schema.json"), "utf8")) as {
      properties: Record<string, { type?: string; $ref?: string }>
    }
    for (const [name, property] of Object.entries(schema.properties)) {
      const scalar = property.type !== "object" && property.type !== "array" && !("allOf" in property)
      const expected = scopeOf(`${name}: x`, name)
      if (!scalar) assert.equal(expected, "keyword.control.section", name)
    }
  })

  it("takes a quantity apart", () => {
    assert.deepEqual(parts("¥1,200.5万/w"), [
      "¥ unit.currency",
      "1,200.5 numeric",
      "万 unit.scale",
      "/ keyword.operator.per",
      "w unit.period",
    ])
    assert.deepEqual(parts("8%..10%..15%"), [
      "8 numeric",
      "% unit",
      ".. keyword.operator.range",
      "10 numeric",
      "% unit",
      ".. keyword.operator.range",
      "15 numeric",
      "% unit",
    ])
    assert.deepEqual(parts("+2pp .. +5pp"), [
      "+ keyword.operator.sign",
      "2 numeric",
      "pp unit",
      ".. keyword.operator.range",
      "+ keyword.operator.sign",
      "5 numeric",
      "pp unit",
    ])
    assert.deepEqual(parts("90k..120k/w"), [
      "90 numeric",
      "k unit.scale",
      ".. keyword.operator.range",
      "120 numeric",
      "k unit.scale",
      "/ keyword.operator.per",
      "w unit.period",
    ])
    assert.deepEqual(parts("HK$ 20"), ["HK$ unit.currency", "20 numeric"])
    assert.deepEqual(parts("20 CNY"), ["20 numeric", "CNY unit.currency"])
  })

  it("tells an assumption from a dollar", () => {
    assert.deepEqual(parts("$coupon_lift"), ["$coupon_lift variable.other.assumption"])
    assert.deepEqual(parts("$20"), ["$ unit.currency", "20 numeric"])
  })

  for (const quantity of [
    "12",
    "1_200",
    "１２％",
    "3次/周",
    "14d",
    "10min",
    "8元",
    "0.5%..1%",
    "-5%",
    "¥45..60",
  ]) {
    it(`reads ${quantity} as a quantity`, () => {
      assert.ok(parts(quantity).some((part) => part.endsWith(" numeric")))
      assert.ok(!parts(quantity).some((part) => part.includes("string")))
    })
  }

  for (const text of [
    "第 7 天未复购发二单券",
    "7 days later",
    "2 万人, 双周",
    "24/7",
    "参加#话题",
    "a.b.c 3%",
  ]) {
    it(`leaves the text ${text} alone`, () => {
      assert.deepEqual(scopes(`is: ${text}`).slice(2), [[text, "string.unquoted.plain"]])
    })
  }

  it("reads quantities and keys in flow collections", () => {
    const found = scopes("  retain: { d1: 70%, w12: 22%, note: 不算 2 次 }  # 留存")
    assert.deepEqual(
      found.filter(([, scope]) => scope === "entity.name.tag").map(([piece]) => piece),
      ["retain", "d1", "w12", "note"],
    )
    assert.equal(found.filter(([, scope]) => scope === "constant.numeric").length, 2)
    assert.ok(found.some(([piece, scope]) => piece === "不算 2 次" && scope === "string.unquoted.plain"))
    assert.deepEqual(found.at(-1), ["留存", "comment.line.number-sign"])
  })

  it("shows references, dates, times, truths", () => {
    const reference = "variable.other.constant.reference"
    assert.equal(scopeOf("owner: retention_manager", "retention_manager"), reference)
    assert.equal(scopeOf("segments: [new_buyers, old]", "new_buyers"), reference)
    assert.equal(scopeOf("  - new_buyers", "new_buyers"), reference)
    assert.equal(scopeOf("start: 2026-01-12", "2026-01-12"), "constant.other.date")
    assert.equal(scopeOf("checkpoints: { 2026-03-01: 7万 }", "2026-03-01"), "entity.name.tag")
    assert.equal(scopeOf("from: 21:00", "21:00"), "constant.other.time")
    assert.equal(scopeOf("opt_in: true", "true"), "constant.language")
    assert.equal(scopeOf("after: P14D", "P14D"), "constant.numeric.duration")
  })

  for (const text of [
    "    when: orders_total == 1 && days_since(last_order) > 7  # 说明",
    '    when: "orders_total == 1 && days_since(last_order) > 7"',
    "    when: 'orders_total == 1 && days_since(last_order) > 7'",
    "    when: |\n      orders_total == 1\n      && days_since(last_order) > 7\n    name: orders_total",
    "  x: { when: orders_total == 1 && days_since(last_order) > 7 }",
    '  x: { if: "orders_total == 1 && days_since(last_order) > 7", then: orders_total }',
  ]) {
    it(`colours the expression in ${JSON.stringify(text)}`, () => {
      assert.equal(scopeOf(text, "orders_total"), "variable.other.readwrite.cel")
      assert.equal(scopeOf(text, "=="), "keyword.operator.cel")
      assert.equal(scopeOf(text, "&&"), "keyword.operator.cel")
      assert.equal(scopeOf(text, "days_since"), "entity.name.function.cel")
      assert.equal(scopeOf(text, "7"), "constant.numeric.cel")
      const last = scopes(text).filter(([piece]) => piece === "orders_total")
      if (last.length > 1) assert.equal(last.at(-1)?.[1], "variable.other.constant.reference")
    })
  }

  it("sees text and members inside expressions", () => {
    assert.equal(scopeOf("when: city in ['北京', \"上海\"]", "'北京'"), "string.quoted.single.cel")
    assert.equal(scopeOf("when: city in ['北京', \"上海\"]", '"上海"'), "string.quoted.double.cel")
    assert.equal(scopeOf('when: "city == \\"北京\\""', '\\"北京\\"'), "string.quoted.double.cel")
    assert.equal(scopeOf("formula: drivers.active_users * 2", "active_users"), "variable.other.property.cel")
  })

  it("keeps block text apart from what follows", () => {
    const found = scopes("note: |\n  when: 8%\n\n  # no comment\nowner: boss")
    assert.deepEqual(
      found.filter(([, scope]) => scope === "string.unquoted.block").map(([piece]) => piece),
      ["when: 8%", "# no comment"],
    )
    assert.deepEqual(found.at(-1), ["boss", "variable.other.constant.reference"])
  })

  it("marks comments, and those that suppress a problem", () => {
    assert.equal(scopeOf("# 备注", "备注"), "comment.line.number-sign")
    const suppress = "a: 8%  # ops-playbook-ignore unsigned-change"
    assert.equal(scopeOf(suppress, "ops-playbook-ignore"), "keyword.control.suppress")
    assert.equal(scopeOf(suppress, "unsigned-change"), "constant.other.rule")
    assert.equal(scopeOf(suppress, "8"), "constant.numeric")
  })

  it("shows anchors, aliases, merge keys and quoted text", () => {
    assert.equal(scopeOf("a: &base", "base"), "entity.name.type.anchor")
    assert.equal(scopeOf("  <<: *base", "base"), "variable.other.alias")
    assert.equal(scopeOf("  <<: *base", "<<"), "keyword.operator.merge")
    assert.equal(scopeOf('a: "b # c"', "b # c"), "string.quoted.double")
    assert.equal(scopeOf("a: 'it''s'", "''"), "constant.character.escape")
  })

  it("takes long lines in its stride", () => {
    for (const piece of ["说 ", "a b, ", "1.. ", "1,", "字"]) {
      const [line, start] = [`is: ${piece.repeat(4_000)}`, performance.now()]
      grammar.tokenizeLine(line, INITIAL)
      assert.ok(performance.now() - start < 2_000, piece)
    }
  })
})
