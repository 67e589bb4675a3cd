/**
 * A plan with some of its strategies and campaigns left out, as if nobody had written them; what is left keeps its
 * numbers and their draws. Absent on purpose: seasons and risks, which nobody chooses.
 */
import type { Plan } from "./shape"

type Chosen = Pick<Plan, "strategies" | "tactics" | "roles">

/** `off` holds dotted places: `strategies.second_order`. */
export function without<Some extends Chosen>(plan: Some, off: readonly string[]): Some {
  const isOff = plan.strategies.map(({ section, id }) => off.includes(`${section}.${id}`))
  if (!isOff.includes(true)) return plan
  let next = 0
  const places = isOff.map((gone) => (gone ? undefined : next++))
  const tactics = plan.tactics.flatMap((tactic) => {
    if (tactic.strategy === undefined) return [tactic]
    const strategy = places[tactic.strategy]
    return strategy === undefined ? [] : [{ ...tactic, strategy }]
  })
  const roles = plan.roles.map((role) => ({
    ...role,
    work: role.work.filter(({ path }) => !off.some((place) => path.startsWith(`${place}.`))),
  }))
  return { ...plan, strategies: plan.strategies.filter((_, i) => !isOff[i]), tactics, roles }
}
