/**
 * Everything in a file that has only one way to be mended, mended at once: on request, or on save where the reader wants it.
 */
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver"
import { fixAll } from "../../core/fixing"
import type { LinkedFile } from "../cache"
import type { Context } from "../features/feature"
import { rangeOf } from "../lines"
import { workspaceEdit } from "./edits"

export const fixAllKind = `${CodeActionKind.SourceFixAll}.opsPlaybook`

/** Only for those who ask for it: among quick fixes it would stand in the way. */
export function wantsFixAll({ context: { only } }: CodeActionParams): boolean {
  return (only ?? []).some((kind) => fixAllKind === kind || fixAllKind.startsWith(`${kind}.`))
}

export function fixAllOf(file: LinkedFile, { session, client }: Context): CodeAction[] {
  const { lines, name } = file
  const { text } = fixAll(lines.text, { kind: "safe", check: (now) => session.instead(name, now) })
  if (text === lines.text) return []
  const title = { en: "Mend everything that has only one way to be mended", zh: "修复所有只有一种改法的问题" }
  const edit = changeBetween(lines.text, text)
  const range = rangeOf(lines, { start: edit.start, end: edit.end })
  return [
    {
      title: title[session.settings.locale],
      kind: fixAllKind,
      edit: workspaceEdit(file, [{ range, newText: edit.text }], client),
    },
  ]
}

/** One edit from the first difference to the last. */
function changeBetween(before: string, after: string): { start: number; end: number; text: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let same = 0
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return { start, end: before.length - same, text: after.slice(start, after.length - same) }
}
