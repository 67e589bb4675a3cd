/**
 * The steps of the three modes of operation, in the order in which one follows from the other.
 */
import { dayOf } from "../../model/day"
import type { Tactic } from "./tactic"

const orders = {
  concentrated: ["establish", "recruit", "manage", "activate", "recall"],
  tiered: ["analyse", "stratify", "needs", "measures"],
  community: ["rules", "seed", "content", "events", "feedback", "ladder"],
} as const

/** The steps of a strategy's mode, in order; none where it names no mode. */
export function orderOf({ value }: Tactic): readonly string[] {
  return value.mode === undefined ? [] : orders[value.mode]
}

/** The steps of its mode that it writes, as they are written. */
export function stepsOf(tactic: Tactic): readonly string[] {
  const order = orderOf(tactic)
  return Object.keys(tactic.value.steps ?? {}).filter((step) => order.includes(step))
}

/** The day by which a step is to be done. */
export function dueOf({ value }: Tactic, step: string): number | undefined {
  const found = Object.entries(value.steps ?? {}).find(([key]) => key === step)?.[1]
  return typeof found === "object" ? dayOf(String(found.due ?? "")) : undefined
}
