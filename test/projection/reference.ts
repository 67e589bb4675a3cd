/**
 * A second projection, written plainly from the text of the design: loops over cohorts that are objects, logits that
 * are logits, shifts found by halving. Nothing is shared with the kernel but the curves of retention, which are given.
 */

export interface Scene {
  readonly weeks: number
  readonly segments: Readonly<Record<string, SceneSegment>>
  readonly tactics: readonly SceneTactic[]
}

export interface SceneSegment {
  readonly active?: number
  readonly dormant?: number
  readonly market?: number
  readonly tenure?: number
  readonly inputs: Readonly<Partial<Record<string, number>>>
  /** r_k by age. */
  readonly stays?: (age: number) => number
  readonly moves: Readonly<Record<string, number>>
}

export interface SceneChange {
  readonly by: number
  readonly kind: "relative" | "points" | "absolute"
}

export interface SceneTactic {
  readonly segments: readonly string[]
  /** In days from the beginning of the period. */
  readonly start: number
  readonly end: number
  readonly covers: number
  readonly ramp?: number
  readonly fades?: number
  readonly changes: Readonly<Record<string, SceneChange>>
  /** By age in weeks. */
  readonly retain: readonly (readonly [age: number, change: SceneChange])[]
  readonly weekly?: SceneChange
  readonly moves: readonly (readonly [to: string, change: SceneChange])[]
}

/** What somebody counted at the end of a week, in a segment or in all of them. */
export interface SceneCount {
  readonly week: number
  readonly of: "active" | "dormant"
  readonly segment?: string
  readonly value: number
}

interface Cohort {
  age: number
  users: number
}

interface State {
  cohorts: Cohort[]
  dormant: number
  referred: number
  joined: number
}

export type Row = Readonly<Record<string, number>>

const logit = (p: number) => Math.log(p / (1 - p))
const expit = (x: number) => 1 / (1 + Math.exp(-x))

/** By segment, then by week: what happened. */
export function simulate(scene: Scene, counts: readonly SceneCount[] = []): Record<string, Row[]> {
  const ids = Object.keys(scene.segments).sort()
  const states = new Map(ids.map((id) => [id, stateOf(scene.segments[id]!)]))
  const rows: Record<string, Row[]> = Object.fromEntries(ids.map((id) => [id, []]))
  for (let t = 1; t <= scene.weeks; t++) {
    const week = new Map(ids.map((id) => [id, stepSegment(scene, id, states.get(id)!, t)]))
    moveUsers(scene, ids, states, t)
    for (const of of ["active", "dormant"] as const)
      recount(
        new Map(ids.filter((id) => scene.segments[id]!.stays).map((id) => [id, states.get(id)!])),
        counts.filter((one) => one.week === t && one.of === of),
      )
    for (const id of ids) {
      const state = states.get(id)!
      const active = usersOf(state)
      const input = (name: string) => inputIn(scene, id, name, t)
      state.referred = active * input("invites")
      const paying = active * input("pay")
      const revenue = paying * input("spend")
      rows[id]!.push({
        ...week.get(id)!,
        active_users: active,
        dormant_users: state.dormant,
        paying_users: paying,
        revenue,
        gross_profit: revenue * input("margin"),
      })
    }
  }
  return rows
}

/** Segments that were counted take their own number, the others share what is left of the number of all. */
function recount(states: ReadonlyMap<string, State>, counts: readonly SceneCount[]): void {
  const held = (state: State, of: SceneCount["of"]) => (of === "active" ? usersOf(state) : state.dormant)
  const bring = (some: readonly State[], of: SceneCount["of"], value: number) => {
    const before = some.reduce((sum, state) => sum + held(state, of), 0)
    if (before === 0) return
    for (const state of some) {
      if (of === "active") for (const cohort of state.cohorts) cohort.users *= value / before
      else state.dormant *= value / before
    }
  }
  let counted = 0
  for (const { segment, of, value } of counts) {
    if (segment === undefined) continue
    bring([states.get(segment)!], of, value)
    counted += value
  }
  const whole = counts.find(({ segment }) => segment === undefined)
  if (!whole) return
  const others = [...states].filter(([id]) => !counts.some(({ segment }) => segment === id))
  const free = others.map(([, state]) => state)
  const empty = free.every((state) => held(state, whole.of) === 0)
  if (whole.value < counted || empty) bring([...states.values()], whole.of, whole.value)
  else bring(free, whole.of, whole.value - counted)
}

/** Without a curve users cannot be followed: the segment ends at its activations. */
function stateOf(segment: SceneSegment): State {
  return {
    cohorts: baseOf(segment),
    dormant: segment.stays ? (segment.dormant ?? 0) : 0,
    referred: 0,
    joined: 0,
  }
}

