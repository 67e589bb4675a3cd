/**
 * Whether a strategy that is there for money brings more than it costs. What it brings is counted kindly: the gross
 * profit within the period, and of the users it leaves behind what an activated user brings in a first year. So a
 * strategy that wins users is not told to lose money because the period ends before they have spent it.
 */
import type { Linked } from "../../../model/workspace"
import { valueAt } from "../../../schema/shape"
import { costOf } from "../../money"
import { quantiles } from "../../numbers/statistics"
import { lackOf } from "../../plan/availability"
import { idsOf } from "../../plan/book"
import type { Plan } from "../../plan/shape"
import { gauge, type Probe, planned, type Room } from "./room"
import { count, isOut, isTold, type Tally, tallyOf } from "./tally"

export interface MoneyProbe extends Probe {
  /** Medians over the draws. */
  sums(): { readonly cost: number; readonly brought: number; readonly users: number }
}

/** Money is lost in more than nine draws of ten, so that a plan that may pay off is left alone. */
export function moneyProbe(room: Room): MoneyProbe | undefined {
  const { runner, linked, strategy } = room
  if (planned(room).stage === "recall" || !isForMoney(linked, runner.kernel.plan, strategy)) return undefined
  const { weeks } = runner.kernel.plan.calendar
  const net = gauge(room, "net")
  const live = lives(room, "active_users", (found) => found.at(weeks))
  if (!net || !live) return undefined
  let whole = 0
  let cost = 0
  return probeOf(room, tallyOf("below", 0.1), {
    before() {
      whole = net.by(weeks)
      cost = costOf(runner.ledger, room.strategy)
      live.before()
    },
    after() {
      const left = live.after()
      const brought = whole - net.by(weeks) + cost + left.worth
      return { cost, brought, users: left.users, hit: brought >= cost }
    },
  })
}

/** Recalling users costs more than they bring back in more than half of the draws. */
export function recallProbe(room: Room): MoneyProbe | undefined {
  if (planned(room).stage !== "recall") return undefined
  const { runner } = room
  const { weeks } = runner.kernel.plan.calendar
  const back = lives(room, "recalled_users", (found) => found.by(weeks))
  if (!back) return undefined
  let cost = 0
  return probeOf(room, tallyOf("above", 0.5), {
    before() {
      cost = costOf(runner.ledger, room.strategy)
      back.before()
    },
    after() {
      const { users, worth } = back.after()
      return { cost, brought: worth, users, hit: cost > worth }
    },
  })
}

interface Sums {
  readonly cost: number
  readonly brought: number
  readonly users: number
}

function probeOf(
  { draws }: Room,
  tally: Tally,
  { before, after }: { before(): void; after(): Sums & { readonly hit: boolean } },
): MoneyProbe {
  const kept = {
    cost: new Float64Array(draws),
    brought: new Float64Array(draws),
    users: new Float64Array(draws),
  }
  const middle = (values: Float64Array) => quantiles(values.slice(), [0.5])[0] ?? 0
  return {
    before,
    after(draw) {
      const { hit, ...sums } = after()
      kept.cost[draw] = sums.cost
      kept.brought[draw] = sums.brought
      kept.users[draw] = sums.users
      count(tally, hit && sums.cost >= 0)
    },
    isOut: () => isOut(tally),
    isTold: () => tally.trials > 0 && isTold(tally) && middle(kept.cost) > 0,
    sums: () => ({ cost: middle(kept.cost), brought: middle(kept.brought), users: middle(kept.users) }),
  }
}

/**
 * Users more or fewer in each segment because of the strategy, and what an activated one brings in a first year;
 * undefined where a segment that it acts on does not say what its users bring.
 */
function lives(room: Room, metric: string, read: (found: NonNullable<ReturnType<typeof gauge>>) => number) {
  const { plan } = room.runner.kernel
  if (actedOn(plan, room.strategy).some((index) => lackOf(plan, "ltv", index) !== undefined)) return undefined
  const lines = plan.segments.flatMap((_, index) => {
    const [users, life] = [gauge(room, metric, index), gauge(room, "ltv", index)]
    return users && life ? [{ users, life, whole: 0, worth: 0 }] : []
  })
  if (lines.length === 0) return undefined
  return {
    before() {
      for (const line of lines) {
        line.whole = read(line.users)
        line.worth = line.life.at(plan.calendar.weeks)
      }
    },
    after() {
      let [users, worth] = [0, 0]
      for (const line of lines) {
        const more = Math.max(0, line.whole - read(line.users))
        users += more
        worth += more * (line.worth > 0 ? line.worth : 0)
      }
      return { users, worth }
    },
  }
}

function actedOn({ tactics }: Plan, strategy: number): readonly number[] {
  const own = tactics.filter((tactic) => tactic.strategy === strategy)
  return own.flatMap(({ touches, effects }) => [
    ...touches.map(({ segment }) => segment),
    ...effects.flatMap((effect) => (effect.on === "moves" ? [effect.to] : [])),
  ])
}

/**
 * A strategy is judged by money where money is what it is for: its stage is to monetize, a target of its own is money,
 * or it names no target. One that also lifts a metric without a formula brings what no money tells.
 */
export function isForMoney(linked: Linked, plan: Plan, strategy: number): boolean {
  const { stage, section, id } = plan.strategies[strategy]!
  const effects = plan.tactics.flatMap((tactic) => (tactic.strategy === strategy ? tactic.effects : []))
  if (effects.some(({ on }) => on === "metric")) return false
  const names = idsOf(valueAt(linked.playbook.value, [section, id, "targets"]))
  const metrics = plan.targets.flatMap((target) => (names.includes(target.id) ? [target.metric] : []))
  const money = metrics.some((metric) => {
    const { unit, better } = plan.metrics.get(metric) ?? {}
    return metric === "roi" || (unit === "money" && better === "up")
  })
  return stage === "monetize" || money || names.length === 0
}
