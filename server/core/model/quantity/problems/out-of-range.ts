/** The kind of problem of a number that its kind cannot have. */
import type { Words } from "../../../problem"
import { suggested, type Trouble } from "../complaint"
import type { QuantityKind } from "../expectation"
import { capital, nameOf } from "../kinds"
import { quote } from "../quote"
import { respelled, slice } from "../subject"
import { asWritten } from "../worth"
import { funnel, playbook } from "./example"

export const outOfRange: Trouble = {
  id: "out-of-range",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A number is one that its kind cannot have: a rate above 100 %, a negative count.",
    zh: "数超出了这种量可能的范围，例如比率超过 100%、数量为负。",
  },
  why: {
    en: "More than all users cannot be active and fewer than none cannot pay, so what follows from such a number means nothing.",
    zh: "活跃的不会多于全部用户，付费的不会少于零；由这样的数推出来的结果没有意义。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: 150%
#              ^^^^ A rate lies between 0% and 100%, and "150%" does not.
`),
      playbook(`
budget:
  total: -¥5k
#        ^^^^ An amount of money cannot be negative, as "-¥5k" is.
`),
    ],
    good: [funnel("      acquire: 50%\n")],
  },
  find(subject, kind) {
    const end = subject.ends.find((one) =>
      isOut(asWritten(one, subject.shape, kind), kind, subject.shape.unit),
    )
    if (!end) return undefined
    const positive = respelled(subject, (one) => ({ sign: one.sign === "-" ? "" : one.sign }))
    const lost = end.sign === "-" && kind !== "change"
    return {
      message: say(kind, quote(slice(subject, end.span)), nameOf(kind, subject.expected)),
      within: end.span,
      candidates: lost && subject.ends.length === 1 ? [suggested(positive)] : [],
    }
  },
}

/** Whether a kind cannot have a value: shares end at 0 and 1, losses at everything there is. */
function isOut(value: number, kind: QuantityKind, unit: string | undefined): boolean {
  switch (kind) {
    case "rate":
      return value < 0 || value > 1
    case "change":
      return unit === "pp" ? Math.abs(value) > 1 : unit === "%" && value < -1
    case "count":
    case "money":
    case "duration":
    case "work":
    case "flow":
      return value < 0
    default:
      return false
  }
}

function say(kind: QuantityKind, written: string, name: Words): Words {
  if (kind === "rate") {
    return {
      en: `A rate lies between 0% and 100%, and ${written} does not.`,
      zh: `比率在 0% 到 100% 之间，${written} 超出了范围。`,
    }
  }
  if (kind === "change") {
    return {
      en: `A change of ${written} is more than there is to change.`,
      zh: `${written} 的变化超过了可变化的全部。`,
    }
  }
  return {
    en: `${capital(name.en)} cannot be negative, as ${written} is.`,
    zh: `${name.zh}不能是负数，而 ${written} 是负数。`,
  }
}
