/**
 * Figures that were told already: a second one of the same day, and, as a flow is that of a whole week, a second one of
 * the same week.
 */
import { builtinMetrics } from "../metrics"
import { daysOf } from "../period"
import type { Entries } from "./names"
import type { Actual } from "./row"
import { found, type Slip } from "./words"

/** Asked of row after row, it says of each that repeats one before. */
export function repeatsOf({ playbook }: Entries): (actual: Actual) => Slip | undefined {
  const seen = new Map<string, number>()
  const start = daysOf(playbook.value)?.start
  return ({ day, date, metric, segment = "", line }) => {
    const flow = builtinMetrics.get(metric)?.measure === "flow" && start !== undefined
    const when = flow ? `week ${Math.floor((day - start) / 7)}` : `day ${day}`
    const key = `${metric}\n${segment}\n${when}`
    const known = seen.get(key)
    if (known === undefined) {
      seen.set(key, line)
      return undefined
    }
    return flow
      ? found(
          line,
          `${metric} is told once a week, as the week's total, and line ${known} tells it already.`,
          `${metric} 每周只写一行，写当周合计；第 ${known} 行已经写过这一周。`,
        )
      : found(
          line,
          `it repeats line ${known}: ${metric} on ${date}.`,
          `与第 ${known} 行重复：${date} 的 ${metric}。`,
        )
  }
}
