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
import { createForecasts } from "./forecasts"
import { createProjector } from "./projector"
import type { Port } from "./projector/messages"
import { createSession } from "./session"
import { initialSettings } from "./settings"
import { createTeller } from "./teller"

/** What the machine that the server runs on has. */
export interface Host {
  /** Without one, every file comes from the client. */
  readonly disk?: Disk
  /** Opens a worker for projections, or something like it. */
  openProjector(): Port
}

/** Begins to answer on a connection. */
export function start(connection: Connection, host: Host): void {
  const starts: (() => void)[] = []
  connection.onInitialized(() => {
    for (const begin of starts) begin()
  })
  connection.onInitialize((params) => {
    const context = createContext(connection, params, host, (listener) => void starts.push(listener))
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
  { disk, openProjector }: Host,
  onStart: Context["onStart"],
): Context {
  const client = clientOf(params)
  const files = createFiles(connection, client, disk)
  const session = createSession(files, initialSettings(params))
  const projector = createProjector(openProjector, (text) => connection.console.error(text))
  const forecasts = createForecasts(session, projector)
  const teller = createTeller(connection, session, client, forecasts.problems)
  return { connection, client, files, session, projector, forecasts, teller, onStart }
}