function baseOf({ active = 0, tenure, stays }: SceneSegment): Cohort[] {
  if (!stays) return []
  if (tenure !== undefined) return [{ age: Math.max(1, Math.round(tenure / 7)), users: active }]
  const shares: number[] = []
  let share = 1
  for (let age = 1; age <= 52; age++) {
    share *= stays(age)
    shares.push(share)
  }
  const sum = shares.reduce((a, b) => a + b, 0)
  if (sum === 0) return [{ age: 1, users: active }]
  return shares.map((one, i) => ({ age: i + 1, users: (active * one) / sum }))
}

function usersOf({ cohorts }: State): number {
  return cohorts.reduce((sum, { users }) => sum + users, 0)
}

function stepSegment(scene: Scene, id: string, state: State, t: number): Row {
  const segment = scene.segments[id]!
  const input = (name: string) => inputIn(scene, id, name, t)
  const before = usersOf(state)
  let joining = input("reach") * input("acquire") + state.referred * input("accept")
  joining = Math.min(joining, (segment.market ?? Number.POSITIVE_INFINITY) - state.joined)
  state.joined += joining
  const reached = input("reach") + state.referred
  const activated = joining * input("activate")
  const flows = { reached, new_users: joining, activated_users: activated, referred_users: state.referred }
  if (!segment.stays) return { ...flows, churned_users: 0, recalled_users: 0 }
  for (const cohort of state.cohorts) {
    cohort.age += 1
    cohort.users *= stayIn(scene, id, cohort.age, t)
  }
  const churned = before - usersOf(state)
  const recalled = state.dormant * input("recall")
  state.dormant += churned - recalled
  state.cohorts.push({ age: 0, users: activated + recalled })
  return { ...flows, churned_users: churned, recalled_users: recalled }
}

function moveUsers(scene: Scene, ids: readonly string[], states: Map<string, State>, t: number): void {
  const arriving = new Map<string, Cohort[]>(ids.map((id) => [id, []]))
  for (const id of ids) {
    const rates = movesIn(scene, id, t)
    const state = states.get(id)!
    let out = 0
    for (const [to, rate] of rates) {
      out += rate
      for (const { age, users } of state.cohorts) arriving.get(to)!.push({ age, users: users * rate })
    }
    for (const cohort of state.cohorts) cohort.users *= 1 - out
  }
  for (const id of ids) {
    const state = states.get(id)!
    state.cohorts = merged([...state.cohorts, ...arriving.get(id)!])
  }
}

/** Cohorts of one age are one; else moving back and forth would make more of them every week. */
function merged(cohorts: readonly Cohort[]): Cohort[] {
  const byAge = new Map<number, number>()
  for (const { age, users } of cohorts) byAge.set(age, (byAge.get(age) ?? 0) + users)
  return [...byAge].map(([age, users]) => ({ age, users }))
}

function movesIn(scene: Scene, id: string, t: number): readonly (readonly [string, number])[] {
  const { moves } = scene.segments[id]!
  const touching = scene.tactics.filter(({ segments }) => segments.includes(id))
  const made = touching.flatMap((tactic) => tactic.moves.map(([to]) => to))
  const all = [...new Set([...Object.keys(moves), ...made])]
    .filter((to) => to !== id && scene.segments[to]?.stays)
    .map((to): readonly [string, number] => {
      const changes = touching.flatMap((tactic) =>
        tactic.moves
          .filter(([one]) => one === to)
          .map(([, change]) => [strength(tactic, t), change] as const),
      )
      return [to, changedRate(moves[to] ?? 0, changes)]
    })
  const sum = all.reduce((total, [, rate]) => total + rate, 0)
  return sum > 1 ? all.map(([to, rate]) => [to, rate / sum] as const) : all
}

const rates = new Set(["acquire", "activate", "pay", "accept", "recall"])

function inputIn(scene: Scene, id: string, name: string, t: number): number {
  const base = scene.segments[id]!.inputs[name]
  const changes = scene.tactics
    .filter(({ segments, changes }) => segments.includes(id) && changes[name])
    .map((tactic) => [strength(tactic, t), tactic.changes[name]!] as const)
  if (rates.has(name)) return base === undefined ? 0 : changedRate(base, changes)
  if (base === undefined && name !== "reach" && name !== "invites") return 0
  let amount = base ?? 0
  for (const [s, { by, kind }] of changes) if (kind === "relative") amount *= 1 + s * by
  for (const [s, { by, kind }] of changes) if (kind !== "relative") amount += s * by
  return Math.max(0, amount)
}

function changedRate(x: number, changes: readonly (readonly [number, SceneChange])[]): number {
  if (x <= 0 || x >= 1) {
    let mixed = x
    for (const [s, { by, kind }] of changes)
      if (kind === "points") mixed += s * (Math.min(1, Math.max(0, x + by)) - x)
    return Math.min(1, Math.max(0, mixed))
  }
  let shift = 0
  for (const [s, change] of changes) shift += logit(x + s * (stated(x, change) - x)) - logit(x)
  return expit(logit(x) + shift)
}

