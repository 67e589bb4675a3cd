/** The kind of problem of a quantity that is read all right but has a plainer form. */
import type { Span } from "../../../problem"
import { safe, type Trouble } from "../complaint"
import { quote } from "../quote"
import { respelled, slice } from "../subject"
import { funnel, playbook } from "./example"

export const unusualSpelling: Trouble = {
  id: "unusual-spelling",
  severity: "hint",
  section: "quantities",
  fixable: true,
  summary: {
    en: "A quantity is written in words or full-width signs, and is read as its plain form.",
    zh: "数量用了文字或全角符号，系统会按规范写法来读。",
  },
  why: {
    en: "One spelling is found by one search and compared at a glance, by colleagues of any language.",
    zh: "写法统一，搜索一次就能找全，不同语言的同事也能一眼比较。",
  },
  examples: {
    bad: [
      funnel(`
      acquire: 8％
#               ^ "8％" is read as "8%".
`),
      playbook(`
budget:
  total: 8元
#         ^ "8元" is read as "¥8".
`),
      funnel(`
      market: 20w
#               ^ "20w" is read as "20万", not as 20 weeks.
`),
    ],
    good: [funnel("      acquire: 8%\n      market: 20万\n")],
  },
  find(subject) {
    if (subject.unusual.length === 0) return undefined
    const plain = respelled(subject)
    const [written, read] = [quote(slice(subject)), quote(plain)]
    const weeks = subject.wan && subject.ends.length === 1 ? (subject.ends[0]?.number ?? "") : ""
    const message = {
      en: `${written} is read as ${read}${weeks && `, not as ${weeks} weeks`}.`,
      zh: `${written} 读作 ${read}${weeks && `，不是 ${weeks} 周`}。`,
    }
    return { message, within: around(subject.unusual), candidates: [safe(plain)] }
  },
}

/** The shortest span that holds all of them. */
function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  }
}
