/**
 * Random plans, and plans by hand, as scenes of the reference and as the text of a playbook that says the same.
 */
import fc from "fast-check"
import { analyze } from "../../server/core/analysis"
import { type Kernel, kernelOf } from "../../server/core/projection/kernel"
import { type Plan, type PlanRequest, planOf } from "../../server/core/projection/plan"
import { retentionFromPoints, retentionFromSbg } from "../../server/core/projection/retention"
import { rules } from "../../server/core/rules"
import type { Scene, SceneChange, SceneSegment, SceneTactic } from "./reference"

export const START = "2026-01-05"

/** What rules complain of can be run all the same. */
const judged = new Set(rules.map(({ id }) => id))

/** The plan of a playbook's text; a text with errors is a mistake of the test. */
export function planFrom(text: string, request?: PlanRequest): Plan {
  const { problems, linked } = analyze("/plan.playbook.yaml", text, { playbook: () => undefined })
  const errors = problems.filter(({ id, severity }) => severity === "error" && !judged.has(id))
  if (errors.length > 0) throw new Error(`${errors.map(({ message }) => message.en).join("\n")}\n${text}`)
  const { plan, refused } = planOf(linked, request)
  if (!plan) throw new Error(JSON.stringify(refused))
  return plan
}

/** The kernel of a playbook's text after a run with every number at its median. */
export function ranFrom(text: string): Kernel {
  const kernel = kernelOf(planFrom(text))
  kernel.run()
  return kernel
}

/** The date of a day of the period, counted from 0. */
export function dateOf(day: number): string {
  return new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10)
}

export interface Told {
  readonly scene: Scene
  readonly text: string
}

const OLDEST = 700

/** A curve of retention and what the playbook says of it. */
const curve = fc.oneof(
  fc
    .record({ alpha: fc.integer({ min: 1, max: 60 }), beta: fc.integer({ min: 1, max: 200 }) })
    .map(({ alpha, beta }) => ({
      said: { curve: { kind: "sbg", alpha: alpha / 20, beta: beta / 20 } } as object,
      table: () => retentionFromSbg(alpha / 20, beta / 20, OLDEST),
    })),
  fc
    .tuple(
      fc.integer({ min: 300, max: 900 }),
      fc.integer({ min: 300, max: 990 }),
      fc.integer({ min: 300, max: 990 }),
    )
    .map(([first, second, third]) => {
      const points = [first, (first * second) / 1000, (first * second * third) / 1e6].map(
        (share) => Math.round(share) / 1000,
      )
      const [d7, w4, w12] = points.map((share) => `${(share * 100).toFixed(1)}%`)
      const at = (share: number | undefined, age: number) => ({ age, at: () => share ?? 0 })
      return {
        said: { retain: { d7, w4, w12 } } as object,
        table: () => retentionFromPoints([at(points[0], 1), at(points[1], 4), at(points[2], 12)], OLDEST),
      }
    }),
  fc.integer({ min: 0, max: 1000 }).map((share) => ({
    said: { retain: { w2: `${share / 10}%` } } as object,
    table: () => retentionFromPoints([{ age: 2, at: () => share / 1000 }], OLDEST),
  })),
)

const rate = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 999 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1000) },
)
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const inputs = fc.record({
  reach: some(fc.integer({ min: 0, max: 100_000 })),
  acquire: some(rate),
  activate: some(rate),
  pay: some(rate),
  spend: some(fc.integer({ min: 0, max: 200 })),
  margin: some(rate),
  invites: some(fc.integer({ min: 0, max: 500 })),
  accept: some(rate),
  recall: some(fc.integer({ min: 0, max: 100 })),
})

const rateNames = new Set(["acquire", "activate", "pay", "margin", "accept", "recall"])

const segment = fc.record({
  active: some(fc.integer({ min: 0, max: 1_000_000 })),
  dormant: some(fc.integer({ min: 0, max: 1_000_000 })),
  market: some(fc.integer({ min: 0, max: 200_000 })),
  tenure: some(fc.integer({ min: 1, max: 200 })),
  inputs,
  curve: fc.option(curve, { nil: undefined, freq: 6 }),
  moves: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 0, max: 700 }), { maxKeys: 2 }),
})

const change = fc.record({ by: fc.integer({ min: -400, max: 400 }), relative: fc.boolean() })

const tactic = fc.record({
  segments: fc.subarray(["a", "b", "c"], { minLength: 1 }),
  start: fc.integer({ min: -60, max: 120 }),
  days: fc.integer({ min: 1, max: 150 }),
  covers: fc.integer({ min: 0, max: 100 }),
  ramp: some(fc.integer({ min: 1, max: 60 })),
  fades: some(fc.integer({ min: 1, max: 60 })),
  changes: fc.dictionary(
    fc.constantFrom("reach", "acquire", "activate", "pay", "spend", "invites", "accept", "recall"),
    change,
    { maxKeys: 3 },
  ),
  retain: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 14 }), change), {
    selector: ([age]) => age,
    maxLength: 2,
  }),
  weekly: fc.option(change, { nil: undefined, freq: 4 }),
  moves: fc.dictionary(fc.constantFrom("a", "b", "c"), change, { maxKeys: 1 }),
})

export const told: fc.Arbitrary<Told> = fc
  .record({
    weeks: fc.integer({ min: 1, max: 30 }),
    segments: fc.dictionary(fc.constantFrom("a", "b", "c"), segment, { minKeys: 1, maxKeys: 3 }),
    tactics: fc.array(tactic, { maxLength: 4 }),
  })
  .map(tell)

type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never
type DrawnSegment = Drawn<typeof segment>
type DrawnTactic = Drawn<typeof tactic>

