/** An experiment that is to be stopped the first time it looks significant. */
import type { Span } from "../problem"
import type { Rule } from "./rule"

export const stopWhenSignificant: Rule = {
  id: "stop-when-significant",
  severity: "warning",
  section: "experiments",
  reads: ["experiments"],
  summary: {
    en: "An experiment stops as soon as it looks significant.",
    zh: "实验一显著就停止。",
  },
  why: {
    en: "Chance crosses the line now and then: who looks every day and stops at the first crossing finds a difference in about one of four tests of nothing.",
    zh: "随机波动迟早会碰线：每天看、碰线就停，即使两组毫无差别，大约四次里也有一次会得出“显著”。",
  },
  mend: {
    en: "Say beforehand after how many weeks, and with how many people in each group, you look; or name the sequential method that corrects for looking often.",
    zh: "事先写明满几周、每组多少人时才看结果；若要多次查看，请写明所用的序贯检验方法。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    start: 2026-03-09
    weeks: 3
    stop: 每天看一次，显著即停
#               ^^^^ "gift_day" stops the first time it looks significant, which chance alone often does. After how many people is it judged?
`,
      `playbook: Trial
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { start: 2026-03-09, weeks: 3, stop: as soon as the result is significant }
#                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "gift_day" stops the first time it looks significant, which chance alone often does. After how many people is it judged?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { start: 2026-03-09, weeks: 3, stop: 满三周后显著即停 }
  gift_text: { start: 2026-04-06, weeks: 2, stop: 序贯检验显著即停 }
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, value } of own("experiments")) {
      const within = earlyIn(String(value.stop ?? ""))
      if (!within) continue
      yield {
        place: { path: at("stop"), within },
        message: {
          en: `"${called}" stops the first time it looks significant, which chance alone often does. After how many people is it judged?`,
          zh: `“${called}”一显著就停，而随机波动也常常显著。满多少人才下结论？`,
        },
      }
    }
  },
}

const early =
  /(?:一旦|只要)?(?:结果|差异|统计)?(?:达到)?显著(?:性)?(?:了|时|后)?[，,]?\s*(?:即可?|就|便|马上|立即|立刻)(?:停止?|结束|下线|全量)|(?:as soon as|once|when(?:ever)?|until)\b[^.;,]{0,30}\bsignifican(?:t|ce)/i

/** A sample, a length or a method that looking often does no harm to. */
const fixed =
  /[\d０-９一二三四五六七八九十百千万两半]\s*(?:个)?(?:整|完整)?(?:周|天|日|月|万|千|人|k\b|full |weeks?|days?|users?|people)|序贯|贝叶斯|校正|sequential|bayes|always[- ]valid|o'brien|pocock|alpha[- ]spending|corrected/i

function earlyIn(text: string): Span | undefined {
  const found = early.exec(text)
  // How often somebody looks (每天看一次) is no sample.
  if (!found || fixed.test(text.replace(/每[一两]?[天日周][^，,。；;]*/g, ""))) return undefined
  return { start: found.index, end: found.index + found[0].length }
}
