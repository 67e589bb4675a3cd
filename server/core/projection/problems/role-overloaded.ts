/** The problem of a role that is given more work in a week than it has hours. */
import type { Place, Problem, Related } from "../../problem"
import { roleLoads } from "../answers/roles"
import { isoOf, weekStart } from "../calendar"
import type { RolePlan } from "../plan/shape"
import type { ProjectionCheck } from "./check"
import { called, placeOf } from "./wording"

export const roleOverloaded: ProjectionCheck = {
  id: "role-overloaded",
  severity: "warning",
  section: "projection",
  reads: ["team", "support", "community", "strategies.*.effort", "campaigns.*.effort"],
  summary: {
    en: "A role is given more work in a week than it has hours.",
    zh: "某个岗位一周的工作量超过了它的工时。",
  },
  why: {
    en: "What does not fit into the week slips, and what slips first is what nobody waits for: the review, the holdout, the follow-up.",
    zh: "排不下的事就会拖，最先被拖掉的往往是没人催的：复盘、对照组、跟进。",
  },
  mend: {
    en: "Move work to other weeks or roles, lower `effort`, or add people.",
    zh: "把工作挪到别的周或别的岗位，降低 `effort`，或增加人手。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
team:
  roles:
    analyst: { people: 1, hours: 40h/w }
#   ^^^^^^^ "analyst" has 40 hours a week and 48 hours of work in week 5 (from 2026-02-02), too much in 4 of 12 weeks.
strategies:
  gift: { effort: { analyst: 3d/w } }
  guide: { start: 2026-02-02, weeks: 4, effort: { analyst: 3d/w } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
team:
  roles:
    analyst: { people: 1, hours: 40h/w }
strategies:
  gift: { effort: { analyst: 3d/w } }
  guide: { start: 2026-02-02, weeks: 4, effort: { analyst: 2d/w } }
`,
    ],
  },
  concerns: ({ roles }) => roles.length > 0,
  *judge({ linked, plan, found = [] }) {
    const answers = roleLoads(plan)
    return plan.roles.flatMap((role) => {
      const { capacity, load } = answers[role.id] ?? {}
      if (typeof capacity !== "number" || !load) return []
      const hours = load.map((one) => one ?? 0)
      const over = hours.filter((one) => one > capacity * (1 + 1e-9)).length
      if (over === 0 || isTold(found, role, hours, capacity)) return []
      const name = called(linked, "team.roles", role.id)
      const worst = hours.indexOf(Math.max(...hours))
      const most = shown(hours[worst] ?? 0)
      const { calendar } = plan
      const [week, from] = [worst + 1, isoOf(weekStart(calendar, worst + 1))]
      return [
        {
          place: keyOf(placeOf(linked, `team.roles.${role.id}`)),
          message: {
            en: `"${name}" has ${shown(capacity)} hours a week and ${most} hours of work in week ${week} (from ${from}), too much in ${over} of ${calendar.weeks} weeks.`,
            zh: `“${name}”每周有 ${shown(capacity)} 小时，第 ${week} 周（${from} 起）却要做 ${most} 小时；${calendar.weeks} 周里有 ${over} 周超出。`,
          },
          related: heaviest(linked, role, worst),
        },
      ]
    })
  },
}

/** Whether a desk that is told to be overloaded takes all its hours in every week that is too full. */
function isTold(
  found: readonly Problem[],
  { work }: RolePlan,
  hours: readonly number[],
  capacity: number,
): boolean {
  const desks = found.flatMap(({ id, place }) =>
    id === "support-overloaded" && "path" in place ? [`support.${String(place.path[1])}.`] : [],
  )
  if (desks.length === 0) return false
  const others = work.filter(({ path }) => !desks.some((desk) => path.startsWith(desk)))
  // Without the work of those desks nothing would be too much.
  return hours.every(
    (_, week) => others.reduce((sum, one) => sum + one.hours[week]!, 0) <= capacity * (1 + 1e-9),
  )
}

function keyOf(place: Place): Place {
  return "path" in place ? { ...place, at: "key" } : place
}

/** What takes most of its time in a week, three at most. */
function heaviest(
  linked: Parameters<typeof placeOf>[0],
  { work }: RolePlan,
  week: number,
): readonly Related[] {
  return work
    .map(({ path, hours }) => ({ path, hours: hours[week] ?? 0 }))
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => b.hours - a.hours || (a.path < b.path ? -1 : 1))
    .slice(0, 3)
    .map(({ path, hours }) => ({
      place: placeOf(linked, path),
      message: { en: `${shown(hours)} hours of it.`, zh: `其中 ${shown(hours)} 小时。` },
    }))
}

function shown(hours: number): string {
  return String(Number(hours.toPrecision(3)))
}
