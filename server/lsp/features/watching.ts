/**
 * Files that change where no editor holds them: what imports them is checked anew.
 * Absent on purpose: which of them are known, and reading them (cache.ts).
 */
import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver"
import { isPlaybookName, nameOf } from "../name"
import type { Feature } from "./feature"

export const watching: Feature = {
  capabilities: {},
  listen({ connection, client, session, onStart }) {
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const created = changes.filter(
        ({ type, uri }) => type === FileChangeType.Created && isPlaybookName(uri),
      )
      if (session.settings.checkWorkspace)
        session.check([...session.checked, ...created.map(({ uri }) => nameOf(uri))])
      session.forget(changes.map(({ uri }) => nameOf(uri)))
    })
    // Who saves one file may have changed another; a client that does not watch gives no better sign.
    if (!client.watchesFiles) connection.onDidSaveTextDocument(() => session.forget())
    onStart(() => {
      if (!client.watchesFiles) return
      // Any YAML file may be imported, whatever its name; tables hold what was measured.
      const watchers = [{ globPattern: "**/*.{yaml,yml,csv,tsv,txt}" }]
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    })
  },
}
