/** The slips of people who write their first condition: each has its place, its words in both languages and a fix. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { checkExpression } from "../../server/core/model/expressions"
import { attributes, marked, mended, metrics, onlyFinding } from "./expressions.scopes"

type Case = readonly [written: string, en: string, zh: string, fixed?: string]

const CASES: readonly Case[] = [
  ["orders_total «=» 1", "Two values are compared with `==`.", "比较两个值要用 `==`。", "orders_total == 1"],
  ["is_new «=» true", "Two values are compared with `==`.", "比较两个值要用 `==`。", "is_new == true"],
  ["plays «= =» 1", "Two values are compared with `==`.", "比较两个值要用 `==`。", "plays == 1"],
  ["plays «<>» 1", "Write `!=` for `<>`.", "`<>` 请写成 `!=`。", "plays != 1"],
  ["plays «≠» 1", "Write `!=` for `≠`.", "`≠` 请写成 `!=`。", "plays != 1"],
  ["plays «=>» 1", "Write `>=` for `=>`.", "`=>` 请写成 `>=`。", "plays >= 1"],
  ["plays «≤» 1", "Write `<=` for `≤`.", "`≤` 请写成 `<=`。", "plays <= 1"],
  ["plays «===» 1", "Write `==` for `===`.", "`===` 请写成 `==`。", "plays == 1"],
  ["is_new «&» plays > 1", "Write `&&` for `&`.", "`&` 请写成 `&&`。", "is_new && plays > 1"],
  [
    "plays «>=<» 5",
    "There is no sign `>=<`; write one of `==`, `!=`, `<`, `<=`, `>` and `>=`.",
    "没有 `>=<` 这个符号；请用 `==`、`!=`、`<`、`<=`、`>`、`>=` 中的一个。",
    "plays >= 5",
  ],
  ["plays > 1 «and» is_new", "Write `&&` for `and`.", "`and` 请写成 `&&`。", "plays > 1 && is_new"],
  ["plays > 1 «OR» is_new", "Write `||` for `OR`.", "`OR` 请写成 `||`。", "plays > 1 || is_new"],
  ["plays>1«且»is_new", "Write `&&` for `且`.", "`且` 请写成 `&&`。", "plays>1&&is_new"],
  ["plays > 1 «或» is_new", "Write `||` for `或`.", "`或` 请写成 `||`。", "plays > 1 || is_new"],
  ["plays«大于等于»3", "Write `>=` for `大于等于`.", "`大于等于` 请写成 `>=`。", "plays>=3"],
  ["«not» is_new", "Write `!` for `not`.", "`not` 请写成 `!`。", "!is_new"],
  ["plays «is not» 3", "Write `!=` for `is not`.", "`is not` 请写成 `!=`。", "plays != 3"],
  [
    "«plays between 1 and 5»",
    "`between 1 and 5` is written like this: `plays >= 1 && plays <= 5`.",
    "`between 1 and 5` 的写法是 `plays >= 1 && plays <= 5`。",
    "plays >= 1 && plays <= 5",
  ],
  [
    '«city not in ["beijing"]»',
    '`not in` is written like this: `!(city in ["beijing"])`.',
    '`not in` 的写法是 `!(city in ["beijing"])`。',
    '!(city in ["beijing"])',
  ],
  [
    'city in «("beijing", "shanghai")»',
    'A list stands in square brackets: `["beijing", "shanghai"]`.',
    '列表要用方括号：`["beijing", "shanghai"]`。',
    'city in ["beijing", "shanghai"]',
  ],
  [
    '«nickname 包含 "x"»',
    '`包含` is written like this: `nickname.contains("x")`.',
    '`包含` 的写法是 `nickname.contains("x")`。',
    'nickname.contains("x")',
  ],
  ["plays «＞» 1", "Write `>` for `＞`.", "`＞` 请写成 `>`。", "plays > 1"],
  ["plays «＝» 1", "Write `==` for `＝`.", "`＝` 请写成 `==`。", "plays == 1"],
  ["«（»is_new）", "Write `(` for `（`.", "`（` 请写成 `(`。", "(is_new)"],
  ["plays > «１０»", "Write `10` for `１０`.", "`１０` 请写成 `10`。", "plays > 10"],
  [
    "city == «“beijing”» ＆＆ （is_new）",
    'Text stands in straight quotes: "beijing".',
    '文本要用英文直引号："beijing"。',
    'city == "beijing" && (is_new)',
  ],
  [
    "city == «’beijing’»",
    'Text stands in straight quotes: "beijing".',
    '文本要用英文直引号："beijing"。',
    'city == "beijing"',
  ],
  [
    'city == «"beijing»',
    'The quote `"` is not closed; write "beijing".',
    '引号 `"` 没有成对；请写成 "beijing"。',
    'city == "beijing"',
  ],
  [
    "nickname == «'it's'»",
    "A text that holds `'` stands in other quotes: \"it's\".",
    "文本里有 `'` 时要换一种引号：\"it's\"。",
    'nickname == "it\'s"',
  ],
  ["«(»plays > 1 && is_new", "This `(` is not closed.", "这个 `(` 没有闭合。", "(plays > 1 && is_new)"],
  ["plays > 1«)»", "This `)` closes nothing.", "这个 `)` 没有对应的左括号。", "plays > 1"],
  [
    "plays in [1, 2«)»",
    "`[` is closed with `]`, not with `)`.",
    "`[` 要用 `]` 闭合，而不是 `)`。",
    "plays in [1, 2]",
  ],
  [
    "plays > «5%»",
    "A share is written as a decimal: `0.05` for `5%`.",
    "百分数要写成小数：`5%` 写成 `0.05`。",
    "plays > 0.05",
  ],
  [
    "plays > «12.5%» && is_new",
    "A share is written as a decimal: `0.125` for `12.5%`.",
    "百分数要写成小数：`12.5%` 写成 `0.125`。",
    "plays > 0.125 && is_new",
  ],
  [
    "plays > «10k»",
    "A number in an expression is written out, without letters: `10000` for `10k`.",
    "表达式里的数字要写全，不带单位：`10k` 写成 `10000`。",
    "plays > 10000",
  ],
  [
    "plays > «1.2万»",
    "A number in an expression is written out, without letters: `12000` for `1.2万`.",
    "表达式里的数字要写全，不带单位：`1.2万` 写成 `12000`。",
    "plays > 12000",
  ],
  [
    "days_since(last_order) > «7天»",
    "A number in an expression is written out, without letters: `7` for `7天`.",
    "表达式里的数字要写全，不带单位：`7天` 写成 `7`。",
    "days_since(last_order) > 7",
  ],
  [
    "plays > «1,000»",
    "A number in an expression has no commas: `1000` for `1,000`.",
    "表达式里的数字不加千位逗号：`1,000` 写成 `1000`。",
    "plays > 1000",
  ],
  [
    "plays > «¥»100",
    "A number in an expression stands alone, without `¥`.",
    "表达式里的数字不带 `¥`。",
    "plays > 100",
  ],
  ["plays > «.5»", "Write `0.5` for `.5`.", "`.5` 请写成 `0.5`。", "plays > 0.5"],
  ["«$»plays > 1", "`$` means nothing in an expression.", "`$` 在表达式里没有意义。", "plays > 1"],
  ["plays > 1«;»", "`;` means nothing in an expression.", "`;` 在表达式里没有意义。", "plays > 1"],
  ["plays > 1 «&&»", "Something is missing after `&&`.", "`&&` 后面缺少内容。", "plays > 1"],
  ["«&&» is_new", "Something is missing before `&&`.", "`&&` 前面缺少内容。", " is_new"],
  [
    "plays > 1 «&& ||» is_new",
    "Something is missing between `&&` and `||`.",
    "`&&` 与 `||` 之间缺少内容。",
    "plays > 1 && is_new",
  ],
  [
    "plays > 1«,» is_new",
    "Conditions are joined with `&&` (and) or `||` (or), not with a comma.",
    "条件之间用 `&&`（并且）或 `||`（或者）连接，不用逗号。",
    "plays > 1 && is_new",
  ],
  [
    "is_new «plays»",
    "A sign such as `==`, `>` or `&&` is missing between `is_new` and `plays`.",
    "`is_new` 与 `plays` 之间缺少 `==`、`>`、`&&` 之类的符号。",
  ],
  ["«()»", "The parentheses are empty.", "括号里没有内容。"],
  [
    "«if» is_new",
    "A choice is written `condition ? one : other`.",
    "分情况取值写成 `条件 ? 一个 : 另一个`。",
  ],
  [
    "is_new «?» true",
    "After `?` stand two answers: `condition ? one : other`.",
    "`?` 后面要有两个结果：`条件 ? 一个 : 另一个`。",
  ],
  [
    'nickname == "«\\d»"',
    "A backslash in a text is written twice: `\\\\d` for `\\d`.",
    "文本里的反斜杠要写两个：`\\d` 写成 `\\\\d`。",
    'nickname == "\\\\d"',
  ],
]

describe("slips in expressions", () => {
  for (const [written, en, zh, fixed] of CASES) {
    it(`${written} is told and mended`, () => {
      const { text, start, end } = marked(written)
      const finding = onlyFinding(text, attributes)
      assert.equal(finding.kind.id, "bad-expression")
      assert.equal(finding.kind.severity, "error")
      assert.deepEqual(finding.message, { en, zh })
      assert.deepEqual(finding.within, { start, end })
      if (fixed === undefined) return assert.equal(finding.fixes.length, 0)
      assert.equal(mended(text, finding), fixed)
      assert.deepEqual(checkExpression(fixed, attributes).findings, [])
    })
  }

  it("an empty expression is asked for, with an example of its place", () => {
    assert.equal(
      onlyFinding("", attributes).message.en,
      "A condition is missing here, such as `orders_total >= 2`.",
    )
    assert.equal(onlyFinding("  ", metrics).message.zh, "这里缺少公式，例如 `revenue / 2`。")
  })

  it("a formula does not begin as in a spreadsheet", () => {
    const finding = onlyFinding("= revenue / orders", metrics)
    assert.deepEqual(finding.within, { start: 0, end: 1 })
    assert.equal(finding.message.zh, "表达式开头不写 `=`。")
  })

  it("the remainder is no percentage, and a list of thousands no number", () => {
    assert.deepEqual(checkExpression("plays % 2 == 0", attributes).findings, [])
    assert.deepEqual(checkExpression("plays in [100,200]", attributes).findings, [])
    assert.equal(
      onlyFinding("plays in [10,000, 20]", attributes).message.en,
      "A number in an expression has no commas: `10000` for `10,000`.",
    )
  })

  it("a place is exact after Chinese text, emoji and lines before it", () => {
    for (const before of [
      'nickname == "你好，世界" &&\n  ',
      'nickname != "😀👨‍👩‍👧" && ',
      "is_new // 新客\n|| ",
    ]) {
      const finding = onlyFinding(`${before}orders_total = 1`, attributes)
      const start = before.length + "orders_total ".length
      assert.deepEqual(finding.within, { start, end: start + 1 })
    }
  })

  it("full-width signs inside a text are the text's", () => {
    assert.deepEqual(checkExpression('nickname == "（你好）＝“好”，"', attributes).findings, [])
  })

  it("an attribute may be called like a word for a sign", () => {
    const scope = {
      ...attributes,
      names: new Map([
        ["is", { type: "bool" }],
        ["or", { type: "bool" }],
      ] as const),
    }
    assert.deepEqual(checkExpression("is && !or", scope).findings, [])
  })

  it("what is too long or too deep is refused in words", () => {
    for (const text of [
      `${"(".repeat(400)}is_new${")".repeat(400)}`,
      `${"!".repeat(19_000)}is_new`,
      `${"is_new || ".repeat(5000)}is_new`,
      `${"plays + ".repeat(2400)}1 > 2`,
    ]) {
      const finding = onlyFinding(text, attributes)
      assert.match(finding.message.en, /too long or too deeply nested/)
      assert.equal(finding.fixes.length, 0)
    }
  })
})
