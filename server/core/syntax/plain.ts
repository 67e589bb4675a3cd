/**
 * From nodes to plain values: aliases and merges expanded, the first of two equal keys kept.
 * Absent on purpose: throwing; what goes beyond the budget is cut and said.
 */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml"
import type { Path, Plain } from "../problem"

/** How many nodes one piece may expand to; a plan of 20,000 lines has about 60,000. */
const budget = 400_000
/** How many of them may come from aliases. */
const aliasBudget = 50_000
const deepest = 200

export interface Expansion {
  readonly value: Plain
  /** Aliases whose anchor does not stand before them. */
  readonly unresolved: readonly Node[]
  /** Whether the aliases expand beyond all measure. */
  readonly exploded: boolean
  /** Numbers that are not written as they would be printed: `007`, `+35`, `0x1F`, `1e400`. */
  readonly odd: readonly OddNumber[]
}

/** A number and how it is written. */
export interface OddNumber {
  readonly path: Path
  readonly text: string
}

interface State {
  left: number
  aliasLeft: number
  /** Resolving an alias searches the document; each is resolved once. */
  readonly targets: Map<Node, Node | undefined>
  exploded: boolean
  readonly path: (string | number)[]
  readonly odd: OddNumber[]
  readonly unresolved: Node[]
  readonly document: Document | undefined
}

/** Expands the nodes of a document. */
export function toPlain(root: Node | null, document: Document | undefined): Expansion {
  const state: State = {
    left: budget,
    aliasLeft: aliasBudget,
    targets: new Map(),
    exploded: false,
    path: [],
    odd: [],
    unresolved: [],
    document,
  }
  const value = root ? plain(root, state, 0, false) : null
  return { value, unresolved: state.unresolved, exploded: state.exploded, odd: state.odd }
}

function plain(node: unknown, state: State, depth: number, aliased: boolean): Plain {
  if (aliased) state.aliasLeft--
  if (state.left-- <= 0 || state.aliasLeft < 0 || depth > deepest) {
    state.exploded = true
    return null
  }
  if (isAlias(node)) {
    const target = targetOf(node, state)
    return target ? plain(target, state, depth + 1, true) : null
  }
  if (isMap(node)) return plainMap(node, state, depth, aliased)
  if (isSeq(node)) return node.items.map((item, index) => below(index, item, state, depth, aliased))
  if (isScalar(node)) return plainScalar(node, state)
  return null
}

/** What stands under a key or index. */
function below(step: string | number, node: unknown, state: State, depth: number, aliased: boolean): Plain {
  state.path.push(step)
  const value = plain(node, state, depth + 1, aliased)
  state.path.pop()
  return value
}

function targetOf(alias: Alias, state: State): Node | undefined {
  if (!state.targets.has(alias)) {
    const target = state.document ? alias.resolve(state.document) : undefined
    if (!target) state.unresolved.push(alias)
    state.targets.set(alias, target)
  }
  return state.targets.get(alias)
}

function plainScalar({ value, source }: Scalar, state: State): Plain {
  if (typeof value === "number" && source !== undefined && source !== String(value))
    state.odd.push({ path: [...state.path], text: source })
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return value
  return value === undefined ? null : String(value)
}

function plainMap(map: YAMLMap, state: State, depth: number, aliased: boolean): Plain {
  const result: { [key: string]: Plain } = {}
  for (const pair of map.items) {
    if (isMergeKey(pair.key)) continue
    const key = keyText(pair)
    if (!Object.hasOwn(result, key)) put(result, key, below(key, pair.value, state, depth, aliased))
  }
  for (const pair of map.items)
    if (isMergeKey(pair.key)) merge(result, plain(pair.value, state, depth + 1, aliased))
  return result
}

/** Merges below what the map says itself; of several maps merged the first holds. */
function merge(into: { [key: string]: Plain }, from: Plain): void {
  if (Array.isArray(from)) for (const one of from) merge(into, one)
  else if (typeof from === "object" && from !== null)
    for (const [key, value] of Object.entries(from))
      if (!Object.hasOwn(into, key)) put(into, key, value as Plain)
}

/** Assignment would call the setter of `__proto__`. */
export function put(into: { [key: string]: Plain }, key: string, value: Plain): void {
  if (key === "__proto__")
    Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true })
  else into[key] = value
}

/** Whether a key is YAML's merge key `<<`. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && typeof key.value === "symbol"
}

/** The text of a key as a map of ours has it: as it is written, `null` and numbers included. */
export function keyText(pair: Pair): string {
  const key = pair.key
  if (isScalar(key))
    return typeof key.value === "string" ? key.value : (key.source ?? String(key.value ?? ""))
  if (isAlias(key)) return `*${key.source}`
  return key === null || key === undefined ? "" : "{}"
}
