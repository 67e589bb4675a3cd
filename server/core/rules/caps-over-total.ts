/** Caps or budgets that come to more than the money there is. */
import { formatQuantity, type Quantity } from "../model/quantity"
import type { Finding } from "../problem"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import type { Subject } from "./subject"

export const capsOverTotal: Rule = {
  id: "caps-over-total",
  severity: "warning",
  section: "budget",
  reads: ["budget", "strategies", "campaigns", "lifecycle"],
  summary: {
    en: "What stages or strategies may spend comes to more than the budget.",
    zh: "各阶段上限或各策略预算相加超过了总预算。",
  },
  why: {
    en: "Everybody keeps to his own share and the money still runs out; who spends first gets it.",
    zh: "每个人都没超自己的额度，钱却还是不够，谁先花谁就拿到。",
  },
  mend: {
    en: "Lower the shares until they come to the whole, or raise the whole.",
    zh: "把各项额度调低到总数以内，或提高总预算。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget:
  total: ¥100k
#        ^^^^^ The caps of the stages come to ¥130k, ¥30k more than the budget.
  caps: { acquire: ¥80k, retain: ¥50k }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget:
  caps:
    retain: ¥50k
#           ^^^^ The budgets of the strategies of "retain" come to ¥60k, ¥10k more than this cap.
strategies:
  gift: { stage: retain, budget: ¥40k }
  letter: { stage: retain, budget: ¥20k }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget:
  total: ¥100k
  caps: { acquire: ¥50k, retain: ¥50k }
strategies:
  posters: { stage: acquire }
  gift: { stage: retain, budget: ¥40k..60k }
  letter: { stage: retain, status: paused, budget: ¥80k }
`,
    ],
  },
  *check(subject) {
    const { quantity, content } = subject
    const stages = Object.keys(content.budget?.caps ?? {})
    const total = quantity("budget", "total")
    const caps = sumOf(stages.map((stage) => quantity("budget", "caps", stage)))
    const budgets = budgetsOf(subject)
    const all = over(total, budgets && sumOf(budgets.map(({ budget }) => budget)))
    const said = over(total, caps)
    const place = { path: ["budget", "total"] }
    if (said) yield told(place, { en: "The caps of the stages come", zh: "各阶段上限相加" }, said, "whole")
    else if (all)
      yield told(
        place,
        { en: "The budgets of strategies and campaigns come", zh: "各策略与活动的预算相加" },
        all,
        "whole",
      )
    for (const stage of stages) {
      const cap = quantity("budget", "caps", stage)
      const parts = budgets?.filter((one) => one.stage === stage) ?? []
      const more = over(cap, sumOf(parts.map(({ budget }) => budget)))
      const of = subject.find("lifecycle.stages", stage)?.called ?? stage
      const who = { en: `The budgets of the strategies of "${of}" come`, zh: `“${of}”阶段各策略的预算相加` }
      if (more) yield told({ path: ["budget", "caps", stage] }, who, more, "cap")
    }
  },
}

/** Not every cap is spent to the end: so much more than there is may be given out. */
const USUAL = 0.05

/** What strategies and campaigns that are not off may spend, by their stage. */
function budgetsOf(subject: Subject) {
  return subject
    .allTactics()
    .filter(({ value, lacks }) => !lacks("budget") && value.status !== "paused")
    .map(({ value, quantity }) => ({ stage: value.stage, budget: quantity("budget") }))
}

/** What they come to at least, as far as they can be read. */
function sumOf(quantities: readonly (Quantity | undefined)[]): number {
  return quantities.reduce((sum, quantity) => sum + (least(quantity) ?? 0), 0)
}

interface Overrun {
  readonly sum: string
  readonly more: string
}

function over(limit: Quantity | undefined, sum: number | undefined): Overrun | undefined {
  const high = most(limit)
  if (!limit || high === undefined || sum === undefined || sum <= high * (1 + USUAL)) return undefined
  const money = (value: number) => formatQuantity(limit, [Number(value.toPrecision(4))])
  return { sum: money(sum), more: money(sum - high) }
}

function told(
  place: Finding["place"],
  who: Finding["message"],
  { sum, more }: Overrun,
  limit: "whole" | "cap",
): Finding {
  const than = limit === "whole" ? { en: "the budget", zh: "总预算" } : { en: "this cap", zh: "这个上限" }
  return {
    place,
    message: {
      en: `${who.en} to ${sum}, ${more} more than ${than.en}.`,
      zh: `${who.zh}为 ${sum}，比${than.zh}多 ${more}。`,
    },
  }
}
