/**
 * The wiring: what the client can do and what the reader has chosen make a session, and each feature listens to it.
 * Absent on purpose: the transport, and every feature's own work.
 */
import type { Connection, InitializeParams, ServerCapabilities } from "vscode-languageserver"
import { version } from "../../package.json"
import { clientOf } from "./client"
import { features } from "./features"
import type { Context } from "./features/feature"
import { createFiles, type Disk } from "./files"
import { createSession } from "./session"
import { initialSettings } from "./settings"
import { createTeller } from "./teller"

/** Begins to answer on a connection; without a disk, every file comes from the client. */
export function start(connection: Connection, disk?: Disk): void {
  const starts: (() => void)[] = []
  connection.onInitialized(() => {
    for (const begin of starts) begin()
  })
  connection.onInitialize((params) => {
    const context = createContext(connection, params, disk, (listener) => void starts.push(listener))
    const capabilities: ServerCapabilities = { positionEncoding: "utf-16" }
    for (const feature of features) {
      Object.assign(capabilities, feature.capabilities)
      feature.listen(context)
    }
    return { capabilities, serverInfo: { name: "ops-playbook", version } }
  })
  connection.listen()
}

function createContext(
  connection: Connection,
  params: InitializeParams,
  disk: Disk | undefined,
  onStart: Context["onStart"],
): Context {
  const client = clientOf(params)
  const files = createFiles(connection, client, disk)
  const session = createSession(files, initialSettings(params))
  return { connection, client, files, session, teller: createTeller(connection, session, client), onStart }
}
