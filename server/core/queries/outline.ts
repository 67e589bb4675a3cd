/**
 * The sections of a playbook, their entries, and the maps within those.
 * Absent on purpose: scalars within entries, which would drown what one looks for.
 */
import { type Path, type Plain, type Span, same, type Words } from "../problem"
import { describe } from "../schema/describe"
import type { SchemaNode } from "../schema/node"
import { childShape, isMap, playbookShape, resolve } from "../schema/shape"
import type { Read } from "./read"

export interface OutlineItem {
  /** What people call it, else its key. */
  readonly name: string
  /** What it is in the format's words; of an entry with a name, its id. */
  readonly detail: Words
  readonly kind: "section" | "entry" | "field"
  readonly path: Path
  readonly span: Span
  /** Its key. */
  readonly selection: Span
  readonly children: readonly OutlineItem[]
}

/** Maps below so many keys of the path are not listed: no part of the format is as deep. */
const deepest = 8

/** The outline of a file as far as it could be read. */
export function outline({ source, shape = playbookShape }: Read): readonly OutlineItem[] {
  return isMap(source.value) ? itemsOf(source.value, shape, [], source) : []
}

function itemsOf(
  map: { readonly [key: string]: Plain },
  shape: SchemaNode | undefined,
  path: Path,
  source: Read["source"],
) {
  const items: OutlineItem[] = []
  for (const [key, value] of Object.entries(map)) {
    if (path.length > 0 && !isMap(value) && !shape?.["x-entries"]) continue
    const item = itemOf(key, value, shape, path, source)
    if (item) items.push(item)
  }
  return items.sort((one, other) => one.span.start - other.span.start)
}

function itemOf(
  key: string,
  value: Plain,
  parent: SchemaNode | undefined,
  above: Path,
  source: Read["source"],
): OutlineItem | undefined {
  const path = [...above, key]
  const span = source.spanAt(path, "entry")
  const selection = span && keySpan(key, path, span, source)
  if (!selection) return undefined
  const child = parent && childShape(parent, key)
  const node = child && resolve(child, value)
  const isEntry = parent?.["x-entries"] === true
  const called = isEntry && isMap(value) && isText(value.name) ? String(value.name) : undefined
  return {
    name: called ?? key,
    detail: called !== undefined ? same(key) : detailOf(value, node, path.length),
    kind: isEntry ? "entry" : path.length === 1 ? "section" : "field",
    path,
    span,
    selection,
    children: isMap(value) && path.length < deepest ? itemsOf(value, node, path, source) : [],
  }
}

/** Where a key stands: at the beginning of its entry, unless quotes or an anchor come before it. */
function keySpan(key: string, path: Path, entry: Span, source: Read["source"]): Span | undefined {
  const plain = source.text.startsWith(key, entry.start)
  return plain ? { start: entry.start, end: entry.start + key.length } : source.spanAt(path, "key")
}

/** The words of the format; of a scalar at the top, what it says. */
function detailOf(value: Plain, node: SchemaNode | undefined, depth: number): Words {
  if (depth === 1 && isText(value)) return same(String(value).slice(0, 80))
  return (node && describe(node)?.title) ?? same("")
}

function isText(value: Plain | undefined): value is string | number {
  return typeof value === "number" || (typeof value === "string" && value.trim() !== "")
}
