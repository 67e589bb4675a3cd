/**
 * The texts that the client has open: what it says of them goes into the session.
 * Absent on purpose: texts that are no playbooks, which other servers look after.
 */
import { TextDocumentSyncKind } from "vscode-languageserver"
import { isConfigName } from "../../core/config"
import { isPlaybookName, nameOf } from "../name"
import type { Feature } from "./feature"

export const documents: Feature = {
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  },
  listen({ connection, session }) {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, text, version } }) => {
      if (languageId === "ops-playbook" || isPlaybookName(uri) || isConfigName(nameOf(uri)))
        session.open(uri, text, version)
    })
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      session.change(uri, contentChanges, version),
    )
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.close(uri))
  },
}
