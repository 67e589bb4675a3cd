/**
 * Shows where an entry of a plan stands, by its dotted path, be it in the playbook or in one that it imports.
 * Absent: finding it, which the server does.
 */
import { Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import {
  FindPlace,
  type FindPlaceParams,
  type FindPlaceResult,
  type Span,
} from "../../../server/lsp/protocol"

export async function revealPlace(client: LanguageClient, uri: string, path: string): Promise<void> {
  const params: FindPlaceParams = { uri, path }
  const found = await client.sendRequest<FindPlaceResult | null>(FindPlace, params)
  if (found) await reveal(Uri.parse(found.uri), rangeOf(found.range))
}

/** In the editor that has it already, or else in the first column. */
export async function reveal(uri: Uri, selection: Range): Promise<void> {
  const document = await workspace.openTextDocument(uri)
  const shown = window.visibleTextEditors.find((editor) => editor.document === document)
  const viewColumn = shown?.viewColumn ?? ViewColumn.One
  const editor = await window.showTextDocument(document, { viewColumn, selection })
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport)
}

function rangeOf({ start, end }: Span): Range {
  return new Range(start.line, start.character, end.line, end.character)
}
