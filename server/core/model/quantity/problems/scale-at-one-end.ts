/** The kind of problem of a range of which only one number has its scale, as `3..5万`. */
import { suggested, type Trouble } from "../complaint"
import { numberOf } from "../decimal"
import type { End } from "../end"
import type { QuantityKind } from "../expectation"
import { quote } from "../quote"
import { respelled, type Subject } from "../subject"
import { asWritten } from "../worth"
import { funnel } from "./example"

export const scaleAtOneEnd: Trouble = {
  id: "scale-at-one-end",
  severity: "warning",
  section: "quantities",
  fixable: true,
  summary: {
    en: "Only one end of a range has a scale, such as `3..5万`.",
    zh: "区间只有一端写了“万”之类的数量级，例如 3..5万。",
  },
  why: {
    en: "A unit at one end holds for both, but a scale does not: `3..5万` is 3 to 50,000, which is hardly what was meant.",
    zh: "单位写在一端，对两端都有效，数量级却不是：3..5万 会读作 3 到 50000，多半不是本意。",
  },
  examples: {
    bad: [
      funnel(`
      market: 3..5万
#             ^^^^^ A scale holds for its own number only. Write "3万..5万" if both ends have it.
`),
    ],
    good: [funnel("      market: 3万..5万\n      reach: 500..1k/w\n")],
  },
  find(subject) {
    const scaled = subject.ends.filter((end) => end.scale)
    const bare = subject.ends.filter((end) => !end.scale && numberOf(end.number) !== 0)
    const [one] = scaled
    if (!one?.scale || bare.length === 0 || scaled.some((end) => end.scale !== one.scale)) return undefined
    // `500..1k` is plain enough: 500k..1k would go down.
    if (!bare.every((end) => isShortOf(subject, end, one))) return undefined
    const both = respelled(subject, (end) =>
      end.scale || numberOf(end.number) === 0 ? {} : { scale: one.scale },
    )
    const message = {
      en: `A scale holds for its own number only. Write ${quote(both)} if both ends have it.`,
      zh: `“${one.scale}”只管它前面的数。如果两端都以“${one.scale}”计，请写成 ${quote(both)}。`,
    }
    return { message, within: subject.span, candidates: [suggested(both)] }
  },
}

/** The same, where the range goes down as it stands: then it is an error, and this its cause. */
export function findReversing(subject: Subject, kind: QuantityKind): ReturnType<Trouble["find"]> {
  const values = subject.ends.map((end) => asWritten(end, subject.shape, kind))
  if (values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value))) return undefined
  return scaleAtOneEnd.find(subject, kind)
}

/** Whether the scale of another end, put to this one too, keeps the range going up. */
function isShortOf(subject: Subject, end: End, scaled: End): boolean {
  const [here, there] = [numberOf(end.number), numberOf(scaled.number)]
  return subject.ends.indexOf(end) < subject.ends.indexOf(scaled) ? here <= there : here >= there
}
