/**
 * Quick fixes of the problems at a place.
 * Absent on purpose: how a problem is mended, which the problem itself says (and queries/fixes.ts turns into edits).
 */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver"
import type { Fix, Problem } from "../../core/problem"
import { editsOf } from "../../core/queries/fixes"
import { spanOf } from "../../core/queries/place"
import type { LinkedFile } from "../cache"
import type { Client } from "../client"
import { diagnosticOf, textEditOf } from "../convert"
import { spanIn } from "../lines"
import { aboutLinkedFile, type Context, type Feature } from "./feature"

export const actions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  listen(context) {
    const { connection, client } = context
    connection.onCodeAction(
      aboutLinkedFile(context, (file, params) => {
        if (!client.actionLiterals || !isWanted(params)) return []
        return problemsAt(file, params.range).flatMap((problem) => actionsOf(problem, file, params, context))
      }),
    )
  },
}

/** Whether quick fixes are among the kinds that the client asks for: a kind includes those below it. */
function isWanted({ context: { only } }: CodeActionParams): boolean {
  return !only || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix)
}

function problemsAt({ analysis, lines }: LinkedFile, range: Range): readonly Problem[] {
  const asked = spanIn(lines, range)
  return analysis.problems.filter(({ place }) => {
    const span = spanOf(place, analysis.source)
    return span.start <= asked.end && asked.start <= span.end
  })
}

function actionsOf(
  problem: Problem,
  file: LinkedFile,
  { context: { diagnostics } }: CodeActionParams,
  { session, client }: Context,
): CodeAction[] {
  const own = diagnosticOf(problem, file, session.settings, session.file)
  const told = diagnostics.find((one) => isSame(one, own)) ?? own
  const preferred = problem.fixes?.findIndex(({ kind }) => kind === "safe")
  return (problem.fixes ?? []).flatMap((fix, index) => {
    const edits = textEditsOf(fix, file)
    if (edits.length === 0) return []
    return {
      title: fix.title[session.settings.locale],
      kind: CodeActionKind.QuickFix,
      diagnostics: [told],
      edit: workspaceEdit(file, edits, client),
      ...(index === preferred && { isPreferred: true }),
    }
  })
}

function isSame(told: Diagnostic, own: Diagnostic): boolean {
  return told.code === own.code && JSON.stringify(told.range) === JSON.stringify(own.range)
}

function textEditsOf(fix: Fix, { analysis, lines }: LinkedFile): TextEdit[] {
  return editsOf(fix, analysis.source).map((change) => textEditOf(change, lines))
}

/** With the version, where the client can take it, so that an edit of an older text is refused. */
function workspaceEdit({ uri, version }: LinkedFile, edits: TextEdit[], client: Client): WorkspaceEdit {
  if (!client.versionedEdits) return { changes: { [uri]: edits } }
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits }] }
}
