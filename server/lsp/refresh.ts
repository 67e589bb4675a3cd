/**
 * Telling a client that what stands beside its texts is another now, where it can hear that.
 */
import { CodeLensRefreshRequest, type Connection, InlayHintRefreshRequest } from "vscode-languageserver"
import type { Client } from "./client"

// A client that is about to end may refuse; there is nothing to be done about it.
const ignore = () => undefined

export function refreshHints(connection: Connection, { refreshesHints }: Client): void {
  if (refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(ignore)
}

export function refreshLenses(connection: Connection, { refreshesLenses }: Client): void {
  if (refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore)
}