function stated(x: number, { by, kind }: SceneChange): number {
  const wanted = kind === "relative" ? x * (1 + by) : x + by
  return Math.min(1 - (1 - x) / 100, Math.max(x / 100, wanted))
}

/** covers × ramp × fade × days on in the week / 7. */
export function strength({ start, end, covers, ramp, fades }: SceneTactic, t: number): number {
  const first = 7 * (t - 1)
  let days = 0
  for (let day = first; day < first + 7; day++) if (day >= start && day < end) days++
  // In its n-th week: weeks of the projection in which it was on, this one among them.
  const rampIn = (week: number) => {
    let n = 1
    while (7 * (week - 1 - n) + 6 >= start) n++
    return ramp ? Math.min(1, (7 * n) / ramp) : 1
  }
  if (days > 0) return (covers * rampIn(t) * days) / 7
  if (!fades || first < end) return 0
  let n = 1
  while (first - 7 * n >= end) n++
  const lastOn = Math.floor((end - 1) / 7) + 1
  return covers * rampIn(lastOn) * 2 ** ((-7 * n) / fades)
}

function stayIn(scene: Scene, id: string, age: number, t: number): number {
  const stays = scene.segments[id]!.stays!
  const r = stays(age)
  if (r <= 0 || r >= 1) return mixedStay(scene, id, age, t)
  let shift = 0
  for (const tactic of scene.tactics) {
    if (!tactic.segments.includes(id)) continue
    const s = strength(tactic, t)
    shift += pieceShift(stays, tactic, age, s)
    if (tactic.weekly) shift += logit(r + s * (stated(r, tactic.weekly) - r)) - logit(r)
  }
  return expit(logit(r) + shift)
}

/** Where everybody or nobody stays, points mix: of an age as it is, of a stated share in even parts. */
function mixedStay(scene: Scene, id: string, age: number, t: number): number {
  const stays = scene.segments[id]!.stays!
  const clip = (x: number) => Math.min(1, Math.max(0, x))
  let stay = stays(age)
  for (const tactic of scene.tactics) {
    if (!tactic.segments.includes(id)) continue
    const s = strength(tactic, t)
    const { weekly, retain } = tactic
    if (weekly?.kind === "points") stay += s * (clip(stays(age) + weekly.by) - stays(age))
    let [from, before] = [1, 1]
    for (const [to, { by, kind }] of retain) {
      let share = 1
      for (let k = 1; k <= to; k++) share *= stays(k)
      const left = kind === "points" ? share + s * (clip(share + by) - share) : share
      const each = s === 0 ? stays(age) : before > 0 ? clip(left / before) ** (1 / (to - from + 1)) : 0
      if (age >= from && age <= to) stay += each - stays(age)
      for (let k = from; k <= to; k++) before *= s === 0 ? stays(k) : each
      from = to + 1
    }
  }
  return clip(stay)
}

const solved = new WeakMap<object, Map<string, number>>()

/** The same question is asked for every cohort; the answer is kept by tactic, segment, age and strength. */
function pieceShift(stays: (age: number) => number, tactic: SceneTactic, age: number, s: number): number {
  if (tactic.retain.length === 0 || age > tactic.retain.at(-1)![0]) return 0
  const known = solved.get(stays) ?? new Map<string, number>()
  solved.set(stays, known)
  const key = `${JSON.stringify(tactic.retain)} ${age} ${s}`
  const shift = known.get(key) ?? solvePieces(stays, tactic, age, s)
  known.set(key, shift)
  return shift
}

/** The shift at an age of a tactic that states the share left at whole ages, solved piece by piece. */
function solvePieces(stays: (age: number) => number, tactic: SceneTactic, age: number, s: number): number {
  let from = 1
  let before = 1
  for (const [to, change] of tactic.retain) {
    let share = 1
    for (let k = 1; k <= to; k++) share *= stays(k)
    const wanted = share + s * (stated(share, change) - share)
    let piece = 1
    for (let k = from; k <= to; k++) piece *= stays(k)
    const ratio = Math.min(1 - (1 - piece) / 100, Math.max(piece / 100, wanted / before))
    const shift = s === 0 ? 0 : halve(stays, from, to, ratio)
    if (age >= from && age <= to) return shift
    for (let k = from; k <= to; k++) before *= expit(logit(stays(k)) + shift)
    from = to + 1
  }
  return 0
}

function halve(stays: (age: number) => number, from: number, to: number, wanted: number): number {
  let [low, high] = [-40, 40]
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    let product = 1
    for (let k = from; k <= to; k++) product *= expit(logit(stays(k)) + middle)
    if (product < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}
