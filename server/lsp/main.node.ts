/**
 * The language server as a process: starts when loaded and talks over stdio, IPC, a socket or a pipe, as its arguments say.
 * Absent on purpose: whatever it does.
 */
import { createConnection } from "vscode-languageserver/node"
import { disk } from "./files.node"
import { createPorts } from "./projector.node"
import { start } from "./server"

// The library finds its transport in the arguments and, for stdio, keeps the console away from stdout.
const transports = ["--stdio", "--node-ipc", "--socket", "--pipe"]
if (!process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport))))
  process.argv.push(process.send ? "--node-ipc" : "--stdio")
start(createConnection(), { disk, openProjector: createPorts() })
