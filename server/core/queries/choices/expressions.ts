/**
 * What may be written next within a condition or a formula.
 * Absent on purpose: the language of expressions (model/expressions).
 */
import { completeExpression, type Completion as Part } from "../../model/expressions"
import { scopeOf } from "../../model/workspace"
import type { SchemaNode } from "../../schema/node"
import type { Completion } from "./completion"
import { isPlain } from "./insertion"
import type { Scene } from "./offer"

const kinds: Readonly<Record<Part["kind"], Completion["kind"]>> = {
  name: "name",
  member: "name",
  value: "value",
  function: "function",
  operator: "function",
}

/** Completions of the expression at the cursor; they replace a part of its scalar only. */
export function expressionCompletions(scope: NonNullable<SchemaNode["x-cel"]>, scene: Scene): Completion[] {
  const { cursor, linked, offset } = scene
  const { scalar } = cursor
  if (!scalar) return []
  const { replace, items } = completeExpression(scalar.text, scalar.at, scopeOf(linked, { scope }))
  const span = { start: offset + replace.start - scalar.at, end: offset + replace.end - scalar.at }
  // What replaces the whole of a scalar must be able to begin one.
  const begins = cursor.quote === "" && !scalar.block && scalar.text.slice(0, replace.start).trim() === ""
  return items.flatMap((item): Completion[] => {
    const text = quoted(item.insert, scene, begins)
    if (text === undefined) return []
    const insert = cursor.before + text + cursor.after
    const { label, detail, sort } = item
    return [{ label, kind: kinds[item.kind], replace: span, insert, detail, documentation: undefined, sort }]
  })
}

/** An insertion as it stands within the scalar's quotes; `undefined` where it would end a scalar that has none. */
function quoted(insert: string, { cursor }: Scene, begins: boolean): string | undefined {
  if (cursor.quote === '"') return JSON.stringify(insert).slice(1, -1)
  if (cursor.quote === "'") return insert.replaceAll("'", "''")
  if (cursor.scalar?.block) return insert
  if (/[:#]/.test(insert) || (cursor.flow && /[,[\]{}]/.test(insert))) return undefined
  return !begins || isPlain(insert.trim(), cursor.flow) ? insert : undefined
}
