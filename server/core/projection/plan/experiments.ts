/**
 * The experiments of a plan: the two rates that are to be told apart, how users are split, and whom it meets when.
 * Numbers are taken at their medians: an experiment is sized before anything is known. Absent on purpose: how many users
 * that needs and how many there are (answers/experiments.ts).
 */
import type { Plain } from "../../problem"
import { isMap } from "../../schema/shape"
import type { Calendar } from "../calendar"
import { type Book, entriesOf, idsOf } from "./book"
import { wordAt } from "./effects"
import type { ExperimentPlan, Meets, Missing, PlanNumber, Split, StrategyPlan } from "./shape"
import { spanOf } from "./tactics"
import { touchesOf } from "./targeting"

export function experimentsOf(
  book: Book,
  ids: readonly string[],
  calendar: Calendar,
  strategies: readonly StrategyPlan[],
): readonly ExperimentPlan[] {
  return entriesOf(book.root["experiments"]).flatMap(([id, entry]): ExperimentPlan[] => {
    if (!isMap(entry)) return []
    const share = (key: string) => book.look("experiments", id, key)?.distribution.median
    const tested = idsOf(entry["strategies"])
    const baseline = share("baseline")
    return [
      {
        id,
        meets: meetsOf(wordAt(entry, "metric"), strategies, tested),
        touches: touchesOf(
          book,
          segmentsNamed(book, entry, tested),
          ids,
          `experiments.${id}.segment`,
          unsaid(),
        ),
        baseline,
        after: afterOf(baseline, book.look("experiments", id, "detect")),
        significance: share("significance") ?? 0.05,
        power: share("power") ?? 0.8,
        split: splitOf(book, id, entry["split"], share("holdout") ?? 0),
        span: spanOf(entry, calendar),
        done: entry["result"] !== undefined,
      },
    ]
  })
}

/** What a segment lacks is told where strategies name it; of an experiment there is then no figure. */
function unsaid(): Missing[] {
  return []
}

/** The segment that it names, else those of what it tests. */
function segmentsNamed(
  book: Book,
  entry: { readonly [key: string]: Plain },
  tested: readonly string[],
): Plain | undefined {
  if (entry["segment"] !== undefined) return entry["segment"]
  const named = tested.flatMap((id) => {
    const strategy = book.entry("strategies", id) ?? book.entry("campaigns", id)
    return idsOf(strategy?.["segments"])
  })
  return named.length > 0 ? [...new Set(named)] : undefined
}

/** The users that a rate is a share of; where its metric does not say, those that its strategies are for. */
function meetsOf(
  metric: string | undefined,
  strategies: readonly StrategyPlan[],
  tested: readonly string[],
): Meets {
  if (metric === "acquisition_rate") return "reached"
  if (metric === "activation_rate") return "new_users"
  const stages = strategies.filter(({ id }) => tested.includes(id)).map(({ stage }) => stage)
  const early = stages.some((stage) => stage === "acquire" || stage === "activate")
  return early && metric !== "pay_rate" && metric !== "churn_rate" ? "new_users" : "active_users"
}

function afterOf(baseline: number | undefined, detect: PlanNumber | undefined): number | undefined {
  const change = detect?.distribution.median
  if (baseline === undefined || change === undefined) return undefined
  const after = detect?.quantity.measure === "relative" ? baseline * (1 + change) : baseline + change
  return after >= 0 && after <= 1 ? after : undefined
}

/**
 * The arm without the change (`control`) and the smallest of the others, which it is hardest to tell from; where no arm
 * is called so, the two largest ones, which are surely compared. Shares of all users; one variant alone is tested against
 * the rest. Shares that together with the holdout are more than all are shares of those not held out.
 */
function splitOf(book: Book, id: string, written: Plain | undefined, holdout: number): Split {
  const arms = armsOf(book, id, written)
  const sum = arms.reduce((all, { share }) => all + share, 0)
  const scale = sum + holdout > 1 + 1e-9 ? (1 - holdout) / sum : 1
  const rising = [...arms].sort((a, b) => a.share - b.share)
  const control = rising.find(({ variant }) => variant === CONTROL)
  const without = control ?? rising.at(-1)
  const after = control ? rising.find((one) => one !== control) : rising.at(-2)
  return {
    before: (without?.share ?? 0) * scale,
    after: (after?.share ?? 0) * scale,
    known: control !== undefined,
  }
}

const CONTROL = "control"

function armsOf(book: Book, id: string, written: Plain | undefined) {
  const said = entriesOf(written).map(([variant]) => ({
    variant,
    share: book.look("experiments", id, "split", variant)?.distribution.median ?? 0,
  }))
  if (said.length > 1) return said
  const [only = { variant: "", share: 0.5 }] = said
  return [only, { variant: only.variant === CONTROL ? "" : CONTROL, share: 1 - only.share }]
}
