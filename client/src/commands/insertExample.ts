/**
 * Writes an example of a field that a plan lacks, and selects it, so that the next key overwrites it.
 * Absent: the example, which the server finds.
 */
import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import {
  InsertExample,
  type InsertExampleParams,
  type InsertExampleResult,
} from "../../../server/lsp/protocol"
import { reveal } from "./revealPlace"

/** Whether it is written: one edit, which one undo takes back. */
export async function insertExample(client: LanguageClient, uri: string, path: string): Promise<boolean> {
  const params: InsertExampleParams = { uri, path }
  const answer = await client.sendRequest<InsertExampleResult | null>(InsertExample, params)
  const [first] = answer?.edits ?? []
  const document = answer && (await workspace.openTextDocument(Uri.parse(answer.uri)))
  if (!answer || !first || !document || (answer.version ?? document.version) !== document.version) {
    void window.showInformationMessage(l10n.t("This cannot be added here. Write it by hand."))
    return false
  }
  const edit = new WorkspaceEdit()
  for (const { range, newText } of answer.edits) {
    const { start, end } = range
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText)
  }
  const { start } = first.range
  const at = document.offsetAt(new Range(start.line, start.character, start.line, start.character).start)
  if (!(await workspace.applyEdit(edit))) return false
  const [from, to] = exampleIn(first.newText)
  await reveal(document.uri, new Range(document.positionAt(at + from), document.positionAt(at + to)))
  return true
}

/** The value of a single field, or else all that is written. */
export function exampleIn(text: string): readonly [from: number, to: number] {
  const to = text.trimEnd().length
  const field = /^\s*[\w"']+:[ \t]+(?=\S)/.exec(text)
  const isOne = field && !text.slice(field[0].length, to).includes("\n")
  const from = isOne ? field[0].length : text.length - text.trimStart().length
  return [from, to]
}