function tell(drawn: {
  weeks: number
  segments: Record<string, DrawnSegment>
  tactics: DrawnTactic[]
}): Told {
  const ids = Object.keys(drawn.segments)
  const tactics = drawn.tactics.map((one) => only(one, ids)).filter(({ segments }) => segments.length > 0)
  const scene: Scene = {
    weeks: drawn.weeks,
    segments: Object.fromEntries(Object.entries(drawn.segments).map(([id, one]) => [id, sceneSegment(one)])),
    tactics: tactics.map(sceneTactic),
  }
  const text = JSON.stringify({
    playbook: "random",
    period: { start: START, weeks: drawn.weeks },
    segments: Object.fromEntries(
      Object.entries(drawn.segments).map(([id, one]) => [id, saidSegment(one, id, ids)]),
    ),
    strategies: Object.fromEntries(tactics.map((one, i) => [`s${i}`, saidTactic(one)])),
  })
  return { scene, text }
}

function only(one: DrawnTactic, ids: readonly string[]): DrawnTactic {
  const moves = Object.fromEntries(Object.entries(one.moves).filter(([to]) => ids.includes(to)))
  return { ...one, moves, segments: one.segments.filter((id) => ids.includes(id)) }
}

function sceneSegment({ curve: kept, inputs: given, moves, ...rest }: DrawnSegment): SceneSegment {
  const table = kept?.table()
  const stays = new Float64Array(OLDEST + 1)
  table?.stays(0.5, stays)
  const values = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, canonical(name, value)] as const],
  )
  return {
    ...present(rest),
    inputs: Object.fromEntries(values),
    ...(table ? { stays: (age: number) => (stays[age]! < 1e-12 ? 0 : stays[age]!) } : {}),
    moves: Object.fromEntries(Object.entries(moves).map(([to, share]) => [to, share / 1000])),
  }
}

function canonical(name: string, value: number): number {
  if (rateNames.has(name)) return value / 1000
  return name === "invites" ? value / 1000 : value
}

function present<T extends object>(all: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never
}

function saidSegment(one: DrawnSegment, id: string, ids: readonly string[]): object {
  const funnel: Record<string, unknown> = { ...(one.curve?.said ?? {}) }
  for (const [name, value] of Object.entries(one.inputs)) {
    if (value === undefined) continue
    if (rateNames.has(name)) funnel[name] = `${value / 10}%`
    else
      funnel[name] = name === "spend" ? `¥${value}` : name === "invites" ? `${value / 1000}/w` : `${value}/w`
  }
  if (one.market !== undefined) funnel["market"] = one.market
  if (one.tenure !== undefined) funnel["tenure"] = `${one.tenure}d`
  const moves = Object.entries(one.moves).filter(([to]) => to !== id && ids.includes(to))
  return {
    ...present({ active: one.active, dormant: one.dormant }),
    moves: Object.fromEntries(moves.map(([to, share]) => [to, `${share / 10}%`])),
    funnel,
  }
}

const amounts = new Set(["reach", "spend", "invites"])

function sceneChange(name: string, { by, relative }: Drawn<typeof change>): SceneChange {
  if (relative) return { by: by / 1000, kind: "relative" }
  if (name === "invites") return { by: by / 1000, kind: "absolute" }
  return amounts.has(name) ? { by: by / 10, kind: "absolute" } : { by: by / 1000, kind: "points" }
}

function sceneTactic(one: DrawnTactic): SceneTactic {
  const { segments, start, days, covers, weekly, moves, retain, changes, ...rest } = one
  return {
    ...present(rest),
    segments,
    start,
    end: start + days,
    covers: covers / 100,
    changes: Object.fromEntries(Object.entries(changes).map(([name, by]) => [name, sceneChange(name, by)])),
    retain: [...retain]
      .sort(([a], [b]) => a - b)
      .map(([age, by]) => [age, sceneChange("retain", by)] as const),
    ...(weekly ? { weekly: sceneChange("retain", weekly) } : {}),
    moves: Object.entries(moves).map(([to, by]) => [to, sceneChange("moves", by)] as const),
  }
}

function saidChange(name: string, { by, relative }: Drawn<typeof change>): string {
  const sign = by < 0 ? "-" : "+"
  const size = Math.abs(by) / 10
  if (relative) return `${sign}${size}%`
  if (!amounts.has(name)) return `${sign}${size}pp`
  if (name === "invites") return `${sign}${Math.abs(by) / 1000}`
  return name === "spend" ? `${sign}¥${size}` : `${sign}${size}`
}

function saidTactic(one: DrawnTactic): object {
  const { segments, start, days, covers, ramp, fades, changes, retain, weekly, moves } = one
  const stayed = [
    ...retain.map(([age, by]) => [`w${age}`, by] as const),
    ...(weekly ? [["weekly", weekly] as const] : []),
  ]
  const all = (name: string, list: readonly (readonly [string, Drawn<typeof change>])[]) =>
    Object.fromEntries(list.map(([key, by]) => [key, saidChange(name || key, by)]))
  return {
    stage: "retain",
    segments,
    start: dateOf(start),
    end: dateOf(start + days - 1),
    covers: `${covers}%`,
    ...(ramp === undefined ? {} : { ramp: `${ramp}d` }),
    ...(fades === undefined ? {} : { fades: `${fades}d` }),
    effect: {
      ...all("", Object.entries(changes)),
      ...(stayed.length > 0 ? { retain: all("retain", stayed) } : {}),
      ...(Object.keys(moves).length > 0 ? { moves: all("moves", Object.entries(moves)) } : {}),
    },
  }
}
