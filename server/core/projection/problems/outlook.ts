/**
 * What checks share, each answer computed once and only when it is asked for.
 */
import type { Plan } from "../plan/shape"
import { DRAWS, SEED } from "../project"
import { type Sampler, samplerOf } from "../project/sampler"
import type { NotPositive } from "../sample"
import type { Outlook, Scene } from "./check"
import { type Courses, coursesOf } from "./outlook/courses"
import { type Gains, gainsOf } from "./outlook/gains"
import { limitsOf } from "./outlook/limits"

/** With budgets that cannot be read, no costs are looked at. */
export function outlookOf(scene: Scene, budgeted = true): Outlook {
  const { linked, plan, request } = scene
  const { draws = DRAWS, seed = SEED } = request
  let made: Sampler | NotPositive | undefined
  const sampled = () => {
    made ??= samplerOf(plan, seed, Math.max(1, draws))
    return made
  }
  const usable = () => {
    const sampler = sampled()
    if ("notPositive" in sampler) return undefined
    // Without uncertain numbers every draw is the same one.
    return sampler.streams.size > 0 ? sampler : { ...sampler, draws: 1 }
  }
  let courses: { readonly found: Courses | undefined } | undefined
  let gains: readonly Gains[] | undefined
  return {
    ...scene,
    affords: (runs) => runs === 0 || runs * draws * weeksIn(plan) <= MOST_WORK,
    contradiction() {
      // Two draws show it as well as all of them.
      const few = made ?? samplerOf(plan, seed, 2)
      return "notPositive" in few ? few : undefined
    },
    *courses() {
      const sampler = usable()
      const limits = budgeted ? limitsOf(linked, plan) : []
      courses ??= { found: sampler && (yield* coursesOf(plan, sampler, limits, draws)) }
      return courses.found
    },
    *gains() {
      const sampler = usable()
      gains ??= sampler ? yield* gainsOf(linked, plan, sampler) : []
      return gains
    },
  }
}

/** Weeks of a segment that are run at most: some seconds. */
const MOST_WORK = 5e7

/** Weeks of all segments in one run; those of long plans weigh more, as every age of their users is followed. */
function weeksIn({ segments, calendar }: Plan): number {
  return segments.length * calendar.weeks * Math.max(1, calendar.weeks / 52)
}
