/** A strategy that has no day in the plan's period, or a campaign that ends after it. */
import { dayOf, isoOf, type Span } from "../model/day"
import type { Rule } from "./rule"
import type { Tactic } from "./shared/tactic"

export const outsidePeriod: Rule = {
  id: "outside-period",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "period"],
  summary: { en: "A strategy or campaign lies outside the plan's period.", zh: "策略或活动超出了计划周期。" },
  why: {
    en: "What happens outside the period is neither projected nor reviewed; a day of last year's plan has often been left standing.",
    zh: "周期之外的事不会被测算，也不会被复盘；往往是沿用了去年计划里的日期。",
  },
  mend: {
    en: "Correct the day, or let the period reach as far as the work does.",
    zh: "改正日期，或让周期覆盖到这项工作结束。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    start: 2026-05-04
#          ^^^^^^^^^^ "gift" starts on 2026-05-04, after the period's last day, 2026-04-26. Which of the two is meant?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
campaigns:
  gala:
    start: 2026-04-20
    end: 2026-05-03
#        ^^^^^^^^^^ "gala" goes on until 2026-05-03, past the period's last day, 2026-04-26. Which of the two is meant?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    cost: { weekly: ¥3k }
    start: 2026-04-06
    weeks: 26
#          ^^ "gift" goes on until 2026-10-04, and what it brings and costs after 2026-04-26 is not counted. Which of the two is meant?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift: { start: 2026-02-02, weeks: 26 }
  letter: { start: 2026-04-06, weeks: 26 }
  card: { start: 2026-03-09, weeks: 8, cost: { once: ¥2k } }
campaigns:
  gala: { start: 2026-04-20, end: 2026-04-26 }
`,
    ],
  },
  *check({ period, tactics }) {
    if (!period) return
    for (const tactic of tactics()) {
      const days = daysOf(tactic, period)
      if (!days || tactic.value.status === "done") continue
      const { called, at, value } = tactic
      const told = (key: "start" | "end" | "weeks", en: string, zh: string) => ({
        place: { path: at(key) },
        message: { en: `"${called}" ${en} Which of the two is meant?`, zh: `“${called}”${zh}以哪个为准？` },
      })
      const [first, last] = [isoOf(period.start), isoOf(period.end - 1)]
      const [start, end] = [isoOf(days.start), isoOf(days.end - 1)]
      const ending = value.end === undefined ? "weeks" : "end"
      if (days.start >= period.end)
        yield told(
          "start",
          `starts on ${start}, after the period's last day, ${last}.`,
          `${start} 才开始，计划周期 ${last} 就结束了。`,
        )
      else if (days.end <= period.start)
        yield told(
          ending,
          `ends on ${end}, before the period's first day, ${first}.`,
          `${end} 就结束了，计划周期 ${first} 才开始。`,
        )
      else if (days.end > period.end && isEvent(tactic))
        yield told(
          ending,
          `goes on until ${end}, past the period's last day, ${last}.`,
          `持续到 ${end}，超出计划周期的最后一天 ${last}。`,
        )
      else if (days.end > period.end + 7 && isBegunHere(tactic, days, period))
        yield {
          ...told(
            ending,
            `goes on until ${end}, and what it brings and costs after ${last} is not counted.`,
            `持续到 ${end}，${last} 之后的效果和花费不会计入。`,
          ),
          severity: "info",
        }
    }
  },
}

/** Whether it begins within the plan and says itself when it ends and what it changes or costs: all of that was meant. */
function isBegunHere({ section, value, lacks }: Tactic, { start }: Span, period: Span): boolean {
  const ends = value.end !== undefined || value.weeks !== undefined
  return section === "strategies" && ends && start >= period.start && !(lacks("effect") && lacks("cost"))
}

/** A campaign that says when it ends is meant to end within the plan; other work may go on. */
function isEvent({ section, value }: Tactic): boolean {
  return section === "campaigns" && (value.end !== undefined || value.weeks !== undefined)
}

/** Its days, also where they lie before the period; undefined where they cannot be read or are the wrong way round. */
function daysOf({ value }: Tactic, period: Span): Span | undefined {
  const start = value.start === undefined ? period.start : dayOf(value.start)
  if (start === undefined) return undefined
  if (value.weeks !== undefined) return { start, end: start + 7 * value.weeks }
  const last = value.end === undefined ? Math.max(period.end - 1, start) : dayOf(value.end)
  if (last === undefined || (value.start !== undefined && last < start)) return undefined
  return { start, end: last + 1 }
}
