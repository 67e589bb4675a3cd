/**
 * What each place of a playbook asks of the quantity that stands there: the schema's annotations, and for targets and
 * scenarios what the metric or the path they name asks.
 */
import type { Path, Plain } from "../problem"
import type { SchemaNode } from "../schema/node"
import { isMap, shapeAt, valueAt } from "../schema/shape"
import { builtinMetrics } from "./metrics"
import type { Expectation, QuantityKind } from "./quantity"

/** The expectation of a place; `undefined` where no quantity is due. */
export function expectationAt(
  shape: SchemaNode,
  path: Path,
  root: Plain,
  currency: string,
): Expectation | undefined {
  const kind = shape["x-quantity"]
  if (kind === undefined) return undefined
  if (kind === "path") return namedExpectation(path, root, currency)
  const base = {
    currency,
    ...(shape["x-of"] ? { of: shape["x-of"] } : {}),
    ...(shape["x-per"] ? { per: shape["x-per"] } : {}),
    ...(shape["x-loose"] ? { loose: true } : {}),
    ...(shape["x-bare"] ? { bare: true } : {}),
    ...(shape["x-unsigned"] ? { unsigned: true } : {}),
  }
  if (kind === "metric") return { ...base, kinds: metricKinds(targetMetric(path, root), root) }
  const named = typeof kind === "string" ? [kind] : kind
  return { ...base, kinds: named.filter(isQuantityKind) }
}

const kinds: ReadonlySet<string> = new Set<QuantityKind>([
  "rate",
  "change",
  "count",
  "money",
  "duration",
  "work",
  "flow",
  "score",
  "ratio",
  "span",
])

/** `any` is no kind: what expects it expects nothing in particular. */
function isQuantityKind(word: string): word is QuantityKind {
  return kinds.has(word)
}

/** The metric of the target that a path lies in. */
function targetMetric(path: Path, root: Plain): string | undefined {
  const metric = valueAt(root, [...path.slice(0, 2), "metric"])
  return typeof metric === "string" ? metric : undefined
}

/** The kinds of quantity that say a metric's value; none where the metric is not known here, so that any fits. */
function metricKinds(metric: string | undefined, root: Plain): readonly QuantityKind[] {
  if (metric === undefined) return []
  const own = valueAt(root, ["metrics", metric])
  const kind = (isMap(own) && own["kind"]) || builtinMetrics.get(metric)?.kind
  if (kind === "ratio") return ["ratio", "rate"]
  return typeof kind === "string" && isQuantityKind(kind) ? [kind] : []
}

/** The expectation of the place that a scenario's dotted key names. */
function namedExpectation(path: Path, root: Plain, currency: string): Expectation | undefined {
  const named = String(path.at(-1)).split(".")
  const shape = shapeAt(named, root)
  return shape && shape["x-quantity"] !== "path" ? expectationAt(shape, named, root, currency) : undefined
}
