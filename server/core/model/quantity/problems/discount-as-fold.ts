/** The kind of problem of a discount written in 折, which says what is left to pay. */

import { safe, type Trouble } from "../complaint"
import { digitsOf } from "../decimal"
import { quote } from "../quote"
import { respelled, slice } from "../subject"
import { playbook } from "./example"

export const discountAsFold: Trouble = {
  id: "discount-as-fold",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A discount is written in 折, as `8折`, where the share that is taken off is due.",
    zh: "折扣写成了“几折”，这里要写减掉的比例。",
  },
  why: {
    en: "8折 means that 80 % is paid. A place that takes a rate takes what is given away, 20 %, so that costs come out right.",
    zh: "8 折是付 80%。填比率的地方要写让利的部分，也就是 20%，这样成本才算得对。",
  },
  examples: {
    bad: [
      playbook(`
incentives:
  second_order_coupon:
    kind: coupon
    value: 8折
#          ^^ "8折" leaves 80% to pay. Write the share that is taken off: "20%".
`),
    ],
    good: [playbook("incentives:\n  second_order_coupon:\n    kind: coupon\n    value: 20%\n")],
  },
  find(subject) {
    if (subject.shape.unit !== "折") return undefined
    const paid = subject.ends.map((end) => Number(end.number) * (Number(end.number) < 10 ? 10 : 1))
    const off = respelled(subject, (_, i) => ({
      number: digitsOf(100 - (paid[i] ?? 0)),
      unit: "%",
      spaced: undefined,
    }))
    const written = quote(slice(subject))
    const left = paid.map((share) => `${digitsOf(share)}%`).join("..")
    const message = {
      en: `${written} leaves ${left} to pay. Write the share that is taken off: ${quote(off)}.`,
      zh: `${written} 是付 ${left}。请写减掉的比例：${quote(off)}。`,
    }
    return { message, within: subject.span, candidates: [safe(off)] }
  },
}
