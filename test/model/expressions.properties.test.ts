/** What holds for any text: nothing throws, places are inside, every fix does away with what it is for. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import {
  checkExpression,
  compileExpression,
  evaluateExpression,
  type Scope,
} from "../../server/core/model/expressions"
import { attributes, decisions, mended, metrics } from "./expressions.scopes"

const PIECES = [
  ..."orders_total plays last_order is_new city nickname beijing revenue drivers new_buyers.revenue unknown".split(
    " ",
  ),
  ..."== != < <= > >= && || ! = <> ≠ => & | and or not 且 或 大于 is in ( ) [ ] { } , . ? : + - * / % ＝ （ ）".split(
    " ",
  ),
  ..."1 2.5 5% 10k 3万 1,000 .5 \"beijing\" 'a' “x” \"open ' null true True 北京 😀 $ @ // \\".split(" "),
  ..."days_since( date( min( size( .size() .contains( .exists(x, \n".split(" "),
]
const INHERITED =
  "__proto__ constructor toString valueOf hasOwnProperty 'toString' ｔｏＳｔｒｉｎｇ 5toString constructor(".split(
    " ",
  )
const pieces = fc.array(fc.tuple(fc.constantFrom(...PIECES, ...INHERITED), fc.constantFrom("", " ")), {
  maxLength: 14,
})
const half = pieces.map((list) => list.map(([piece, space]) => piece + space).join(""))
const anyText = fc.oneof(
  half,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
)
const anyScope = fc.constantFrom<Scope>(attributes, metrics, decisions)

describe("any expression", () => {
  it("is checked and evaluated without throwing, and each place is inside it", () => {
    fc.assert(
      fc.property(anyText, anyScope, (text, scope) => {
        const { findings, uses } = checkExpression(text, scope)
        evaluateExpression(text, scope, new Map([["plays", 1]]))
        for (const { within } of [...findings, ...uses]) {
          assert.ok(0 <= within.start && within.start <= within.end && within.end <= text.length)
        }
        for (const { message } of findings)
          assert.ok(message.en.endsWith(".") || message.en.endsWith("?"), message.en)
        for (const { message } of findings) assert.match(message.zh, /[。？]$/)
      }),
      { numRuns: 2000 },
    )
  })

  it("loses a finding with each of its fixes, or one of several alike", () => {
    fc.assert(
      fc.property(anyText, anyScope, (text, scope) => {
        for (const finding of checkExpression(text, scope).findings) {
          finding.fixes.forEach((_, fix) => {
            const next = mended(text, finding, fix)
            const again = checkExpression(next, scope).findings.filter(
              (other) =>
                other.message.en === finding.message.en && other.within.start === finding.within.start,
            )
            assert.ok(again.length === 0 || next.length < text.length, `${text} → ${next}`)
          })
        }
      }),
      { numRuns: 3000 },
    )
  })

  it("can be evaluated when nothing is wrong with it", () => {
    fc.assert(
      fc.property(half, anyScope, (text, scope) => {
        const wrong = checkExpression(text, scope).findings.some(({ kind }) => kind.severity === "error")
        if (!wrong) assert.ok(compileExpression(text, scope), text)
      }),
      { numRuns: 2000 },
    )
  })

  it("is answered quickly, however odd and long", () => {
    const long = [..."(\"'@=!.,1北“"].map((piece) => piece.repeat(20_000 / piece.length))
    const words = [
      "and ",
      "not in ",
      "1,000,",
      "a-",
      "是 ",
      "!plays > 1 && ",
      "in (",
      "plays = 1 && ",
      "5% ",
    ].map((piece) => piece.repeat(20_000 / piece.length))
    for (const text of [...long, ...words]) {
      const start = performance.now()
      checkExpression(text, attributes)
      assert.ok(performance.now() - start < 1000, text.slice(0, 20))
    }
  })
})
