/** The kind of problem of a change in per cent that does not say its direction. */
import { alternatives, suggested, type Trouble } from "../complaint"
import { quote } from "../quote"
import { respelled, slice } from "../subject"
import { asWritten } from "../worth"
import { funnel } from "./example"

export const unsignedChange: Trouble = {
  id: "unsigned-change",
  severity: "warning",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A change in per cent has no sign, as `8%` in an effect.",
    zh: "百分比的变化量没有写正负号，例如效果里的 8%。",
  },
  why: {
    en: "`8%` may be a rise by 8 % of today's value, a rise by 8 points, or the new value itself. It is read as the first.",
    zh: "8% 可能是比现值高 8%，也可能是高 8 个百分点，或者就是新的数值。系统按第一种来读。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: 10%
seasons:
  summer:
    effect:
      acquire: 8%
#              ^^ A change shows its direction. Did you mean "+8%" (relative) or "+8pp" (points)?
`),
    ],
    good: [funnel("      acquire: 10%\nseasons:\n  summer:\n    effect:\n      acquire: +5%..+8%\n")],
  },
  find(subject, kind) {
    const { expected, shape, ends } = subject
    const silent = kind !== "change" || expected.unsigned || expected.kinds.length === 0 || shape.unit !== "%"
    if (silent || ends.some((end) => end.sign !== "")) return undefined
    if (ends.every((end) => asWritten(end, shape, kind) === 0)) return undefined
    const relative = suggested(
      respelled(subject, () => ({ sign: "+" })),
      { en: "relative", zh: "相对变化" },
    )
    const points = suggested(
      respelled(subject, (end) => ({ sign: "+", ...(end.unit && { unit: "pp" }) })),
      {
        en: "points",
        zh: "百分点",
      },
    )
    const candidates = expected.of === "count" || expected.of === "money" ? [relative] : [relative, points]
    const either = alternatives(candidates)
    return {
      message: {
        en: `A change shows its direction. Did you mean ${either.en}?`,
        zh: `变化量要写正负号。${quote(slice(subject))} 是不是 ${either.zh}？`,
      },
      within: subject.span,
      candidates,
    }
  },
}
