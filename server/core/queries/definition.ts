/**
 * Where the entry named at an offset is defined, or which file an import means.
 * Absent on purpose: positions in that other file, which its own source knows.
 */
import type { Definition } from "../model/playbook"
import type { Linked } from "../model/workspace"
import type { Span } from "../problem"
import type { Read } from "./read"
import { samePath, targetAt } from "./target"

export type Defined =
  | { readonly definition: Definition; readonly from: Span }
  | { readonly file: string; readonly from: Span }

/** The definition of what stands at an offset; `undefined` where nothing is named or nothing of that name exists. */
export function definitionOf(read: Read, linked: Linked, offset: number): Defined | undefined {
  const target = targetAt(read, linked, offset)
  if (target) return target.definition && { definition: target.definition, from: target.from }
  const { source, playbook } = read
  const spot = source.pathAt(offset)
  const found = playbook.imports.find((one) => samePath(one.path, spot.path))
  const from = found && spot.at === "value" ? source.spanAt(found.path, "value") : undefined
  return found && from ? { file: found.file, from } : undefined
}
