/** A goal for programs: the same input, seed and draws give the same bytes. */
import type { GoalFormat } from "./format"

export const json: GoalFormat = ({ target, sought, levers }) => {
  const told = sought === undefined || sought.kind === "never" ? { levers } : {}
  return `${JSON.stringify({ target, ...sought, ...told }, null, 2)}\n`
}
