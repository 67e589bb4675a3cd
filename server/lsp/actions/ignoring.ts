/**
 * Ways to let a problem stand, and the page that explains it: what comes after its fixes.
 * Absent on purpose: where the comment goes (core/suppressions/ignoring.ts).
 */
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from "vscode-languageserver"
import { kindsById } from "../../core/catalogue"
import type { Problem, Words } from "../../core/problem"
import { isIgnorable } from "../../core/report/rules/page"
import { type Ignoring, ignoringsOf, ignoringText, reasonWords } from "../../core/suppressions/ignoring"
import type { LinkedFile } from "../cache"
import type { Client } from "../client"
import type { Context } from "../features/feature"
import { rangeOf } from "../lines"
import { ExplainCommand } from "../protocol"
import { snippetEdit, workspaceEdit } from "./edits"

/** Ignore it here, ignore it in the file, explain it. */
export function afterFixes(
  problem: Problem,
  file: LinkedFile,
  told: Diagnostic,
  { session, client }: Context,
): CodeAction[] {
  const { locale } = session.settings
  const kind = kindsById.get(problem.id)
  if (!kind) return []
  const ignorings = isIgnorable(kind) ? ignoringsOf(problem, file.analysis.source) : []
  const ignoring = ignorings.map((one): CodeAction => {
    const edit = editOf(one, file, client, reasonWords[locale])
    return { title: one.title[locale], kind: CodeActionKind.QuickFix, diagnostics: [told], edit }
  })
  if (!client.commands.has(ExplainCommand)) return ignoring
  const title = EXPLAIN(problem.id)[locale]
  const command = { title, command: ExplainCommand, arguments: [problem.id] }
  return [...ignoring, { title, kind: CodeActionKind.QuickFix, diagnostics: [told], command }]
}

function editOf(one: Ignoring, file: LinkedFile, client: Client, reason: string): WorkspaceEdit {
  const range = rangeOf(file.lines, { start: one.at, end: one.at })
  if (!client.snippetEdits || !client.versionedEdits)
    return workspaceEdit(file, [{ range, newText: ignoringText(one, reason) }], client)
  const value = `${escaped(one.before)}\${1:${reason}}${one.after}`
  return snippetEdit(file, { range, snippet: { kind: "snippet", value } })
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&")
}

const EXPLAIN = (id: string): Words => ({ en: `Explain "${id}"`, zh: `解释“${id}”` })
