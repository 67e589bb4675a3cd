/** An experiment that looks for a change that no rate can make, or for none. */
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"

export const impossibleDetection: Rule = {
  id: "impossible-detection",
  severity: "error",
  section: "experiments",
  reads: ["experiments"],
  summary: {
    en: "An experiment looks for a change that cannot be.",
    zh: "实验要检测的变化不可能出现。",
  },
  why: {
    en: "From this change the number of users is reckoned; from an impossible one comes no number, or one that means nothing.",
    zh: "所需样本量由这个变化算出；变化不可能出现，样本量就算不出来，或毫无意义。",
  },
  mend: {
    en: "Write the least change worth acting on: `+2pp` adds two points to the rate, `+10%` a tenth of it.",
    zh: "写上值得行动的最小变化：`+2pp` 是加两个百分点，`+10%` 是相对提高十分之一。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    baseline: 60%
    detect: +80%
#           ^^^^ From 60 %, "+80%" leads to 108 %, and no share is larger than 100 %.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    baseline: 20%
    detect: 0pp
#           ^^^ "gift_day" looks for no change at all, for which no number of users is enough.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { baseline: 60%, detect: +20% }
  gift_text: { baseline: 1%, detect: +150% }
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, quantity } of own("experiments")) {
      const [baseline, detect] = [quantity("baseline"), quantity("detect")]
      const place = { path: at("detect") }
      if (detect?.values.length && detect.values.every((change) => change === 0))
        yield {
          place,
          message: {
            en: `"${called}" looks for no change at all, for which no number of users is enough.`,
            zh: `“${called}”要检测的变化为零，多少用户都不够。`,
          },
        }
      const [low, high] = [least(baseline), most(baseline)]
      if (!detect || low === undefined || high === undefined || detect.values.length === 0) continue
      const after = (rate: number, change: number) =>
        detect.measure === "relative" ? rate * (1 + change) : rate + change
      const [lowest, highest] = [after(low, least(detect) ?? 0), after(high, most(detect) ?? 0)]
      const beyond = lowest > 1 + 1e-9 ? lowest : highest < -1e-9 ? highest : undefined
      if (beyond === undefined) continue
      const [from, to] = [percent(low), percent(beyond)]
      const limit =
        beyond > 1
          ? { en: "no share is larger than 100 %", zh: "比例不会超过 100%" }
          : { en: "no share is below 0 %", zh: "比例不会低于 0%" }
      yield {
        place,
        message: {
          en: `From ${from.en}, "${detect.text}" leads to ${to.en}, and ${limit.en}.`,
          zh: `在 ${from.zh} 的基础上“${detect.text}”会到 ${to.zh}，而${limit.zh}。`,
        },
      }
    }
  },
}
