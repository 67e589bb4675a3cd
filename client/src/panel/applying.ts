/**
 * Numbers written into the files that they stand in, as one edit that one undo takes back.
 * Absent: finding the places, which the server does.
 */
import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import {
  ApplyNumbers,
  type ApplyNumbersParams,
  type ApplyNumbersResult,
  type Edited,
  type Span,
} from "../../../server/lsp/protocol"

/** Whether they are written. */
export async function applyNumbers(
  client: LanguageClient,
  uri: Uri,
  set: ApplyNumbersParams["set"],
): Promise<boolean> {
  const { version } = await workspace.openTextDocument(uri)
  const params: ApplyNumbersParams = { uri: uri.toString(), version, set }
  const answer = await client.sendRequest<ApplyNumbersResult | null>(ApplyNumbers, params)
  const files = answer?.files ?? null
  const edit = files && (await together(files))
  if (edit) return workspace.applyEdit(edit)
  void window.showWarningMessage(l10n.t("The playbook has changed in the meantime. Try again."))
  return false
}

/** Nothing where one of the texts is another by now. */
async function together(files: readonly Edited[]): Promise<WorkspaceEdit | undefined> {
  const edit = new WorkspaceEdit()
  for (const { uri, version, edits } of files) {
    const document = await workspace.openTextDocument(Uri.parse(uri))
    if (version !== null && version !== document.version) return undefined
    for (const { range, newText } of edits) edit.replace(document.uri, rangeOf(range), newText)
  }
  return edit
}

function rangeOf({ start, end }: Span): Range {
  return new Range(start.line, start.character, end.line, end.character)
}
