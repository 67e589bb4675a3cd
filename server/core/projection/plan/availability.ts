/**
 * Which figures a plan can give: for each metric, of a segment or of all, the field that is lacking, if one is.
 * An absent source (reach, invites, recall, active, dormant) is 0, an absent rate ends its own branch, and a metric none
 * of whose terms is given is missing. Users cannot be followed without `retain`, and net needs a gross profit: what a
 * plan costs alone says nothing of what it brings.
 */
import type { MetricPlan, SegmentPlan, StrategyPlan, Tactic } from "./shape"

export interface Known {
  readonly segments: readonly SegmentPlan[]
  readonly tactics: readonly Tactic[]
  readonly strategies: readonly StrategyPlan[]
  readonly metrics: ReadonlyMap<string, MetricPlan>
}

/** The dotted path that would have to be added; undefined where there is a figure. */
export type Lack = string | undefined

export function lackOf(known: Known, metric: string, segment?: number): Lack {
  return lack(known, metric, segment, [])
}

function lack(known: Known, id: string, segment: number | undefined, way: readonly string[]): Lack {
  const own = known.metrics.get(id)?.own
  if (way.includes(id)) return `metrics.${id}.formula`
  if (own?.kind === "level") return levelLack(known, id, segment, own.from)
  if (own) {
    const lacks = own.names.map((name) => {
      const [first = "", member] = name.split(".")
      const index = known.segments.findIndex((one) => one.id === first)
      if (member !== undefined && index < 0) return `segments.${first}.funnel`
      return lack(known, member ?? first, member === undefined ? segment : index, [...way, id])
    })
    return lacks.find((one) => one !== undefined)
  }
  if (!known.metrics.has(id)) return `metrics.${id}`
  if (segment !== undefined) return builtinLack(known, id, segment)
  if (known.segments.length === 0) return "segments"
  const each = known.segments.map((_, index) => builtinLack(known, id, index))
  return each.includes(undefined) ? undefined : each[0]
}

function levelLack(
  { segments }: Known,
  id: string,
  segment: number | undefined,
  from: { readonly all: number | undefined; readonly segments: ReadonlyMap<string, number> },
): Lack {
  const name = segment === undefined ? undefined : segments[segment]?.id
  const found = name === undefined ? from.all : from.segments.get(name)
  return found === undefined ? `targets.*.from (${id})` : undefined
}

/** What a metric asks for, each term the name of another metric or a rule of its own. */
const terms: Readonly<Record<string, readonly string[]>> = {
  acquisition_rate: ["reached", "new_users"],
  activation_rate: ["new_users", "activated_users"],
  churn_rate: ["active_users"],
  churned_users: ["active_users"],
  recalled_users: ["active_users", "recall"],
  referred_users: ["active_users", "invites"],
  dormant_users: ["active_users"],
  daily_active_users: ["active_users", "days"],
  monthly_active_users: ["active_users"],
  paying_users: ["active_users", "pay"],
  revenue: ["paying_users", "spend"],
  gross_profit: ["revenue", "margin"],
  net: ["gross_profit"],
  pay_rate: ["paying_users"],
  arpu: ["revenue"],
  arppu: ["revenue"],
  roi: ["net", "cost"],
  ltv: ["retain", "pay", "spend", "margin"],
  k_factor: ["retain", "invites", "accept", "activate"],
}

function builtinLack(known: Known, id: string, index: number): Lack {
  const segment = known.segments[index]
  if (!segment) return "segments"
  const field = (name: string) => `segments.${segment.id}.funnel.${name}`
  if (id.startsWith("retention_w") || id === "retain") return segment.retention ? undefined : field("retain")
  if (id === "cac") {
    const winning = known.strategies.filter(({ stage }) => stage === "acquire" || stage === "activate")
    return hasCost(winning) ? builtinLack(known, "new_users", index) : costField(winning)
  }
  if (id === "cost") return hasCost(known.strategies) ? undefined : costField(known.strategies)
  const source = sourceLack(known, segment, index, id, field)
  if (source !== "plain") return source
  const needed = terms[id]
  if (needed) return needed.map((name) => builtinLack(known, name, index)).find((one) => one !== undefined)
  return segment[id as "pay"] === undefined ? field(id) : undefined
}

/** The metrics that begin a branch, which any of several sources can feed. */
function sourceLack(
  known: Known,
  segment: SegmentPlan,
  index: number,
  id: string,
  field: (name: string) => string,
): Lack | "plain" {
  const referred = segment.invites !== undefined && segment.retention !== undefined
  const reached = segment.reach !== undefined || brings(known.tactics, index)
  const joined = reached && segment.acquire !== undefined
  const invited = referred && segment.accept !== undefined
  switch (id) {
    case "reached":
      return reached || referred ? undefined : field("reach")
    case "new_users":
      return joined || invited ? undefined : field(reached ? "acquire" : "reach")
    case "activated_users":
      if (!(joined || invited)) return field(reached ? "acquire" : "reach")
      return segment.activate === undefined ? field("activate") : undefined
    case "active_users":
      return activeLack(known, segment, index, joined || invited, field)
    default:
      return "plain"
  }
}

function activeLack(
  { segments }: Known,
  segment: SegmentPlan,
  index: number,
  joined: boolean,
  field: (name: string) => string,
): Lack {
  const begun = joinLack(segment, joined, field)
  if (!segment.retention) return begun ?? field("retain")
  const recalled = segment.dormant !== undefined && segment.recall !== undefined
  const moved = segments.some(({ moves }) => moves.some(({ to }) => to === index))
  const fed = segment.active !== undefined || (joined && segment.activate !== undefined) || recalled || moved
  if (fed) return undefined
  const returning = segment.dormant !== undefined ? field("recall") : undefined
  return begun ?? returning ?? `segments.${segment.id}.active`
}

/** Where the way of new users breaks off that a segment begins to tell of; today's users do not need it. */
function joinLack(segment: SegmentPlan, joined: boolean, field: (name: string) => string): Lack {
  if (segment.active !== undefined || segment.reach === undefined) return undefined
  if (!joined) return field("acquire")
  return segment.activate === undefined ? field("activate") : undefined
}

/** Whether a tactic brings reach to a segment that has none of its own. */
function brings(tactics: readonly Tactic[], index: number): boolean {
  return tactics.some(
    ({ touches, effects }) =>
      touches.some(({ segment }) => segment === index) &&
      effects.some(
        (effect) =>
          effect.on === "reach_by_spend" || (effect.on === "reach" && effect.change.measure !== "relative"),
      ),
  )
}

function hasCost(strategies: readonly StrategyPlan[]): boolean {
  return strategies.some(
    ({ once, weekly, perUser, perNew, spends, messages, incentives }) =>
      (once ?? weekly ?? perUser) !== undefined ||
      perNew.length + spends.length + messages.length + incentives.length > 0,
  )
}

function costField(strategies: readonly StrategyPlan[]): string {
  const [first] = strategies
  return first ? `${first.section}.${first.id}.cost` : "strategies"
}
