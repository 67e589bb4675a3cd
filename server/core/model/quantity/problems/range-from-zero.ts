/** The kind of problem of two numbers that no distribution of their kind can have as its ends. */
import type { Trouble } from "../complaint"
import type { QuantityKind } from "../expectation"
import { quote } from "../quote"
import { slice } from "../subject"
import { asWritten } from "../worth"
import { funnel } from "./example"

export const rangeFromZero: Trouble = {
  id: "range-from-zero",
  severity: "error",
  section: "quantities",
  summary: {
    en: "A range of two numbers begins at 0 or ends at 100 %, and does not say what is likely.",
    zh: "只有两个数的区间从 0 开始或到 100% 为止，没有说明最可能的数。",
  },
  why: {
    en: "Two numbers are read as a distribution that never reaches 0 or 100 %. With a third, the most likely one, the ends may be reached.",
    zh: "两个数会读成取不到 0 和 100% 的分布；写出第三个数，也就是最可能的数，两端才能取到。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: 0%..10%
#              ^^ A range that begins at "0%" asks for a third number in the middle, the most likely one.
`),
      funnel(`
      activate: 80%..100%
#                    ^^^^ A range that ends at "100%" asks for a third number in the middle, the most likely one.
`),
    ],
    good: [funnel("      acquire: 0%..3%..10%\n      activate: 80%..95%..100%\n")],
  },
  find(subject, kind) {
    const [low, high] = subject.ends
    if (!low || !high || subject.ends.length !== 2 || !bounded.includes(kind)) return undefined
    const [least, most] = [low, high].map((end) => asWritten(end, subject.shape, kind))
    // Two equal numbers are a point, and a point may stand anywhere.
    if (least === most) return undefined
    const full = kind === "rate" && most === 1
    if (least !== 0 && !full) return undefined
    const within = least === 0 ? low.span : high.span
    const written = quote(slice(subject, within))
    const [en, zh] = least === 0 ? ["begins at", "开始"] : ["ends at", "为止"]
    const message = {
      en: `A range that ${en} ${written} asks for a third number in the middle, the most likely one.`,
      zh: `${least === 0 ? "从" : "到"} ${written} ${zh}的区间要写三个数：请在中间补上最可能的数。`,
    }
    return { message, within, candidates: [] }
  },
}

/** Kinds whose distribution of two numbers ends at 0. */
const bounded: readonly QuantityKind[] = ["rate", "count", "money", "duration", "work", "flow"]
