/**
 * The smallest move that brings a chance as far as it is wanted. What the chance does along the way is not known: it is
 * looked at in growing steps both ways, and then halved down in the first step that gets there. Absent on purpose: what
 * is moved, and what a move is written as.
 */

/** The chance after a move; undefined where no such move is possible. */
export type Tried = (by: number, rough: boolean) => Generator<void, number | undefined>

export interface Field {
  /** How far down and up a move may go, and what a first step is measured in. */
  readonly least: number
  readonly most: number
  readonly width: number
  readonly wanted: number
  readonly tried: Tried
  /** Whether a move is possible at all; cheaper than its chance. */
  readonly possible: (by: number) => boolean
  /** A move known to be about right, so that it need not be looked for. */
  readonly near?: number | undefined
}

export type Hit =
  | { readonly by: number; readonly best?: never }
  /** The most probable that was seen on the way. */
  | { readonly best: Seen | undefined; readonly by?: never }

export interface Seen {
  readonly by: number
  readonly chance: number
}

export function* searchNearest(field: Field): Generator<void, Hit> {
  const { near } = field
  if (near !== undefined) {
    const by = yield* confirm(
      field,
      { short: near * (1 - ROUGH), enough: near },
      { short: 0, enough: near * 1.5 },
    )
    if (by !== undefined) return { by }
  }
  const { best, bracket } = yield* widen(field)
  if (!bracket) return { best }
  const rough = yield* halve(field, bracket, true, ROUGH)
  const exact = yield* confirm(field, rough, bracket)
  return exact === undefined ? { best } : { by: exact }
}

/** A move that is too small, and one the same way that gets there; with their chances, where they are known. */
interface Bracket {
  readonly short: number
  readonly enough: number
  readonly before?: number | undefined
  readonly after?: number | undefined
}

/** The first step is so much of the width, and each so much longer than the one before. */
const FIRST = 0.125
const LONGER = 2

/** Of what lies between two steps: how much is left after halving roughly, and of the width, exactly. */
const ROUGH = 1 / 64
const EXACT = 1 / 200

interface Way {
  readonly limit: number
  reached: number
  open: boolean
}

function* widen(field: Field): Generator<void, { best: Seen | undefined; bracket: Bracket | undefined }> {
  const ways: readonly Way[] = [field.most, field.least].map((limit) => ({
    limit,
    reached: 0,
    open: limit !== 0,
  }))
  let best: Seen | undefined
  for (let step = FIRST * field.width; ways.some(({ open }) => open); step *= LONGER) {
    const there: (Bracket & Seen)[] = []
    for (const way of ways) {
      if (!way.open) continue
      const seen = yield* advance(field, way, step)
      if (!seen) continue
      if (!best || seen.chance > best.chance) best = seen
      if (seen.chance >= field.wanted) there.push({ ...seen, short: way.reached, enough: seen.by })
      way.reached = seen.by
    }
    const [bracket] = there.sort((a, b) => b.chance - a.chance)
    if (bracket) return { best, bracket }
  }
  return { best, bracket: undefined }
}

/** Goes a step along a way, or as far as it leads. */
function* advance(field: Field, way: Way, step: number): Generator<void, Seen | undefined> {
  const wanted = way.limit > 0 ? Math.min(way.limit, step) : Math.max(way.limit, -step)
  let by = wanted
  if (!field.possible(by)) by = edge(field, way.reached, by)
  way.open = by === wanted && by !== way.limit
  if (by === way.reached) return undefined
  const chance = yield* field.tried(by, true)
  return chance === undefined ? undefined : { by, chance }
}

/** How far one can go between a possible move and an impossible one. */
function edge({ possible }: Field, from: number, to: number): number {
  let [inside, outside] = [from, to]
  for (let i = 0; i < 16; i++) {
    const middle = (inside + outside) / 2
    if (possible(middle)) inside = middle
    else outside = middle
  }
  return inside
}

function* halve(
  { tried, wanted }: Field,
  bracket: Bracket,
  rough: boolean,
  share: number,
): Generator<void, Bracket> {
  let { short, enough, before, after } = bracket
  const near = Math.abs(enough - short) * share
  for (let i = 0; Math.abs(enough - short) > near && !isClose(after, wanted); i++) {
    const middle = short + (enough - short) * (i % 2 === 0 ? guess(before, after, wanted) : 0.5)
    const chance = yield* tried(middle, rough)
    if (chance !== undefined && chance >= wanted) [enough, after] = [middle, chance]
    else [short, before] = [middle, chance]
  }
  return { short, enough, before, after }
}

/** Chances that differ by less are told alike. */
const ALIKE = 0.0015

function isClose(chance: number | undefined, wanted: number): boolean {
  return chance !== undefined && chance - wanted <= ALIKE
}

/** Where between two moves a chance lies if it rises evenly; in the middle where it leaps. */
function guess(before: number | undefined, after: number | undefined, wanted: number): number {
  if (before === undefined || after === undefined || after - before > 0.9) return 0.5
  return Math.min(0.9, Math.max(0.1, (wanted - before) / (after - before)))
}

/** Few draws and all of them differ a little: the bracket is moved until it holds for all, and then halved on. */
function* confirm(field: Field, rough: Bracket, first: Bracket): Generator<void, number | undefined> {
  const bracket = yield* settled(field, rough, first)
  if (!bracket) return undefined
  const gap = Math.abs(bracket.enough - bracket.short)
  const share = gap > 0 ? Math.min(1, (EXACT * field.width) / gap) : 1
  return (yield* halve(field, bracket, false, share)).enough
}

/** Shares of the way within which few draws and all of them nearly always agree, then those that they do sometimes. */
const ASIDE = [1 / 32, 1 / 8, 1 / 2]

function* settled(field: Field, rough: Bracket, first: Bracket): Generator<void, Bracket | undefined> {
  const { tried, wanted, least, most } = field
  const reach = first.enough - first.short
  let before: number | undefined
  let after = yield* tried(rough.enough, false)
  if (after !== undefined && after >= wanted) {
    let { enough } = rough
    for (const short of [rough.short, ...ASIDE.map((share) => rough.short - reach * share)]) {
      // Not back beyond where it is known to be too little.
      if ((short - first.short) * reach <= 0 || isClose(after, wanted)) break
      before = yield* tried(short, false)
      if (before === undefined || before < wanted) return { short, enough, before, after }
      ;[enough, after] = [short, before]
    }
    return { short: first.short, enough, after }
  }
  let short = rough.enough
  before = after
  for (const aside of ASIDE) {
    const enough = Math.max(least, Math.min(most, rough.enough + reach * aside))
    after = yield* tried(enough, false)
    if (after !== undefined && after >= wanted) return { short, enough, before, after }
    ;[short, before] = [enough, after]
  }
  return undefined
}
