/**
 * What a plan could still say for more to be seen of it: the field, what it would show, and an example of it that its
 * author overwrites. Absent on purpose: what is wrong (problems), and effect sizes, which nobody else can guess.
 */
import { builtinMetrics } from "../model/metrics"
import type { Linked } from "../model/workspace"
import type { Path, Plain, Words } from "../problem"
import type { Plan } from "../projection/plan"
import { lackOf } from "../projection/plan/availability"
import { describeAt } from "../schema/describe"
import { isMap, valueAt } from "../schema/shape"
import { nameOf } from "./names"
import { exampleOf } from "./suggestions/examples"

export interface Suggestion {
  /** Dotted, from the root of the plan. */
  readonly path: string
  /** One sentence: what to add, and to see what. */
  readonly message: Words
  /** Where and in which file an example can be written; none where only its author can say what belongs there. */
  readonly example?: Example
}

export interface Example {
  readonly file: string
  readonly path: Path
  readonly value: Plain
}

/** More than these nobody reads. */
const MOST = 6

/** The most telling first; each field once. */
export function suggestions(linked: Linked, plan: Plan): readonly Suggestion[] {
  const wishes = [...ofSections(linked, plan), ...ofMissing(linked, plan), ...ofMetrics(plan)]
  const known = new Set<string>()
  return wishes
    .filter(({ path }) => !known.has(path) && known.add(path))
    .slice(0, MOST)
    .map(({ path, show }) => suggestionOf(linked, plan, path, show))
}

interface Wish {
  readonly path: string
  /** What it would show, behind “to see” and “就能看到”. */
  readonly show: Words
}

/** A plan without users shows nothing, so nothing else is asked of it. */
function ofSections(linked: Linked, { segments, strategies }: Plan): readonly Wish[] {
  const { file } = linked.playbook
  const first = [...linked.definitions("segments").values()].find((one) => one.file === file)?.id
  if (segments.length === 0)
    return [{ path: first === undefined ? "segments" : `segments.${first}.funnel`, show: USERS }]
  const targets = linked.definitions("targets").size === 0 ? [{ path: "targets", show: CHANCE }] : []
  return [...targets, ...(strategies.length === 0 ? [{ path: "strategies", show: WORTH }] : [])]
}

/** What the plan itself asks for and cannot be told yet. */
function ofMissing(linked: Linked, { missing }: Plan): readonly Wish[] {
  return missing.flatMap(({ path, add }) => {
    const [section = "", id = ""] = path.split(".")
    // A metric that there is none of is a problem, and `from` of one is its author's to find out.
    if (add.startsWith("metrics.") || add.includes("*")) return []
    const name = nameOf(linked, [section], id)
    const show =
      section === "targets"
        ? { en: `how likely "${name}" is`, zh: `“${name}”的达成概率` }
        : { en: `what "${name}" brings`, zh: `“${name}”带来什么` }
    return [{ path: add, show }]
  })
}

/** From the first step of the funnel to what it earns: of each field the first figure that it opens. */
const METRICS = [
  "new_users",
  "activated_users",
  "active_users",
  "paying_users",
  "revenue",
  "gross_profit",
  "cost",
]

function ofMetrics(plan: Plan): readonly Wish[] {
  return METRICS.flatMap((metric) => {
    const path = lackOf(plan, metric)
    if (path === undefined || !FIELDS.has(path.split(".").at(-1) ?? "")) return []
    const title = builtinMetrics.get(metric)?.title ?? { en: metric, zh: metric }
    return [{ path, show: { en: title.en.toLowerCase(), zh: title.zh } }]
  })
}

/** Fields that an example can be given of. */
const FIELDS = new Set("reach acquire activate retain active pay spend margin cost".split(" "))

function suggestionOf(linked: Linked, plan: Plan, path: string, show: Words): Suggestion {
  const keys = path.split(".")
  const [section = "", id] = keys
  const owner = id === undefined ? undefined : linked.definition([section], id)
  const key = keys.at(-1) ?? section
  const title = describeAt(keys, linked.playbook.value)?.title ?? { en: key, zh: key }
  const whose = id === undefined ? undefined : (owner?.name ?? id)
  const value = exampleOf(keys, linked, plan)
  const home = owner ? { file: owner.file, path: [...owner.path, ...keys.slice(2)] } : undefined
  const own = { file: linked.playbook.file, path: keys }
  const at = home ?? (keys.length === 1 ? own : undefined)
  return {
    path,
    message: {
      en: `Add \`${key}\`${whose === undefined ? "" : ` to "${whose}"`} to see ${show.en}.`,
      zh: `${whose === undefined ? "写上" : `给“${whose}”写上`} \`${key}\`（${title.zh}），就能看到${show.zh}。`,
    },
    ...(value === undefined || !at || isThere(linked, at.file, at.path) ? {} : { example: { ...at, value } }),
  }
}

/** What stands there already, but says nothing yet, is for its author. */
function isThere(linked: Linked, file: string, path: Path): boolean {
  const book = [linked.playbook, ...linked.imported].find((one) => one.file === file)
  const value = book && valueAt(book.value, path)
  return value !== undefined && value !== null && !(isMap(value) && Object.keys(value).length === 0)
}

const USERS = { en: "how many users will be active", zh: "有多少活跃用户" }
const CHANCE = { en: "how likely each is to be reached", zh: "每个目标的达成概率" }
const WORTH = { en: "what each brings and costs", zh: "每项策略带来什么、花费多少" }
