/**
 * The formula of a metric as rules read it: its tree, and the metrics that it names.
 * Absent on purpose: what it comes to (projection), and whether it can be read (model/expressions).
 */
import { everyNode, isTree, type Node, parseTree } from "../../model/expressions/tree"
import type { BuiltinMetric } from "../../model/metrics"
import { builtinMetrics } from "../../model/metrics"
import type { Span } from "../../problem"
import type { Subject } from "../subject"
import type { Metric } from "./target"

export interface Formula {
  readonly root: Node
  readonly nodes: readonly Node[]
  readonly names: readonly Named[]
}

export interface Named {
  readonly id: string
  readonly within: Span
}

/** Undefined where the metric has none, or one that cannot be read. */
export function formulaOf(subject: Subject, { value }: Metric): Formula | undefined {
  const root = value.formula === undefined ? undefined : rootOf(subject, String(value.formula))
  if (!root) return undefined
  return { root, nodes: everyNode(root), names: namesIn(root) }
}

/** The tree of an expression; each text is read once a plan. */
export function rootOf(subject: Subject, text: string): Node | undefined {
  const known = subject.once(treesOf)
  if (!known.has(text)) {
    const tree = parseTree(text)
    known.set(text, isTree(tree) ? tree.root : undefined)
  }
  return known.get(text)
}

function treesOf(): Map<string, Node | undefined> {
  return new Map()
}

/** The metrics of a part of an expression: bare ones, and the members of segments. */
export function namesIn(root: Node): readonly Named[] {
  const nodes = everyNode(root)
  const owners = new Set(nodes.flatMap((node) => (node.op === "." ? [node.args[0]] : [])))
  return nodes.flatMap((node): Named[] => {
    if (node.op === ".") {
      const id = node.args[1]
      return [{ id, within: { start: node.end - id.length, end: node.end } }]
    }
    if (node.op !== "id" || owners.has(node)) return []
    return [{ id: node.args, within: { start: node.start, end: node.end } }]
  })
}

/** What sort of number a metric is, where somebody says. */
export function kindOf({ find }: Subject, id: string): BuiltinMetric["kind"] | undefined {
  return builtinMetrics.get(id)?.kind ?? find("metrics", id)?.value.kind
}

/** The metrics of this file that are not built in: what is said of those here is no definition. */
export function ownMetrics({ own }: Subject): readonly Metric[] {
  return own("metrics").filter(({ id }) => !builtinMetrics.has(id))
}
