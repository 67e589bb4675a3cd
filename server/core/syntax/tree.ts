/**
 * Finding one's way in the parser's nodes: from a path to its nodes, from an offset to its path.
 * Offsets are those of the text the nodes were read from.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml"
import type { Path, Span } from "../problem"
import { isMergeKey, keyText } from "./plain"
import type { ScalarStyle, Spot } from "./source"

/** The nodes at a path: the key (absent for list items and the root) and the value (null where there is none). */
export interface Located {
  readonly key?: Node
  readonly value: Node | null
  /** The alias or merge through which the path was reached; positions inside it belong to its anchor. */
  readonly through?: Node
}

/** The nodes at a path; `undefined` where the text has no such place. */
export function locate(root: Node | null, path: Path, document?: Document): Located | undefined {
  let here: Located = { value: root }
  for (const step of path) {
    const next = child(here, step, document)
    if (!next) return undefined
    here = next
  }
  return here
}

function child(parent: Located, step: string | number, document: Document | undefined): Located | undefined {
  let node = parent.value
  let through = parent.through
  if (isAlias(node)) {
    through ??= node
    node = document ? (node.resolve(document) ?? null) : null
  }
  const mark = through ? { through } : {}
  if (isSeq(node) && typeof step === "number") {
    const item = node.items[step]
    return item === undefined ? undefined : { value: item as Node | null, ...mark }
  }
  if (!isMap(node)) return undefined
  const pair = pairOf(node, String(step))
  if (pair) return { key: pair.key as Node, value: (pair.value ?? null) as Node | null, ...mark }
  return mergedChild(node, step, document, through)
}

/** The first pair with a key; large maps are indexed once. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  if (map.items.length < 24) return map.items.find((pair) => !isMergeKey(pair.key) && keyText(pair) === key)
  let index = indexes.get(map)
  if (!index) {
    index = new Map()
    for (const pair of map.items) {
      const text = keyText(pair)
      if (!isMergeKey(pair.key) && !index.has(text)) index.set(text, pair)
    }
    indexes.set(map, index)
  }
  return index.get(key)
}

/** Nodes are never changed after reading, so an index stays true as long as its map lives. */
const indexes = new WeakMap<YAMLMap, Map<string, Pair>>()

function mergedChild(map: YAMLMap, step: string | number, document: Document | undefined, through?: Node) {
  for (const pair of map.items) {
    if (!isMergeKey(pair.key)) continue
    const sources = isSeq(pair.value) ? pair.value.items : [pair.value]
    for (const source of sources) {
      const mark = through ?? (pair.value as Node)
      const found = child({ value: source as Node | null, through: mark }, step, document)
      if (found) return found
    }
  }
  return undefined
}

/** The innermost path at an offset. */
export function spotAt(root: Node | null, offset: number): Spot {
  const path: (string | number)[] = []
  let node: unknown = root
  for (;;) {
    if (isMap(node)) {
      const pair = lastBefore(node.items, offset, (one) => startOf(one.key))
      if (!pair) return { path, at: "gap" }
      path.push(keyText(pair))
      if (within(pair.key, offset)) return { path, at: "key" }
      if (!pair.value || offset < startOf(pair.value)) return { path, at: "gap" }
      node = pair.value
    } else if (isSeq(node)) {
      const item = lastBefore(node.items, offset, (one) => startOf(one))
      if (item === undefined) return { path, at: "gap" }
      path.push(node.items.indexOf(item))
      node = item
    } else return { path, at: within(node, offset) ? "value" : "gap" }
  }
}

function lastBefore<Item>(
  items: readonly Item[],
  offset: number,
  start: (item: Item) => number,
): Item | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (start(items[middle] as Item) <= offset) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}

/** Where a node begins; nodes without a place (an absent key) count as at the very end. */
export function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? Number.MAX_SAFE_INTEGER
}

function within(node: unknown, offset: number): boolean {
  const range = (node as Node | null)?.range
  return !!range && range[0] <= offset && offset <= range[1]
}

/** The span of a node without trailing blanks. */
export function spanOfNode(node: Node, text: string): Span {
  const [start, valueEnd] = node.range ?? [0, 0]
  let end = valueEnd
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return { start, end: Math.max(end, start) }
}

/** How a node is written. */
export function styleOf(
  node: Node | null,
): ScalarStyle | "map" | "list" | "flow-map" | "flow-list" | undefined {
  if (isMap(node)) return node.flow ? "flow-map" : "map"
  if (isSeq(node)) return node.flow ? "flow-list" : "list"
  if (!isScalar(node)) return undefined
  switch (node.type) {
    case "QUOTE_DOUBLE":
      return "double"
    case "QUOTE_SINGLE":
      return "single"
    case "BLOCK_LITERAL":
      return "literal"
    case "BLOCK_FOLDED":
      return "folded"
    default:
      return "plain"
  }
}
