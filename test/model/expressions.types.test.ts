/** What goes together in expressions and what does not, at its exact place. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { checkExpression, type Scope } from "../../server/core/model/expressions"
import { attributes, decisions, marked, mended, metrics, onlyFinding } from "./expressions.scopes"

type Case = readonly [written: string, scope: Scope, en: string, zh: string, fixed?: string]

const TYPES: readonly Case[] = [
  [
    'orders_total == «"many"»',
    attributes,
    '`orders_total` is a number and "many" is text; they cannot be compared.',
    '`orders_total` 是数字，而 "many" 是文本，两者不能比较。',
  ],
  [
    '«"5"» < orders_total',
    attributes,
    '"5" is text and `orders_total` is a number; they cannot be compared.',
    '"5" 是文本，而 `orders_total` 是数字，两者不能比较。',
    "5 < orders_total",
  ],
  [
    "is_new == «1»",
    attributes,
    "`is_new` is true or false and `1` is a number; they cannot be compared.",
    "`is_new` 是真假值，而 `1` 是数字，两者不能比较。",
    "is_new == true",
  ],
  [
    "nickname == «5»",
    attributes,
    "`nickname` is text and `5` is a number; they cannot be compared.",
    "`nickname` 是文本，而 `5` 是数字，两者不能比较。",
    'nickname == "5"',
  ],
  [
    'plays in [1, «"a"»]',
    attributes,
    '`plays` is a number and "a" is text; they cannot be compared.',
    '`plays` 是数字，而 "a" 是文本，两者不能比较。',
  ],
  [
    "«last_order» > 3",
    attributes,
    "`last_order` is a date. For the days since then, write `days_since(last_order)`.",
    "`last_order` 是日期。要算距今多少天，写成 `days_since(last_order)`。",
    "days_since(last_order) > 3",
  ],
  [
    'last_order > «"2026-01-01"»',
    attributes,
    '`last_order` is a date. To compare it with a day, write `date("2026-01-01")`.',
    '`last_order` 是日期。要与某一天比较，写成 `date("2026-01-01")`。',
    'last_order > date("2026-01-01")',
  ],
  [
    'last_order > date(«"2026-02-30"»)',
    attributes,
    '"2026-02-30" is not a day of the calendar; days are written like "2026-03-01".',
    '"2026-02-30" 不是日历上的日期；日期的写法如 "2026-03-01"。',
  ],
  [
    "«3 < plays < 5»",
    attributes,
    "Two comparisons are joined with `&&`: `3 < plays && plays < 5`.",
    "两个比较要用 `&&` 连接：`3 < plays && plays < 5`。",
    "3 < plays && plays < 5",
  ],
  [
    "nickname == «null»",
    attributes,
    "`nickname` cannot be compared with `null`: a user without a value never meets a condition on it.",
    "`nickname` 不能与 `null` 比较：没有取值的用户本来就不符合相关条件。",
  ],
  [
    "«plays * 2»",
    attributes,
    "This must be true or false, but `plays * 2` is a number.",
    "这里要的是条件，而 `plays * 2` 是数字。",
    "(plays * 2) > 0",
  ],
  [
    "«(plays + 1) * 2»",
    attributes,
    "This must be true or false, but `(plays + 1) * 2` is a number.",
    "这里要的是条件，而 `(plays + 1) * 2` 是数字。",
    "((plays + 1) * 2) > 0",
  ],
  [
    "«orders > 2»",
    metrics,
    "This must be a number, but `orders > 2` is true or false.",
    "这里要的是数字，而 `orders > 2` 是真假值。",
  ],
  [
    '«"plays > 1"»',
    attributes,
    "The whole expression stands in quotes, so it is only text; write it without them.",
    "整个表达式都放在了引号里，只会被当作文本；请去掉引号。",
    "plays > 1",
  ],
  [
    'city == "beijing" || «"shanghai"»',
    attributes,
    'Each comparison is written out: `city == "shanghai"`.',
    '每个比较都要写完整：`city == "shanghai"`。',
    'city == "beijing" || city == "shanghai"',
  ],
  [
    "«!plays > 3»",
    attributes,
    "`!` turns a whole comparison round in parentheses: `!(plays > 3)`.",
    "对整个比较取反要加括号：`!(plays > 3)`。",
    "!(plays > 3)",
  ],
  [
    "is_new && «plays»",
    attributes,
    "`&&` asks for a condition (`plays > 0`), but `plays` is a number.",
    "`&&` 需要的是条件（`plays > 0`），而 `plays` 是数字。",
  ],
  [
    'plays + «"a"» > 2',
    attributes,
    '`+` computes with numbers, but "a" is text.',
    '`+` 用于数字计算，而 "a" 是文本。',
  ],
  [
    "«last_order» + 3 > 2",
    attributes,
    "`+` computes with numbers, but `last_order` is a date. For the days since then, write `days_since(last_order)`.",
    "`+` 用于数字计算，而 `last_order` 是日期。要算距今多少天，写成 `days_since(last_order)`。",
    "days_since(last_order) + 3 > 2",
  ],
  [
    "days_since(«plays») > 7",
    attributes,
    "`days_since` asks for a date, but `plays` is a number.",
    "`days_since` 需要日期，而 `plays` 是数字。",
  ],
  [
    "«days_since()» > 7",
    attributes,
    "`days_since` is written `days_since(…)`.",
    "`days_since` 的写法是 `days_since(…)`。",
  ],
  [
    'city in «"beijing"»',
    attributes,
    'After `in` stands a list in square brackets, such as `["beijing"]`.',
    '`in` 后面是方括号里的列表，例如 `["beijing"]`。',
    'city in ["beijing"]',
  ],
  [
    '"a" in «nickname»',
    attributes,
    'Whether a text holds another is written `nickname.contains("a")`.',
    '判断文本是否包含某内容，写成 `nickname.contains("a")`。',
    'nickname.contains("a")',
  ],
  [
    'revenue > 1 ? 1 : «"a"»',
    metrics,
    'Both answers of `?` are of one sort, but `1` is a number and "a" is text.',
    '`?` 的两个结果要同一类型，而 `1` 是数字，"a" 是文本。',
  ],
  [
    "drivers.revenue.«x» > 1",
    decisions,
    '`drivers.revenue` is a number and has no part called "x".',
    '`drivers.revenue` 是数字，里面没有名为 "x" 的部分。',
  ],
  [
    "«plays[0]» > 1",
    attributes,
    "`plays[0]` does not work with what it is given.",
    "`plays[0]` 的内容放在一起行不通。",
  ],
]

const VALUES: readonly Case[] = [
  [
    'city == «"beijng"»',
    attributes,
    '"beijng" is not a value of `city`. Did you mean "beijing"?',
    '"beijng" 不是 `city` 的取值。是不是 "beijing"？',
    'city == "beijing"',
  ],
  [
    'city in ["beijing", «"paris"»]',
    attributes,
    '"paris" is not a value of `city`. It can be "beijing", "shanghai" or "广州".',
    '"paris" 不是 `city` 的取值。可以是 "beijing"、"shanghai" 或 "广州"。',
  ],
]

const RIGHT: readonly (readonly [string, Scope])[] = [
  ["orders_total == 1 && plays * 2 >= 3.5", attributes],
  ["plays in [1, 2.5] || 2 in [1.5, plays]", attributes],
  ["days_since(last_order) > 7 && last_order < first_order", attributes],
  ['last_order < date("2026-01-01") && last_order.getFullYear() == 2025', attributes],
  ['!(city in ["beijing", "广州"]) || nickname.startsWith("a") && nickname.size() > 1.5', attributes],
  ["(is_new ? 1 : 0.5) > plays % 2", attributes],
  ['is_new == (city == "beijing")', attributes],
  ["min(1, 2.5, revenue) + max(orders, 1) + abs(-1) + round(1 / 2) + int(2.5)", metrics],
  ["orders > 0 ? revenue / orders : 0", metrics],
  ["drivers.active_users / active_users", metrics],
  ["drivers.active_users < 1000 && revenue > 0", decisions],
]

describe("types in expressions", () => {
  for (const [id, cases] of [
    ["expression-type", TYPES],
    ["unknown-enum-value", VALUES],
  ] as const) {
    for (const [written, scope, en, zh, fixed] of cases) {
      it(`${written} is told`, () => {
        const { text, start, end } = marked(written)
        const finding = onlyFinding(text, scope)
        assert.equal(finding.kind.id, id)
        assert.equal(finding.kind.severity, id === "expression-type" ? "error" : "warning")
        assert.deepEqual(finding.message, { en, zh })
        assert.deepEqual(finding.within, { start, end })
        if (fixed === undefined) return assert.equal(finding.fixes.length, 0)
        assert.equal(mended(text, finding), fixed)
        assert.deepEqual(checkExpression(fixed, scope).findings, [])
      })
    }
  }

  for (const [text, scope] of RIGHT) {
    it(`${text} is right`, () => assert.deepEqual(checkExpression(text, scope).findings, []))
  }

  it("two mistakes are told at once", () => {
    const { findings } = checkExpression('plays == "a" || city == "beijng"', attributes)
    assert.deepEqual(
      findings.map(({ kind }) => kind.id),
      ["expression-type", "unknown-enum-value"],
    )
  })
})
