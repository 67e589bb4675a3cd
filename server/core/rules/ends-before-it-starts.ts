/** Something whose last day lies before its first. */
import { dayOf } from "../model/day"
import type { Path } from "../problem"
import type { Rule } from "./rule"

export const endsBeforeItStarts: Rule = {
  id: "ends-before-it-starts",
  severity: "error",
  section: "strategies",
  reads: ["strategies", "campaigns", "experiments", "seasons", "period"],
  summary: { en: "The last day lies before the first.", zh: "结束日期早于开始日期。" },
  why: {
    en: "There is no day on which it takes place, so it is neither planned nor counted.",
    zh: "这样的安排一天也不存在，既排不进计划，也不会被计入测算。",
  },
  mend: { en: "Correct one of the two days.", zh: "改正其中一个日期。" },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
campaigns:
  gala:
    start: 2026-03-20
    end: 2026-03-13
#        ^^^^^^^^^^ "gala" ends on 2026-03-13, before it starts on 2026-03-20. Are the two the wrong way round?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
campaigns:
  gala:
    start: 2026-03-20
    end: 2026-03-20
`,
    ],
  },
  *check(subject) {
    const entries = [...subject.tactics(), ...subject.own("experiments"), ...subject.own("seasons")]
    const spans: readonly Spanned[] = [
      { path: ["period"], called: { en: "The period", zh: "计划周期" }, value: subject.content.period ?? {} },
      ...entries.map(({ path, called, value }) => ({
        path,
        called: { en: `"${called}"`, zh: `“${called}”` },
        value,
      })),
    ]
    for (const { path, called, value } of spans) {
      const [start, end] = [String(value.start ?? ""), String(value.end ?? "")]
      const [first, last] = [dayOf(start), dayOf(end)]
      if (first === undefined || last === undefined || last >= first) continue
      yield {
        place: { path: [...path, "end"] },
        message: {
          en: `${called.en} ends on ${end}, before it starts on ${start}. Are the two the wrong way round?`,
          zh: `${called.zh}在 ${end} 结束，早于开始日期 ${start}。是不是写反了？`,
        },
        related: [
          { place: { path: [...path, "start"] }, message: { en: "It starts here.", zh: "开始日期在这里。" } },
        ],
        fixes: [
          {
            title: { en: "Swap the two days", zh: "交换两个日期" },
            kind: "suggested",
            changes: [
              { do: "write", path: [...path, "start"], text: end },
              { do: "write", path: [...path, "end"], text: start },
            ],
          },
        ],
      }
    }
  },
}

interface Spanned {
  readonly path: Path
  readonly called: { readonly en: string; readonly zh: string }
  readonly value: { readonly start?: string; readonly end?: string }
}
