/**
 * One draw of a plan: each segment week by week, those between which users move in step. Nothing is allocated in the
 * loop. Absent on purpose: how draws are made, money that strategies cost, and what is read off the results.
 */
import { anchor } from "./kernel/anchor"
import { begin, beginCohorts, stay } from "./kernel/cohorts"
import { type Course, courseOf } from "./kernel/course"
import { fillAmount, fillRate } from "./kernel/inputs"
import { beginMoves, move } from "./kernel/moves"
import { type Part, partsOf } from "./kernel/part"
import { fillResponse } from "./kernel/response"
import { type Totals, totalsOf } from "./kernel/totals"
import { prepare, valueIn, type World, worldOf } from "./kernel/world"
import type { Anchor, Plan } from "./plan/shape"

export type { Course } from "./kernel/course"
export type { Part } from "./kernel/part"
export type { World } from "./kernel/world"

export interface Kernel {
  readonly plan: Plan
  /** The numbers of the draw and what is on in it; whoever runs a draw writes them. */
  readonly world: World
  /** By segment; the results of the last run stand in them. */
  readonly courses: readonly Course[]
  /** Runs the draw; of a part of it, the results of all other segments stay as they are. */
  run(part?: Part): void
  /** Results of all, in the last run. */
  readonly totals: Totals
  /** A part that gives these segments the results that a whole run does. */
  part(segments: Iterable<number>): Part
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
  const partOf = partsOf(plan, courses)
  const everything = partOf(courses.keys())
  const moves = everything.together.length > 0
  const incoming = courses.map(({ ages }) => new Float64Array(moves ? ages + 1 : 0))
  const added = new Float64Array(weeks)
  const go = ({ alone, together }: Part, from: number, to: number) => {
    for (const course of alone) advance(course, from, to)
    for (let t = from; t <= to && together.length > 0; t++) {
      for (const course of together) advance(course, t, t)
      move(together, courses, incoming, t)
    }
  }
  return {
    plan,
    world,
    courses,
    totals: totalsOf(courses, world),
    run(part = everything) {
      prepare(world, part.tactics)
      world.runs++
      for (const course of part.courses) start(course, world, added)
      let from = 1
      for (const seen of world.anchors) {
        go(part, from, seen.week)
        anchor(part.courses, seen)
        from = seen.week + 1
      }
      go(part, from, weeks)
      for (const course of part.courses) earn(course, world)
    },
    // What all together were measured to be is shared among all.
    part: (segments) => (world.anchors.some(isOfAll) ? everything : partOf(segments)),
  }
}

function isOfAll({ readings }: Anchor): boolean {
  return readings.some(({ segment }) => segment === undefined)
}

function start(course: Course, world: World, added: Float64Array): void {
  const { inputs, lines, segment, index, responses, now } = course
  const { values } = world
  now.run = world.runs
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
function advance(course: Course, from: number, to: number): void {
  const { inputs, results, now, segment, lines } = course
  const { reach, acquire, activate, accept, recall, invites } = inputs
  const { reached, referred, joined, activated, churned, recalled, dormant, active } = results
  const follows = segment.retention !== undefined
  const invited = segment.invites !== undefined || lines.invites.length > 0
  const returns = segment.recall !== undefined
  let { active: users, dormant: gone, left } = now
  for (let t = from; t <= to; t++) {
    const i = t - 1
    let reaching = reach[i]!
    let join = reaching * acquire[i]!
    if (invited && i > 0) {
      const brought = Math.min(EVERYBODY, users * invites[i - 1]!)
      referred[i] = brought
      reaching += brought
      join += brought * accept[i]!
    }
    // No more join than the market has left.
    join = Math.min(join, left)
    left -= join
    let begun = join * activate[i]!
    reached[i] = reaching
    joined[i] = join
    activated[i] = begun
    if (!follows) continue
    const stayed = stay(course, t)
    // What the last bits of two sums differ by is nobody.
    const lost = users - stayed > 1e-13 * users ? users - stayed : 0
    if (returns) {
      const back = gone * recall[i]!
      recalled[i] = back
      gone -= back
      begun += back
    }
    gone += lost
    users = stayed + begun
    begin(course, t, begun)
    churned[i] = lost
    dormant[i] = gone
    active[i] = users
  }
  now.active = users
  now.dormant = gone
  now.left = left
}

function earn({ inputs, results, segment }: Course, { values }: World): void {
  const { paying, revenue, profit, active } = results
  const { pay, spend } = inputs
  const margin = valueIn(values, segment.margin, 0)
  for (let i = 0; i < active.length; i++) {
    const payers = active[i]! * pay[i]!
    const spent = payers * spend[i]!
    paying[i] = payers
    revenue[i] = spent
    profit[i] = spent * margin
  }
}
