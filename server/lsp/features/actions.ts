/**
 * Quick fixes of the problems at a place, ways to let them stand, and all certain fixes of a file at once.
 * Absent on purpose: how a problem is mended, which the problem itself says (and queries/fixes.ts turns into edits).
 */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
} from "vscode-languageserver"
import type { Fix, Problem } from "../../core/problem"
import { editsOf } from "../../core/queries/fixes"
import { spanOf } from "../../core/queries/place"
import { workspaceEdit } from "../actions/edits"
import { fixAllKind, fixAllOf, wantsFixAll } from "../actions/fixAll"
import { afterFixes } from "../actions/ignoring"
import type { LinkedFile } from "../cache"
import { diagnosticOf, textEditOf } from "../convert"
import { spanIn } from "../lines"
import { aboutLinkedFile, type Context, type Feature } from "./feature"

export const actions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } },
  listen(context) {
    const { connection, client } = context
    connection.onCodeAction(
      aboutLinkedFile(context, (file, params) => {
        if (!client.actionLiterals) return []
        const all = wantsFixAll(params) ? fixAllOf(file, context) : []
        return isWanted(params) ? [...all, ...quickFixes(file, params, context)] : all
      }),
    )
  },
}

/** Whether quick fixes are among the kinds that the client asks for: a kind includes those below it. */
function isWanted({ context: { only } }: CodeActionParams): boolean {
  return !only || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix)
}

/** The fixes of all problems first, then the ways to let them stand, one for each rule. */
function quickFixes(file: LinkedFile, params: CodeActionParams, context: Context): CodeAction[] {
  const problems = problemsAt(file, params.range, context)
  const others = problems.flatMap((problem) =>
    afterFixes(problem, file, toldOf(problem, file, params, context), context),
  )
  const once = new Map(others.map((action) => [action.title, action]))
  return [...problems.flatMap((problem) => actionsOf(problem, file, params, context)), ...once.values()]
}

function problemsAt(file: LinkedFile, range: Range, { forecasts }: Context): readonly Problem[] {
  const { analysis, lines } = file
  const asked = spanIn(lines, range)
  return forecasts.problems(file).filter(({ place }) => {
    const span = spanOf(place, analysis.source)
    return span.start <= asked.end && asked.start <= span.end
  })
}

function actionsOf(
  problem: Problem,
  file: LinkedFile,
  params: CodeActionParams,
  context: Context,
): CodeAction[] {
  const { session, client } = context
  const told = toldOf(problem, file, params, context)
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

/** The problem as the client was told of it. */
function toldOf(
  problem: Problem,
  file: LinkedFile,
  { context: { diagnostics } }: CodeActionParams,
  { session }: Context,
): Diagnostic {
  const own = diagnosticOf(problem, file, session.settings, session.file)
  return diagnostics.find((one) => isSame(one, own)) ?? own
}

function isSame(told: Diagnostic, own: Diagnostic): boolean {
  return told.code === own.code && JSON.stringify(told.range) === JSON.stringify(own.range)
}

function textEditsOf(fix: Fix, { analysis, lines }: LinkedFile): TextEdit[] {
  return editsOf(fix, analysis.source).map((change) => textEditOf(change, lines))
}
