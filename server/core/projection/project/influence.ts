/**
 * What each uncertain stream changes: its numbers, and the segments, tactics and strategies that they speak of. What only
 * a target or a metric says changes none of them.
 */
import type { Effect, Num, Plan, SegmentPlan, StrategyPlan, Tactic } from "../plan/shape"

export interface Influence {
  /** Its numbers, and the segments whose retention takes its percentile. */
  readonly numbers: readonly number[]
  readonly curves: readonly number[]
  /** Segments that it changes, by themselves or by what acts on them. */
  readonly segments: ReadonlySet<number>
  readonly tactics: readonly number[]
  /** Strategies whose prices it changes. */
  readonly strategies: ReadonlySet<number>
}

/** By stream. */
export function influencesOf(plan: Plan): ReadonlyMap<string, Influence> {
  const users = usersOf(plan)
  const streams = new Map<string, { readonly numbers: number[]; readonly curves: number[] }>()
  const placesOf = (stream: string) => {
    const places = streams.get(stream) ?? { numbers: [], curves: [] }
    streams.set(stream, places)
    return places
  }
  plan.numbers.forEach(({ stream, distribution }, i) => {
    if (!distribution.point) placesOf(stream).numbers.push(i)
  })
  plan.segments.forEach(({ retention }, i) => {
    if (retention?.stream !== undefined) placesOf(retention.stream).curves.push(i)
  })
  return new Map(
    [...streams].map(([stream, places]) => [stream, { ...places, ...reachOf(plan, users, places) }]),
  )
}

function reachOf(
  plan: Plan,
  users: Users,
  { numbers, curves }: { readonly numbers: readonly number[]; readonly curves: readonly number[] },
) {
  const using = (kind: keyof Users) => [
    ...new Set(numbers.flatMap((number) => [...(users[kind].get(number) ?? [])])),
  ]
  const tactics = using("tactics")
  const touched = tactics.flatMap((i) => plan.tactics[i]!.touches.map(({ segment }) => segment))
  return {
    segments: new Set([...curves, ...using("segments"), ...touched]),
    tactics,
    strategies: new Set(using("strategies")),
  }
}

/** By number: whose it is. */
type Users = Readonly<Record<"segments" | "tactics" | "strategies", ReadonlyMap<number, ReadonlySet<number>>>>

function usersOf(plan: Plan): Users {
  return {
    segments: usedBy(plan.segments.map(numbersOfSegment)),
    tactics: usedBy(plan.tactics.map((tactic) => numbersOfTactic(tactic, plan))),
    strategies: usedBy(plan.strategies.map(numbersOfStrategy)),
  }
}

function usedBy(all: readonly (readonly Num[])[]): ReadonlyMap<number, ReadonlySet<number>> {
  const users = new Map<number, Set<number>>()
  all.forEach((numbers, i) => {
    for (const number of numbers)
      if (number !== undefined) users.set(number, (users.get(number) ?? new Set()).add(i))
  })
  return users
}

function numbersOfSegment(segment: SegmentPlan): readonly Num[] {
  const { active, dormant, reach, acquire, activate, pay, spend, margin } = segment
  const { invites, accept, recall, days, market, tenure, moves } = segment
  const now = [active, dormant, tenure, market]
  const funnel = [reach, acquire, activate, pay, spend, margin, invites, accept, recall, days]
  return [...now, ...funnel, ...moves.map(({ rate }) => rate)]
}

function numbersOfTactic(
  { covers, ramp, fades, touches, effects }: Tactic,
  { segments }: Plan,
): readonly Num[] {
  // What spending brings is shared out by reach, so that the reach of one segment is felt in all.
  const shared = effects.some(({ on }) => on === "reach_by_spend")
  return [
    ...[covers, ramp, fades],
    ...touches.flatMap(({ shares }) => shares.flat()),
    ...effects.flatMap(numbersOfEffect),
    ...(shared ? touches.map(({ segment }) => segments[segment]!.reach) : []),
  ]
}

function numbersOfEffect(effect: Effect): readonly Num[] {
  if (effect.on === "retain")
    return [...effect.ages.map(({ change }) => change.number), effect.weekly?.number]
  if (effect.on !== "reach_by_spend") return [effect.change.number]
  const { spend, most, half, shape, carry } = effect.response
  return [spend, most.number, half, shape, carry]
}

function numbersOfStrategy(strategy: StrategyPlan): readonly Num[] {
  const { once, weekly, perUser, perNew, spends, messages, incentives } = strategy
  return [
    ...[once, weekly, perUser, ...perNew, ...spends],
    ...messages.flatMap(({ cost, covers, touches }) => [cost, covers, touches]),
    ...incentives.flatMap(({ total, budget, value }) => [total, budget, value]),
    ...incentives.flatMap((given) =>
      given.kind === "counted" ? [given.count] : [given.redeem, given.touches, given.perUser],
    ),
  ]
}
