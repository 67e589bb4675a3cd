/**
 * One draw of a plan: each segment week by week, those between which users move in step. Nothing is allocated in the
 * loop. Absent on purpose: how draws are made, money that strategies cost, and what is read off the results.
 */
import { begin, beginCohorts, remember, stay } from "./kernel/cohorts"
import { type Course, courseOf, isMoved } from "./kernel/course"
import { fillAmount, fillRate } from "./kernel/inputs"
import { beginMoves, move } from "./kernel/moves"
import { fillResponse } from "./kernel/response"
import { prepare, valueIn, type World, worldOf } from "./kernel/world"
import type { Plan } from "./plan/shape"

export type { Course } from "./kernel/course"
export type { World } from "./kernel/world"

export interface Kernel {
  readonly plan: Plan
  /** The numbers of the draw and what is on in it; whoever runs a draw writes them. */
  readonly world: World
  /** By segment; the results of the last run stand in them. */
  readonly courses: readonly Course[]
  run(): void
}

export interface KernelRequest {
  /** Keep the stay-probabilities of every week, for metrics that look back at them. */
  readonly keepsHistory?: boolean
}

/** No group of people is larger; it keeps invitations without a market from running into infinity. */
const EVERYBODY = 1e15

export function kernelOf(plan: Plan, { keepsHistory = false }: KernelRequest = {}): Kernel {
  const world = worldOf(plan)
  const courses = plan.segments.map((_, index) => courseOf(plan, index, keepsHistory))
  const { weeks } = plan.calendar
  const together = courses.filter(({ index }) => isMoved(plan, index))
  const alone = courses.filter(({ index }) => !isMoved(plan, index))
  const incoming = courses.map(({ ages }) => new Float64Array(together.length > 0 ? ages + 1 : 0))
  const added = new Float64Array(weeks)
  return {
    plan,
    world,
    courses,
    run() {
      prepare(world)
      for (const course of courses) start(course, world, added)
      for (const course of alone) advance(course, 1, weeks, world)
      for (let t = 1; t <= weeks && together.length > 0; t++) {
        for (const course of together) advance(course, t, t, world)
        move(together, courses, incoming, t)
      }
      for (const course of courses) earn(course, world)
    },
  }
}

function start(course: Course, world: World, added: Float64Array): void {
  const { inputs, lines, segment, index, responses, now } = course
  const { values } = world
  beginCohorts(course, world)
  beginMoves(course, world)
  for (const name of ["acquire", "activate", "pay", "accept", "recall"] as const)
    fillRate(
      inputs[name],
      valueIn(values, segment[name], 0),
      absent(segment[name], lines[name]),
      index,
      world,
    )
  const reach = valueIn(values, segment.reach, 0)
  if (responses.length > 0) fillResponse(added, reach, responses, index, world)
  fillAmount(inputs.reach, reach, lines.reach, index, world, responses.length > 0 ? added : undefined)
  fillAmount(
    inputs.spend,
    valueIn(values, segment.spend, 0),
    absent(segment.spend, lines.spend),
    index,
    world,
  )
  fillAmount(inputs.invites, valueIn(values, segment.invites, 0), lines.invites, index, world)
  now.left = valueIn(values, segment.market, Number.POSITIVE_INFINITY)
}

const none: readonly [] = []

/** Nothing acts on an input that is not given: its branch ends there. */
function absent<Lines extends readonly unknown[]>(
  number: number | undefined,
  lines: Lines,
): Lines | readonly [] {
  return number === undefined ? none : lines
}

/** Takes a segment through some weeks. */
function advance(course: Course, from: number, to: number, world: World): void {
  const { inputs, results, now, segment } = course
  const { reach, acquire, activate, accept, recall, invites } = inputs
  const follows = segment.retention !== undefined
  let { active, dormant, left } = now
  for (let t = from; t <= to; t++) {
    const i = t - 1
    const referred = i === 0 ? 0 : Math.min(EVERYBODY, active * invites[i - 1]!)
    // No more join than the market has left.
    const joined = Math.min(reach[i]! * acquire[i]! + referred * accept[i]!, left)
    const activated = joined * activate[i]!
    left -= joined
    results.reached[i] = reach[i]! + referred
    results.referred[i] = referred
    results.joined[i] = joined
    results.activated[i] = activated
    if (!follows) continue
    const stayed = stay(course, t, world)
    remember(course, t)
    // What the last bits of two sums differ by is nobody.
    const churned = active - stayed > 1e-13 * active ? active - stayed : 0
    const recalled = dormant * recall[i]!
    dormant += churned - recalled
    active = stayed + activated + recalled
    begin(course, t, activated + recalled)
    results.churned[i] = churned
    results.recalled[i] = recalled
    results.dormant[i] = dormant
    results.active[i] = active
  }
  now.active = active
  now.dormant = dormant
  now.left = left
}

function earn({ inputs, results, segment }: Course, { values }: World): void {
  const { paying, revenue, profit, active } = results
  const margin = valueIn(values, segment.margin, 0)
  for (let i = 0; i < active.length; i++) {
    paying[i] = active[i]! * inputs.pay[i]!
    revenue[i] = paying[i]! * inputs.spend[i]!
    profit[i] = revenue[i]! * margin
  }
}
