/** What is offered at every place of a half-typed expression; the cursor is ¦. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import { checkExpression, completeExpression, type Scope } from "../../server/core/model/expressions"
import { attributes, metrics } from "./expressions.scopes"

function offered(written: string, scope: Scope) {
  const offset = written.indexOf("¦")
  const text = written.replace("¦", "")
  const { replace, items } = completeExpression(text, offset, scope)
  const sorted = [...items].sort((a, b) => a.sort - b.sort)
  return {
    text,
    replaced: text.slice(replace.start, replace.end),
    replace,
    labels: sorted.map(({ label }) => label),
    items: sorted,
  }
}

const NAMES = [...attributes.names.keys()]

describe("completion of expressions", () => {
  it("offers names and functions where an operand is due", () => {
    for (const written of ["¦", "plays > 1 && ¦", "!¦", "(¦"]) {
      const { labels } = offered(written, attributes)
      assert.deepEqual(labels.slice(0, NAMES.length), NAMES)
      assert.ok(labels.includes("days_since"))
    }
  })

  it("replaces the word that the cursor is in", () => {
    assert.equal(offered("pl¦ay > 1", attributes).replaced, "play")
    assert.equal(offered("播放¦", attributes).replaced, "播放")
    assert.equal(offered("plays > ¦", attributes).replaced, "")
  })

  it("offers the values of an enum first, in quotes", () => {
    for (const written of [
      "city == ¦",
      "city == bei¦",
      "city != ¦",
      "city in [¦",
      'city in ["beijing", ¦]',
    ]) {
      const { items } = offered(written, attributes)
      assert.deepEqual(
        items.slice(0, 3).map(({ insert }) => insert),
        ['"beijing"', '"shanghai"', '"广州"'],
      )
      assert.equal(items[0]?.kind, "value")
    }
  })

  it("inside quotes it offers values only and replaces the quotes too", () => {
    const open = offered('city == "bei¦', attributes)
    assert.deepEqual(open.labels, ["beijing", "shanghai", "广州"])
    assert.equal(open.replaced, '"bei')
    assert.equal(offered('city == "bei¦jing" && is_new', attributes).replaced, '"beijing"')
    assert.deepEqual(offered('nickname == "a¦"', attributes).labels, [])
  })

  it("offers true and false for what is true or false", () => {
    assert.deepEqual(offered("is_new == ¦", attributes).labels.slice(0, 2), ["true", "false"])
  })

  it("offers names of the sort that is due first", () => {
    assert.deepEqual(offered("days_since(¦", attributes).labels.slice(0, 2), ["last_order", "first_order"])
    assert.deepEqual(offered("nickname == ¦", attributes).labels.slice(0, 3), ["city", "nickname", "type"])
  })

  it("offers the operators that fit what stands before", () => {
    assert.deepEqual(offered("city ¦", attributes).labels, ["==", "!=", "in"])
    assert.deepEqual(offered("plays > 1 ¦", attributes).labels, ["&&", "||"])
    assert.ok(offered("plays ¦", attributes).labels.includes(">="))
    assert.deepEqual(offered("revenue ¦", metrics).labels, ["/", "*", "+", "-"])
  })

  it("offers the members of a segment after its point, and what a text can do after its own", () => {
    assert.deepEqual(offered("new_buyers.¦", metrics).labels, ["revenue", "active_users", "orders"])
    assert.equal(offered("new_buyers.rev¦ / 2", metrics).replaced, "rev")
    assert.ok(offered("nickname.¦", attributes).labels.includes("contains"))
  })

  it("brings no second parenthesis or point", () => {
    assert.equal(
      offered("days¦(last_order)", attributes).items.find(({ label }) => label === "days_since")?.insert,
      "days_since",
    )
    assert.equal(
      offered("new¦.revenue", metrics).items.find(({ label }) => label === "new_buyers")?.insert,
      "new_buyers",
    )
  })

  it("says in both languages what an item is", () => {
    const plays = offered("¦", attributes).items.find(({ label }) => label === "plays")
    assert.deepEqual(plays?.detail, { en: "Plays: a number", zh: "播放次数：数字" })
  })

  it("an accepted name or value is never unknown, wherever writing stopped", () => {
    const whole =
      'city == "beijing" && (plays > 1.5 || is_new) && days_since(last_order) > 7 && city in ["广州"]'
    for (let offset = 0; offset <= whole.length; offset++) {
      const text = whole.slice(0, offset)
      const { replace, items } = completeExpression(text, offset, attributes)
      assert.ok(replace.start <= offset && offset <= replace.end)
      for (const { insert, kind } of items.filter((item) => item.kind !== "operator")) {
        const accepted = text.slice(0, replace.start) + insert + text.slice(replace.end)
        const ids = checkExpression(accepted, attributes).findings.map((finding) => finding.kind.id)
        assert.ok(!ids.includes("unknown-name"), `${kind} ${insert} in ${accepted}`)
      }
    }
  })

  it("never throws, at no offset of no text", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[a-z_ "'.()[\]&|=<>!?:，（“0-9]{0,40}$/),
    )
    fc.assert(
      fc.property(anyText, fc.integer({ min: -5, max: 60 }), (text, offset) => {
        const { replace } = completeExpression(text, offset, attributes)
        assert.ok(0 <= replace.start && replace.start <= replace.end && replace.end <= text.length)
      }),
    )
  })
})
