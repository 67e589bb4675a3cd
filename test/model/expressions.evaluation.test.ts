/** What expressions come to: one sort of number, days that are handed in, and nothing where a value is missing. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import {
  compileExpression,
  evaluateExpression,
  type Scope,
  type Values,
} from "../../server/core/model/expressions"
import { attributes, metrics } from "./expressions.scopes"

const values = (entries: Record<string, number | string | boolean>): Values =>
  new Map(Object.entries(entries))

type Case = readonly [text: string, scope: Scope, given: Values, result: number | boolean | undefined]

const CASES: readonly Case[] = [
  ["1/2", metrics, values({}), 0.5],
  ["orders / 2", metrics, values({ orders: 3 }), 1.5],
  ["orders / active_users", metrics, values({ orders: 3, active_users: 0 }), undefined],
  ["orders / active_users", metrics, values({ orders: 3 }), undefined],
  ["orders > 2 ? 1 : 0.5", metrics, values({ orders: 3 }), 1],
  ["drivers.revenue / revenue", metrics, values({ "drivers.revenue": 10, revenue: 40 }), 0.25],
  [
    "drivers.revenue + new_buyers.revenue * 2",
    metrics,
    values({ "drivers.revenue": 1, "new_buyers.revenue": 2 }),
    5,
  ],
  ["min(1, 2.5, orders) + max(1, 2)", metrics, values({ orders: 3 }), 3],
  ["7 % 4 + int(2.7) + round(2.5) + abs(-1)", metrics, values({}), 9],
  ["orders > 1", metrics, values({ orders: 2 }), undefined],
  ["plays", attributes, values({ plays: 2 }), undefined],
  ["plays in [1, 2.5] && [1, 2].exists(n, n < plays)", attributes, values({ plays: 2.5 }), true],
  ["nickname.size() / 4 == 0.5", attributes, values({ nickname: "北京" }), true],
  [
    'nickname.substring(1, 3) == "bc" && nickname.indexOf("d") == 3',
    attributes,
    values({ nickname: "abcd" }),
    true,
  ],
  ['type == "x"', attributes, values({ type: "x" }), true],
  [
    'last_order < date("2026-01-02") && last_order.getFullYear() == 2026',
    attributes,
    values({ last_order: "2026-01-01" }),
    true,
  ],
  [
    "last_order == first_order",
    attributes,
    values({ last_order: "2026-01-01", first_order: "2026-01-01" }),
    true,
  ],
  ["plays >", attributes, values({ plays: 2 }), undefined],
  ["unknown > 1", attributes, values({ unknown: 2 }), undefined],
]

describe("evaluation of expressions", () => {
  for (const [text, scope, given, result] of CASES) {
    it(`${text} is ${result}`, () => assert.equal(evaluateExpression(text, scope, given), result))
  }

  it("days are counted to a day that is handed in", () => {
    const dormant = compileExpression("days_since(last_order) > 7", attributes)
    const given = values({ last_order: "2026-01-01" })
    assert.equal(dormant?.(given, "2026-01-08"), false)
    assert.equal(dormant?.(given, "2026-01-09"), true)
    assert.equal(dormant?.(given), undefined)
    assert.equal(dormant?.(values({ last_order: "2026-02-30" }), "2026-03-09"), undefined)
  })

  it("sums and quotients of metrics are those of JavaScript numbers", () => {
    const formula = compileExpression("(revenue - orders) * 3 / active_users", metrics)
    const number = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 1000 }), (revenue, orders, active_users) => {
        assert.equal(
          formula?.(values({ revenue, orders, active_users })),
          ((revenue - orders) * 3) / active_users,
        )
      }),
    )
  })
})
