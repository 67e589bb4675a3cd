/** Names that an expression uses, and what is said of those that nobody knows. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { checkExpression, type Scope } from "../../server/core/model/expressions"
import { attributes, decisions, marked, mended, metrics, onlyFinding } from "./expressions.scopes"

type Case = readonly [written: string, scope: Scope, en: string, zh: string, fixed?: string]

const CASES: readonly Case[] = [
  [
    "«order_total» == 1",
    attributes,
    'No attribute is called "order_total". Did you mean "orders_total"?',
    '没有名为 "order_total" 的用户属性。是不是 "orders_total"？',
    "orders_total == 1",
  ],
  [
    "«ordersTotal» == 1",
    attributes,
    'No attribute is called "ordersTotal". Did you mean "orders_total"?',
    '没有名为 "ordersTotal" 的用户属性。是不是 "orders_total"？',
    "orders_total == 1",
  ],
  [
    "«orders-total» == 1",
    attributes,
    'No attribute is called "orders-total". Did you mean "orders_total"?',
    '没有名为 "orders-total" 的用户属性。是不是 "orders_total"？',
    "orders_total == 1",
  ],
  ["«whatever» == 1", attributes, 'No attribute is called "whatever".', '没有名为 "whatever" 的用户属性。'],
  [
    "city == «beijing»",
    attributes,
    'No attribute is called "beijing". Text stands in quotes: "beijing".',
    '没有名为 "beijing" 的用户属性。文本要加引号："beijing"。',
    'city == "beijing"',
  ],
  [
    "city == «beijng»",
    attributes,
    'No attribute is called "beijng". Text stands in quotes: "beijing".',
    '没有名为 "beijng" 的用户属性。文本要加引号："beijing"。',
    'city == "beijing"',
  ],
  [
    "city == «广州»",
    attributes,
    'No attribute is called "广州". Text stands in quotes: "广州".',
    '没有名为 "广州" 的用户属性。文本要加引号："广州"。',
    'city == "广州"',
  ],
  [
    "nickname == «bob»",
    attributes,
    'No attribute is called "bob". Text stands in quotes: "bob".',
    '没有名为 "bob" 的用户属性。文本要加引号："bob"。',
    'nickname == "bob"',
  ],
  [
    'city in ["beijing", «shanghai»]',
    attributes,
    'No attribute is called "shanghai". Text stands in quotes: "shanghai".',
    '没有名为 "shanghai" 的用户属性。文本要加引号："shanghai"。',
    'city in ["beijing", "shanghai"]',
  ],
  [
    "«播放次数» > 3",
    attributes,
    '"播放次数" is the title of the attribute `plays`; here its id is written.',
    '"播放次数" 是用户属性 `plays` 的名称，这里要写它的 id。',
    "plays > 3",
  ],
  ["is_new == «True»", attributes, 'Write `true` for "True".', '"True" 请写成 `true`。', "is_new == true"],
  ["is_new == «是»", attributes, 'Write `true` for "是".', '"是" 请写成 `true`。', "is_new == true"],
  [
    '«user».city == "beijing"',
    attributes,
    '"user" is not needed: the attribute is written `city`.',
    '不需要写 "user"，用户属性直接写 `city`。',
    'city == "beijing"',
  ],
  [
    "«days_since» > 7",
    attributes,
    '"days_since" needs to be told of what, in parentheses: `days_since(last_order)`.',
    '"days_since" 后面要用括号写明对象：`days_since(last_order)`。',
    "days_since(last_order) > 7",
  ],
  [
    "«day_since»(last_order) > 7",
    attributes,
    'No function is called "day_since". Did you mean "days_since"?',
    '没有名为 "day_since" 的函数。是不是 "days_since"？',
    "days_since(last_order) > 7",
  ],
  [
    "last_order.«days_since»() > 7",
    attributes,
    "`days_since` is written like this: `days_since(last_order)`.",
    "`days_since` 的写法是 `days_since(last_order)`。",
    "days_since(last_order) > 7",
  ],
  [
    '«contains»(nickname, "a")',
    attributes,
    '`contains` is written like this: `nickname.contains("a")`.',
    '`contains` 的写法是 `nickname.contains("a")`。',
    'nickname.contains("a")',
  ],
  [
    "«plays»(3) > 1",
    attributes,
    'The attribute "plays" is not a function; it has no parentheses.',
    '用户属性 "plays" 不是函数，后面不写括号。',
    "plays > 1",
  ],
  [
    "«order» / active_users",
    metrics,
    'No metric is called "order". Did you mean "orders"?',
    '没有名为 "order" 的指标。是不是 "orders"？',
    "orders / active_users",
  ],
  [
    "«new_buyer».revenue",
    metrics,
    'No segment is called "new_buyer". Did you mean "new_buyers"?',
    '没有名为 "new_buyer" 的人群。是不是 "new_buyers"？',
    "new_buyers.revenue",
  ],
  [
    "new_buyers.«revenu»",
    metrics,
    'No metric is called "revenu". Did you mean "revenue"?',
    '没有名为 "revenu" 的指标。是不是 "revenue"？',
    "new_buyers.revenue",
  ],
  [
    "«revenue.drivers» > 5",
    decisions,
    "The segment comes before the metric: `drivers.revenue`.",
    "人群写在指标前面：`drivers.revenue`。",
    "drivers.revenue > 5",
  ],
  [
    "«drivers» > 5",
    decisions,
    '"drivers" is a segment; say which of its metrics is meant, such as `drivers.revenue`.',
    '"drivers" 是人群，请写明它的哪个指标，例如 `drivers.revenue`。',
  ],
]

describe("names in expressions", () => {
  for (const [written, scope, en, zh, fixed] of CASES) {
    it(`${written} is told`, () => {
      const { text, start, end } = marked(written)
      const finding = onlyFinding(text, scope)
      assert.equal(finding.kind.id, "unknown-name")
      assert.deepEqual(finding.message, { en, zh })
      assert.deepEqual(finding.within, { start, end })
      if (fixed === undefined) return assert.equal(finding.fixes.length, 0)
      assert.equal(mended(text, finding), fixed)
      assert.deepEqual(checkExpression(fixed, scope).findings, [])
    })
  }

  it("every unknown name is told, in order", () => {
    const { findings } = checkExpression("aaa == 1 && bbb == 2 || plays > ccc", attributes)
    assert.deepEqual(
      findings.map(({ within }) => within.start),
      [0, 12, 32],
    )
  })

  it("names that a quantifier gives are known inside it and nowhere else", () => {
    assert.deepEqual(checkExpression("[1, 2].exists(n, n == plays)", attributes).findings, [])
    assert.equal(
      onlyFinding("[1, 2].exists(n, n == plays) && nnn == 1", attributes).message.en,
      'No attribute is called "nnn".',
    )
  })

  it("attributes may be called like the library's own words", () => {
    assert.deepEqual(checkExpression('type == "x"', attributes).findings, [])
    const names = new Map([
      ["string", { type: "number" }],
      ["size", { type: "number" }],
    ] as const)
    assert.deepEqual(checkExpression("string > size", { ...attributes, names }).findings, [])
  })

  it("a playbook without attributes says so", () => {
    const finding = onlyFinding("plays > 1", { ...attributes, names: new Map() })
    assert.equal(finding.message.zh, '没有名为 "plays" 的用户属性。手册里还没有可以在这里使用的用户属性。')
  })

  it("uses are told with their places, also of a text that cannot be parsed", () => {
    const whole = checkExpression("new_buyers.revenue / active_users", metrics).uses
    assert.deepEqual(whole, [
      { name: "new_buyers", member: "revenue", within: { start: 0, end: 18 } },
      { name: "active_users", within: { start: 21, end: 33 } },
    ])
    assert.deepEqual(checkExpression("new_buyers.revenue / active_users +", metrics).uses, whole)
  })

  it("a segment and a metric may share a name", () => {
    const scope = { ...metrics, members: { of: new Set(["orders"]), names: metrics.names } }
    const { findings, uses } = checkExpression("orders.orders / orders", scope)
    assert.deepEqual(findings, [])
    assert.deepEqual(
      uses.map(({ name, member }) => [name, member]),
      [
        ["orders", "orders"],
        ["orders", undefined],
      ],
    )
  })
})
