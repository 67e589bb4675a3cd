/** The kind of problem of a range that is not written with two dots. */
import { type Candidate, safe, suggested, type Trouble } from "../complaint"
import { digitsOf, numberOf } from "../decimal"
import type { End } from "../end"
import { quote } from "../quote"
import { respelled, type Subject } from "../subject"
import { funnel } from "./example"

export const rangeSpelling: Trouble = {
  id: "range-spelling",
  severity: "error",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A range is written with something else than two dots, such as `8%-12%` or `8% to 12%`.",
    zh: "区间没有用两个点来写，例如 8%-12%、8%~12%、8%至12%。",
  },
  why: {
    en: "A hyphen may also be a minus sign or part of a date. Two dots mean a range and nothing else.",
    zh: "连字符也可能是负号或日期的一部分；两个点只表示区间，不会读错。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: 8%-12%
#              ^^^^^^ A range is written with two dots: "8%..12%".
`),
      funnel(`
      acquire: 8% to 12%
#              ^^^^^^^^^ A range is written with two dots: "8%..12%".
`),
      funnel(`
      acquire: 8%至12%
#              ^^^^^^ A range is written with two dots: "8%..12%".
`),
    ],
    good: [funnel("      acquire: 8%..12%\n")],
  },
  find(subject) {
    if (subject.joints.every((joint) => joint.is === "range")) return undefined
    const around = subject.joints.some((joint) => joint.is === "around")
    const candidates = around ? spread(subject) : [safe(respelled({ ...subject, gap: ".." }))]
    const shown = quote(candidates[0]?.text ?? "8%..12%")
    const message = {
      en: `A range is written with two dots: ${shown}.`,
      zh: `区间用两个点来写：${shown}。`,
    }
    return { message, within: subject.span, candidates }
  },
}

/** `10%±2%` as `8%..12%`, where both are in the same measure. */
function spread(subject: Subject): readonly Candidate[] {
  const [middle, off] = subject.ends
  if (!middle || !off || subject.ends.length > 2 || off.sign !== "" || middle.odd || off.odd) return []
  if (middle.scale !== off.scale) return []
  const ends = [-1, 1].map((direction) => shifted(middle, off, direction))
  return [suggested(respelled({ ...subject, gap: ".." }, (_, i) => ({ ...ends[i], scale: middle.scale })))]
}

function shifted(middle: End, off: End, direction: number): Pick<End, "sign" | "number"> {
  const start = numberOf(middle.number) * (middle.sign === "-" ? -1 : 1)
  const value = Number((start + direction * numberOf(off.number)).toPrecision(12))
  return { sign: value < 0 ? "-" : middle.sign === "+" ? "+" : "", number: digitsOf(value) }
}
