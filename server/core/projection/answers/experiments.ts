/**
 * For each experiment how many users it needs, how many it meets, and how likely it then sees what it looks for.
 * Absent on purpose: draws (an experiment is sized at the medians), and correcting for several variants.
 */
import { type Calendar, type Span, shareOn, weekOf, weekStart } from "../calendar"
import { type Course, type Kernel, kernelOf } from "../kernel"
import { touchedShare } from "../kernel/world"
import { powerOf, usersPerArm } from "../numbers/experiment"
import { lackOf } from "../plan/availability"
import type { ExperimentPlan, Plan, Split } from "../plan/shape"
import { figure } from "../project/bands"
import type { ExperimentAnswer } from "../project/projection"

export type { ExperimentAnswer } from "../project/projection"

export function experimentAnswers(plan: Plan): Readonly<Record<string, ExperimentAnswer>> {
  if (plan.experiments.length === 0) return {}
  const kernel = kernelOf(plan)
  kernel.run()
  return Object.fromEntries(plan.experiments.map((one) => [one.id, answerOf(one, kernel)]))
}

function answerOf(experiment: ExperimentPlan, kernel: Kernel): ExperimentAnswer {
  const { split, span } = experiment
  const { calendar } = kernel.plan
  const smallest = Math.min(split.before, split.after)
  const perArm = neededOf(experiment)
  const needed = perArm === undefined ? undefined : whole(perArm / smallest)
  const meets = metBy(experiment, kernel)
  const inside = span.start >= calendar.start && span.end <= weekStart(calendar, calendar.weeks + 1)
  const available = meets && inside ? meets(span) : undefined
  return {
    needed_per_arm: figure(perArm),
    needed: figure(needed),
    available: figure(available),
    weeks: needed === undefined || !meets || !inside ? null : weeksUntil(needed, meets, span, calendar),
    power: available === undefined ? null : figure(powerWith(available, experiment)),
  }
}

/** What exceeds a whole user by the last bits only is that user. */
function whole(users: number): number {
  return Math.ceil(users * (1 - 1e-12))
}

/** The two ways round where nobody says which arm is the one without. */
function arrangements({ before, after, known }: Split) {
  return known
    ? [{ before, after }]
    : [
        { before, after },
        { before: after, after: before },
      ]
}

function neededOf({ baseline, after, split, ...demand }: ExperimentPlan): number | undefined {
  const smallest = Math.min(split.before, split.after)
  if (baseline === undefined || after === undefined || after === baseline || !(smallest > 0)) return undefined
  const all = arrangements(split).map((arms) => usersPerArm(baseline, after, demand, arms))
  return whole(Math.max(...all) * smallest)
}

function powerWith(users: number, { baseline, after, split, significance }: ExperimentPlan) {
  const smallest = Math.min(split.before, split.after)
  if (baseline === undefined || after === undefined || after === baseline || !(smallest > 0)) return undefined
  return Math.min(...arrangements(split).map((arms) => powerOf(users, baseline, after, significance, arms)))
}

/** How many different users it meets in a span; undefined where the plan does not tell. */
function metBy({ meets, touches }: ExperimentPlan, { courses, world, plan }: Kernel) {
  if (touches.length === 0 || touches.some(({ segment }) => lackOf(plan, meets, segment))) return undefined
  const { calendar } = plan
  return (span: Span) => {
    const first = weekOf(calendar, span.start)
    let sum = 0
    for (const touch of touches) {
      const share = touchedShare(touch, world.values)
      for (let week = first; week <= weekOf(calendar, span.end - 1); week++)
        sum +=
          share *
          arrivals(courses[touch.segment]!, meets, week, week === first, shareOn(calendar, week, span))
    }
    return sum
  }
}

/** Who comes within a week; of active users all that are there at first, then those who become active or come back. */
function arrivals(
  { results }: Course,
  meets: ExperimentPlan["meets"],
  week: number,
  first: boolean,
  part: number,
): number {
  const i = week - 1
  if (meets === "reached") return results.reached[i]! * part
  if (meets === "new_users") return results.joined[i]! * part
  return first ? results.active[i]! : (results.activated[i]! + results.recalled[i]!) * part
}

function weeksUntil(
  needed: number,
  meets: (span: Span) => number,
  { start }: Span,
  calendar: Calendar,
): number | null {
  const last = weekStart(calendar, calendar.weeks + 1)
  const enough = (weeks: number) => meets({ start, end: Math.min(last, start + 7 * weeks) }) >= needed
  // Users only come: halving finds the first week in which there are enough.
  let [few, many] = [0, Math.ceil((last - start) / 7)]
  if (!enough(many)) return null
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2)
    if (enough(middle)) many = middle
    else few = middle
  }
  return many
}
