/** A persona whose share rests on so few people that it could as well be another. */
import type { Rule } from "./rule"
import { counted, most, percent } from "./shared/figures"

export const personaFromSmallSample: Rule = {
  id: "persona-from-small-sample",
  severity: "warning",
  section: "personas",
  reads: ["personas"],
  summary: {
    en: "A persona’s share rests on too few people.",
    zh: "画像占比的样本太少。",
  },
  why: {
    en: "With a few dozen answers a share may be twice or half of what was counted, and everything that is sized by it is too.",
    zh: "只有几十份样本时，真实占比可能是统计值的两倍或一半，按它估算的规模也会跟着偏。",
  },
  mend: {
    en: "Ask more people, or write the share as a range that is as wide as the error.",
    zh: "扩大样本，或者把占比写成与误差相当的区间。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter:
    share: 30%
    sample: 60
#           ^^ The share of "commuter", 30 %, rests on only 60 people: it may be anything from 20 % to 43 %. 320 people would bring that to 5 points either way.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter: { share: 30%, sample: 400 }
  visitor: { share: 18%..45%, sample: 60 }
`,
    ],
  },
  *check({ own, thresholds: { survey_error_most: error } }) {
    for (const { called, at, quantity } of own("personas")) {
      const [share, sample] = [quantity("share"), most(quantity("sample"))]
      const [low, high = low] = [share?.values[0], share?.values.at(-1)]
      if (low === undefined || high === undefined || sample === undefined || sample < 1) continue
      const middle = (share?.values.length === 3 ? share.values[1] : undefined) ?? (low + high) / 2
      const sure = wilson(middle, sample)
      const half = halfOf(sure)
      // A range as wide as the error says that the author knows.
      if (half <= error || (high - low) / 2 >= half / 2) continue
      const due = enoughFor(middle, error)
      const [is, from, to] = [percent(middle), percent(round(sure.low)), percent(round(sure.high))]
      const points = Number((error * 100).toPrecision(3))
      yield {
        place: { path: at("sample") },
        severity: half < 1.6 * error ? "info" : "warning",
        message: {
          en: `The share of "${called}", ${is.en}, rests on only ${counted(sample)} people: it may be anything from ${from.en} to ${to.en}. ${counted(due)} people would bring that to ${points} points either way.`,
          zh: `“${called}”的占比 ${is.zh} 只来自 ${counted(sample)} 份样本，${from.zh} 到 ${to.zh} 都有可能。要把误差缩到 ±${points} 个百分点，需要 ${counted(due)} 份。`,
        },
      }
    }
  },
}

/** The two-sided 95 %. */
const Z = 1.96

/** Wilson’s interval of a share (Wilson 1927). */
function wilson(share: number, sample: number): { readonly low: number; readonly high: number } {
  const over = 1 + (Z * Z) / sample
  const middle = (share + (Z * Z) / (2 * sample)) / over
  const half = (Z / over) * Math.sqrt((share * (1 - share)) / sample + (Z * Z) / (4 * sample * sample))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

function halfOf({ low, high }: ReturnType<typeof wilson>): number {
  return (high - low) / 2
}

/** The fewest people whose share is as sure as is asked. */
function enoughFor(share: number, error: number): number {
  let [few, many] = [1, Math.ceil((Z * Z) / (error * error))]
  while (few < many) {
    const middle = Math.floor((few + many) / 2)
    if (halfOf(wilson(share, middle)) <= error) many = middle
    else few = middle + 1
  }
  return many
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
