/**
 * Edits of one text as clients take them.
 */
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver"
import type { File } from "../cache"
import type { Client } from "../client"

/** With the version, where the client can take it, so that an edit of an older text is refused. */
export function workspaceEdit(
  { uri, version }: Pick<File, "uri" | "version">,
  edits: TextEdit[],
  client: Client,
): WorkspaceEdit {
  if (!client.versionedEdits) return { changes: { [uri]: edits } }
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits }] }
}

/** One edit with a place to type in, for clients that know such. */
export function snippetEdit(
  { uri, version }: Pick<File, "uri" | "version">,
  edit: SnippetTextEdit,
): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: [edit] }] }
}
