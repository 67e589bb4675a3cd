/**
 * The metrics whose weekly bands a report wants: its targets', the funnel's and the money's. The rest cost more than
 * they tell.
 */
import type { Plan } from "../projection/plan"

const ALWAYS = ["reached", "new_users", "activated_users", "active_users", "revenue", "cost"]

export function reportMetrics({ metrics, targets }: Pick<Plan, "metrics" | "targets">): readonly string[] {
  const wanted = [...targets.map(({ metric }) => metric), ...ALWAYS].filter((id) => metrics.has(id))
  return [...new Set(wanted)]
}
