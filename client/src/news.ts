/**
 * The server's word that there are other figures of a playbook, for everybody who shows some. The client library keeps
 * one listener a message, so there is one here, and it tells all others. Absent: the figures.
 */
import { type Disposable, type Event, EventEmitter } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import { Projected, type ProjectedParams } from "../../server/lsp/protocol"

export interface News extends Disposable {
  /** Hears the address of the playbook, as the server writes it. */
  readonly onProjected: Event<string>
}

export function createNews(client: LanguageClient): News {
  const projected = new EventEmitter<string>()
  const listener = client.onNotification(Projected, ({ uri }: ProjectedParams) => projected.fire(uri))
  return {
    onProjected: projected.event,
    dispose() {
      listener.dispose()
      projected.dispose()
    },
  }
}
