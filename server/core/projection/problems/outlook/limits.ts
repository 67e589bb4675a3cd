/**
 * What may be spent: the budget, what is left of it without its reserve, the caps of stages, the budgets of strategies.
 * Absent on purpose: what is spent, and the budgets of incentives, whose costs are not kept apart.
 */
import type { Linked } from "../../../model/workspace"
import type { Path } from "../../../problem"
import { type Book, below, bookOf, entriesOf } from "../../plan/book"
import { wordAt } from "../../plan/effects"
import type { Plan } from "../../plan/shape"

export interface Limit {
  readonly kind: "total" | "reserve" | "stage" | "strategy"
  /** Where it stands. */
  readonly path: Path
  readonly amount: number
  /** Whose costs count. */
  readonly strategies: readonly number[]
}

export function limitsOf(linked: Linked, plan: Plan): readonly Limit[] {
  const book = bookOf(linked, new Map())
  const all = plan.strategies.map((_, i) => i).filter((i) => isPaid(plan, i))
  if (all.length === 0) return []
  const found = [...totals(book, all), ...stageCaps(book, plan, all), ...ownBudgets(book, plan, all)]
  return found.filter(({ strategies }) => strategies.length > 0)
}

/** Of the total and of what the reserve leaves of it, the narrower is told only where the wider holds. */
function totals(book: Book, strategies: readonly number[]): readonly Limit[] {
  const total = median(book, ["budget", "total"])
  if (total === undefined) return []
  const reserve = median(book, ["budget", "reserve"])
  const path = ["budget", "total"]
  const whole: Limit = { kind: "total", path, amount: total, strategies }
  return reserve === undefined || !(reserve > 0)
    ? [whole]
    : [whole, { kind: "reserve", path, amount: total * (1 - reserve), strategies }]
}

function stageCaps(book: Book, { strategies }: Plan, paid: readonly number[]): readonly Limit[] {
  return entriesOf(below(book.root, ["budget", "caps"])).flatMap(([stage]): Limit[] => {
    const path = ["budget", "caps", stage]
    const amount = median(book, path)
    const own = paid.filter((i) => {
      const { section, id } = strategies[i]!
      return wordAt(below(book.root, [section, id]), "stage") === stage
    })
    return amount === undefined ? [] : [{ kind: "stage", path, amount, strategies: own }]
  })
}

function ownBudgets(book: Book, { strategies }: Plan, paid: readonly number[]): readonly Limit[] {
  return paid.flatMap((i): Limit[] => {
    const { section, id } = strategies[i]!
    const path = [section, id, "budget"]
    const amount = median(book, path)
    return amount === undefined ? [] : [{ kind: "strategy", path, amount, strategies: [i] }]
  })
}

function median(book: Book, path: readonly string[]): number | undefined {
  return book.look(...path)?.distribution.median
}

function isPaid({ strategies }: Plan, index: number): boolean {
  const { once, weekly, perUser, perNew, spends, messages, incentives } = strategies[index]!
  const lists = perNew.length + spends.length + messages.length + incentives.length
  return (once ?? weekly ?? perUser) !== undefined || lists > 0
}
