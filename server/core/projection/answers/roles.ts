/**
 * How much each role has to do, week by week, beside the hours it has. Absent on purpose: what takes them, which the
 * plan's roles tell one by one.
 */
import type { Plan } from "../plan/shape"
import { figure } from "../project/bands"
import type { RoleAnswer } from "../project/projection"

export type { RoleAnswer } from "../project/projection"

export function roleLoads({ roles, calendar }: Plan): Readonly<Record<string, RoleAnswer>> {
  return Object.fromEntries(
    roles.map(({ id, capacity, work }) => {
      const load = Array.from({ length: calendar.weeks }, (_, i) =>
        figure(work.reduce((sum, { hours }) => sum + hours[i]!, 0)),
      )
      return [id, { capacity: figure(capacity), load }]
    }),
  )
}
