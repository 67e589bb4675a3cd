/** The four kinds of problem that an expression can have, as settings, docs and tests know them. */
import type { Kind } from "../../problem"

const DATA = `playbook: 会员复购 2026 上半年
period:
  start: 2026-01-05
  weeks: 26
data:
  attributes:
    orders_total: { type: number }
    last_order: { type: date }
    is_new: { type: bool }
    city: { type: enum, values: [beijing, shanghai] }
segments:
  loyal:
    when: `

export const badExpression: Kind = {
  id: "bad-expression",
  severity: "error",
  section: "expressions",
  fixable: true,
  summary: { en: "A condition or formula cannot be read.", zh: "条件或公式无法读懂。" },
  why: {
    en: "A condition that no tool can read picks no users: the audience of every action that uses it stays empty or, worse, is set up by guesswork.",
    zh: "读不懂的条件圈不出用户：用到它的动作要么没有人群，要么只能凭猜测配置。",
  },
  examples: {
    bad: [
      `${DATA}orders_total = 1
#                      ^ Two values are compared with \`==\`.
`,
      `${DATA}is_new and city == "beijing"
#                ^^^ Write \`&&\` for \`and\`.
`,
      `${DATA}orders_total >= 2 &&
#                           ^^ Something is missing after \`&&\`.
`,
    ],
    good: [
      `${DATA}orders_total == 1 && city == "beijing"\n`,
      `${DATA}days_since(last_order) > 7 || is_new\n`,
    ],
  },
}

export const unknownName: Kind = {
  id: "unknown-name",
  severity: "error",
  section: "expressions",
  fixable: true,
  summary: {
    en: "An expression uses a name that the playbook does not have.",
    zh: "条件或公式用到了手册里没有的名称。",
  },
  why: {
    en: "Nobody can say who meets a condition over data that does not exist; usually it is a typing slip, or text whose quotes are missing.",
    zh: "数据里没有的名称，谁也说不清哪些用户符合条件；多半是打错了字，或者文本漏了引号。",
  },
  examples: {
    bad: [
      `${DATA}order_total == 1
#         ^^^^^^^^^^^ No attribute is called "order_total". Did you mean "orders_total"?
`,
      `${DATA}city == beijing
#                 ^^^^^^^ No attribute is called "beijing". Text stands in quotes: "beijing".
`,
    ],
    good: [`${DATA}orders_total == 1\n`, `${DATA}city == "beijing"\n`],
  },
}

export const expressionType: Kind = {
  id: "expression-type",
  severity: "error",
  section: "expressions",
  fixable: true,
  summary: {
    en: "Things are compared or computed that do not go together, or the result is of the wrong sort.",
    zh: "把不能放在一起的内容作比较或计算，或者结果的类型不对。",
  },
  why: {
    en: "Comparing a number with text is never true, so a segment defined that way silently stays empty.",
    zh: "数字与文本作比较永远不成立，这样定义的人群会一直是空的，而且没有任何提示。",
  },
  examples: {
    bad: [
      `${DATA}orders_total == "many"
#                         ^^^^^^ \`orders_total\` is a number and "many" is text; they cannot be compared.
`,
      `${DATA}last_order > 3
#         ^^^^^^^^^^ \`last_order\` is a date. For the days since then, write \`days_since(last_order)\`.
`,
      `${DATA}orders_total * 2
#         ^^^^^^^^^^^^^^^^ This must be true or false, but \`orders_total * 2\` is a number.
`,
    ],
    good: [`${DATA}orders_total >= 2\n`, `${DATA}days_since(last_order) > 3\n`],
  },
}

export const unknownEnumValue: Kind = {
  id: "unknown-enum-value",
  severity: "warning",
  section: "expressions",
  fixable: true,
  summary: {
    en: "A value is compared with an attribute whose values do not include it.",
    zh: "拿来比较的值不在该属性的取值里。",
  },
  why: {
    en: "The comparison is never true: the segment stays empty without anybody being told.",
    zh: "这样的比较永远不成立，人群会一直是空的，而且没有任何提示。",
  },
  examples: {
    bad: [
      `${DATA}city == "beijng"
#                 ^^^^^^^^ "beijng" is not a value of \`city\`. Did you mean "beijing"?
`,
    ],
    good: [`${DATA}city in ["beijing", "shanghai"]\n`],
  },
}

export const expressionKinds: readonly Kind[] = [badExpression, unknownName, expressionType, unknownEnumValue]
