/**
 * What each strategy is worth: everything on, less everything but this one, in the same draws, so that what happens
 * anyway cancels out. More is always better; a strategy's cost is its own and positive.
 */
import { type Gauge, gaugeOf } from "../metrics"
import { costOf } from "../money"
import { mean, present } from "../numbers/statistics"
import type { Plan } from "../plan/shape"
import { bandOf, difference, figure } from "./bands"
import { paybacksOf } from "./payback"
import type { StrategyAnswer } from "./projection"
import type { Runner } from "./run"
import type { Watched } from "./targets"

export interface Worths {
  /** Looks at the draw just run with everything on, and runs its other worlds. */
  note(draw: number): void
  readonly strategies: Readonly<Record<string, StrategyAnswer>>
  readonly overlap: Readonly<Record<string, number | null>>
}

/** What is compared: a gauge through a week, and the figures of each world. */
interface Compared {
  readonly gauge: Gauge
  readonly week: number
  readonly sign: 1 | -1
  /** By strategy, then of none at all: what would be lost. */
  readonly lost: readonly Float64Array[]
}

export function worthsOf(runner: Runner, watched: readonly Watched[], draws: number): Worths {
  const { kernel, ledger } = runner
  const { plan } = kernel
  const lost = () => [...plan.strategies, "none"].map(() => new Float64Array(draws))
  const targets = watched.map(
    ({ target, gauge }): Compared => ({
      gauge,
      week: target.week,
      sign: target.better === "up" ? 1 : -1,
      lost: lost(),
    }),
  )
  const amount = (id: string): Compared | undefined => {
    const gauge = gaugeOf(kernel, ledger, id)
    return gauge && { gauge, week: plan.calendar.weeks, sign: 1, lost: lost() }
  }
  const [revenue, net] = [amount("revenue"), amount("net")]
  const all = [...targets, ...[revenue, net].filter((one) => one !== undefined)]
  const costs = plan.strategies.map(() => new Float64Array(draws))
  const paybacks = paybacksOf(runner)
  return {
    note(draw) {
      paybacks?.noteWhole()
      const whole = all.map(({ gauge, week }) => gauge.by(week))
      costs.forEach((own, i) => {
        own[draw] = costOf(ledger, i)
      })
      for (let i = 0; i <= plan.strategies.length; i++) {
        runner.without(i === plan.strategies.length ? "all" : i, () => {
          all.forEach(({ gauge, week, sign, lost }, j) => {
            const before = whole[j]!
            const after = gauge.by(week)
            lost[i]![draw] = sign * difference(before - after, Math.max(Math.abs(before), Math.abs(after)))
          })
          if (i < plan.strategies.length) paybacks?.noteWithout(i)
        })
      }
    },
    get strategies() {
      return Object.fromEntries(
        plan.strategies.map((_, i) => [
          nameOf(plan, i),
          {
            cost: bandOf(costs[i]!),
            worth: Object.fromEntries(
              watched.map(({ target }, j) => [target.id, bandOf(targets[j]!.lost[i]!)]),
            ),
            revenue: revenue ? bandOf(revenue.lost[i]!) : null,
            net: net ? bandOf(net.lost[i]!) : null,
            payback: paybacks?.of(i) ?? null,
          },
        ]),
      )
    },
    get overlap() {
      return Object.fromEntries(watched.map(({ target }, j) => [target.id, overlapOf(targets[j]!)]))
    },
  }
}

/** What all bring together, less the sum of what each brings to the others. */
function overlapOf({ lost }: Compared): number | null {
  const together = lost.at(-1)!
  const over = together.map((all, draw) => {
    let sum = all
    for (const one of lost.slice(0, -1)) sum -= one[draw]!
    return difference(sum, 10 * Math.abs(all))
  })
  return figure(mean(present(over)))
}

/** Its id; a campaign whose id a strategy has too says that it is one. */
export function nameOf({ strategies }: Plan, index: number): string {
  const { id, section } = strategies[index]!
  const first = strategies.findIndex((other) => other.id === id)
  return first === index ? id : `${section}.${id}`
}
