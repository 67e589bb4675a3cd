/** One thing that is sold to some kinds of users at one price and to others at another. */

import { type Entry, listOf } from "./entry"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"

export const priceByPersona: Rule = {
  id: "price-by-persona",
  severity: "info",
  section: "product",
  reads: ["product"],
  summary: { en: "The price depends on who buys.", zh: "同一样东西，价格因人而异。" },
  why: {
    en: "Users compare; those who find that they pay more for being who they are leave loudly. China's law on personal information (article 24) forbids unreasonable differences by automated decision.",
    zh: "用户会互相比价，发现自己因为“是谁”而多付钱的人会带着怨气离开。《个人信息保护法》第二十四条禁止利用自动化决策实行不合理的差别价格。",
  },
  mend: {
    en: "Let the price depend on what anybody can choose or prove (a longer term, a student card), and say so in a `note`.",
    zh: "让价格取决于人人可选或可证明的条件（更长的时限、学生证），并在 `note` 中写明。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  pricing:
    card_new: { name: 月卡, price: ¥9, personas: [newcomer] }
    card_old: { name: 月卡, price: ¥15, personas: [regular] }
#                                ^^^ "月卡" costs ¥15 here and ¥9 for other users.
personas:
  newcomer: { name: 新人 }
  regular: { name: 常客 }
segments:
  members: { personas: [newcomer, regular] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  pricing:
    month: { name: 月卡, price: ¥15, personas: [newcomer] }
    year: { name: 年卡, price: ¥128, personas: [regular] }
personas:
  newcomer: { name: 新人 }
  regular: { name: 常客 }
segments:
  members: { personas: [newcomer, regular] }
`,
    ],
  },
  *check({ own, all }) {
    const before: Price[] = []
    const names = all("personas").flatMap(({ id, called }) => [id, called])
    for (const price of own("product.pricing")) {
      const other = before.find((one) => isSameThing(one, price, names) && differ(one, price))
      before.push(price)
      const [here, there] = [price.quantity("price"), other?.quantity("price")]
      if (!other || !here || !there || !price.lacks("note")) continue
      yield {
        place: { path: price.at("price") },
        message: {
          en: `"${price.called}" costs ${here.text} here and ${there.text} for other users.`,
          zh: `“${price.called}”在这里是 ${here.text}，对另一批用户是 ${there.text}。`,
        },
        related: [
          {
            place: { path: other.at("price") },
            message: { en: `${there.text} for other users.`, zh: `对另一批用户是 ${there.text}。` },
          },
        ],
      }
    }
  },
}

type Price = Entry<"product.pricing">

/** Whether nothing but the users tells them apart: they have one name, or differ by those of personas alone. */
function isSameThing(one: Price, other: Price, personas: readonly string[]): boolean {
  const [a, b] = [one, other].map(({ called }) =>
    personas.reduce((rest, name) => rest.replaceAll(name, ""), called).replace(/[\s_\-（）()·/]+/g, ""),
  )
  return a === b
}

function differ(one: Price, other: Price): boolean {
  const [mine, theirs] = [one, other].map(({ value }) => listOf(value.personas))
  if (!mine?.length || !theirs?.length || mine.some((id) => theirs.includes(id))) return false
  const [a, b] = [one.quantity("price"), other.quantity("price")]
  if (!a || !b) return false
  return (most(a) ?? 0) < (least(b) ?? 0) || (most(b) ?? 0) < (least(a) ?? 0)
}
