/**
 * The metrics of a plan: the built-in ones with what an entry of that name says anew, those with a formula, and those
 * without, which stand where the targets on them say and move by effects only.
 */
import { checkExpression, compileExpression } from "../../model/expressions"
import { builtinMetrics } from "../../model/metrics"
import { scopeOf } from "../../model/workspace"
import { isMap } from "../../schema/shape"
import { type Book, entriesOf } from "./book"
import { wordAt } from "./effects"
import { measureOfFormula } from "./formula"
import type { LevelFrom, Measure, MetricPlan, Unit } from "./shape"

type Entry = { readonly [key: string]: unknown } | undefined

export function metricsOf(book: Book): ReadonlyMap<string, MetricPlan> {
  const ids = [...book.linked.definitions("metrics").keys()].filter((id) => !builtinMetrics.has(id)).sort()
  const metrics = new Map<string, MetricPlan>()
  for (const [id, { measure, kind, better }] of builtinMetrics)
    metrics.set(id, {
      id,
      measure,
      unit: kind,
      better: betterOf(book, id) ?? better,
      window: windowOf(book, id),
      own: undefined,
    })
  for (const id of ids) {
    const base = { id, better: betterOf(book, id) ?? "up", window: windowOf(book, id) } as const
    metrics.set(id, {
      ...base,
      unit: unitOf(book, id),
      measure: measureOf(book, id, []),
      own: ownOf(book, id),
    })
  }
  return metrics
}

const UNITS: readonly Unit[] = ["count", "rate", "money", "duration", "score", "ratio"]

/** A plain number where the entry does not say what it is. */
function unitOf(book: Book, id: string): Unit {
  const word = wordAt(book.entry("metrics", id), "kind")
  return UNITS.find((one) => one === word) ?? "ratio"
}

function betterOf(book: Book, id: string): "up" | "down" | undefined {
  const word = wordAt(book.entry("metrics", id), "better")
  return word === "up" || word === "down" ? word : undefined
}

/** Whole weeks, a week when not given. */
function windowOf(book: Book, id: string): number {
  const days = book.quantity(`metrics.${id}.window`)?.values[0] ?? 7
  return Math.max(1, Math.round(days / 7))
}

function formulaOf(book: Book, id: string): string | undefined {
  return wordAt(book.entry("metrics", id), "formula")
}

function measureOf(book: Book, id: string, way: readonly string[]): Measure {
  const builtin = builtinMetrics.get(id)
  const text = formulaOf(book, id)
  if (builtin) return builtin.measure
  if (text === undefined || way.includes(id)) return "stock"
  return measureOfFormula(text, (name) => measureOf(book, name, [...way, id]))
}

function ownOf(book: Book, id: string): MetricPlan["own"] {
  const text = formulaOf(book, id)
  if (text === undefined)
    return { kind: "level", ...scaleOf(book.entry("metrics", id)), from: fromOf(book, id) }
  const scope = scopeOf(book.linked, { scope: "formula" })
  const names = checkExpression(text, scope).uses.map(({ name, member }) =>
    member === undefined ? name : `${name}.${member}`,
  )
  const evaluate = compileExpression(text, scope) ?? (() => undefined)
  return { kind: "formula", evaluate, names: [...new Set(names)].sort() }
}

/** A rate lies between 0 and 1; a score within its own scale; all else is 0 or more unless its scale says otherwise. */
function scaleOf(entry: Entry): { readonly min: number; readonly max: number } {
  const { min, max } = (entry?.["scale"] ?? {}) as { readonly min?: unknown; readonly max?: unknown }
  const kind = entry?.["kind"]
  const least = kind === "score" || kind === "money" || kind === undefined ? Number.NEGATIVE_INFINITY : 0
  return {
    min: typeof min === "number" ? min : least,
    max: typeof max === "number" ? max : kind === "rate" ? 1 : Number.POSITIVE_INFINITY,
  }
}

function fromOf(book: Book, metric: string): LevelFrom {
  const segments = new Map<string, number>()
  let all: number | undefined
  for (const [id, entry] of entriesOf(book.root["targets"])) {
    if (!isMap(entry) || entry["metric"] !== metric) continue
    const from = book.number("targets", id, "from")
    const segment = wordAt(entry, "segment")
    if (from === undefined) continue
    if (segment === undefined) all ??= from
    else if (!segments.has(segment)) segments.set(segment, from)
  }
  return { all, segments }
}
