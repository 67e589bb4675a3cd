/** Two assumptions that each say otherwise how they move together. */
import type { Rule } from "./rule"
import type { Assumption } from "./shared/assumed"

export const correlationsThatDisagree: Rule = {
  id: "correlations-that-disagree",
  severity: "error",
  section: "assumptions",
  reads: ["assumptions"],
  summary: {
    en: "Two assumptions disagree on how they move together.",
    zh: "两个假设对彼此的相关系数说法不一。",
  },
  why: {
    en: "How two numbers move together is one number; only one of the two lines counts, and nobody sees which.",
    zh: "两个数的相关系数只有一个；两行里只有一行算数，却看不出是哪一行。",
  },
  mend: {
    en: "Say it once, at either of the two.",
    zh: "只在其中一处写。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: { is: 8%..10%, correlates: { open_rate: 0.3 } }
  open_rate: { is: 35%..42%, correlates: { join_rate: -0.3 } }
#                                                     ^^^^ "open_rate" moves with "join_rate" by -0.3 here and by 0.3 there.
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: $open_rate, retain: { w4: 34% } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: { is: 8%..10%, correlates: { open_rate: 0.3 } }
  open_rate: { is: 35%..42%, correlates: { join_rate: 0.3 } }
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: $open_rate, retain: { w4: 34% } } }
`,
    ],
  },
  *check({ own, all }) {
    const mine = own("assumptions")
    for (const later of mine) {
      for (const [id, here] of correlationsOf(later)) {
        const earlier = all("assumptions").find((one) => one.id === id)
        const there = earlier && correlationsOf(earlier).get(later.id)
        if (!earlier || there === undefined || there === here) continue
        // Told at the one that comes second, or at this file's own.
        if (mine.indexOf(earlier) > mine.indexOf(later)) continue
        yield {
          place: { path: later.at("correlates", id) },
          message: {
            en: `"${later.called}" moves with "${earlier.called}" by ${here} here and by ${there} there.`,
            zh: `“${later.called}”与“${earlier.called}”的相关系数，这里写 ${here}，那里写 ${there}。`,
          },
          related: [
            {
              place: { path: earlier.at("correlates", later.id), file: earlier.file },
              message: { en: `It is ${there} here.`, zh: `这里写的是 ${there}。` },
            },
          ],
          fixes: [
            {
              title: { en: `Write ${there}, as there`, zh: `与那里一致，写 ${there}` },
              kind: "suggested",
              changes: [{ do: "write", path: later.at("correlates", id), text: String(there) }],
            },
          ],
        }
      }
    }
  },
}

function correlationsOf({ value, id }: Assumption): ReadonlyMap<string, number> {
  const written: object = "correlates" in value ? (value.correlates ?? {}) : {}
  return new Map(
    Object.entries(written).flatMap(([other, by]) =>
      typeof by === "number" && other !== id ? [[other, by] as const] : [],
    ),
  )
}
