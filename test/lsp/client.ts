/**
 * A language client of the tests: a real server process, and what it has published so far.
 * Absent on purpose: any knowledge of playbooks.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeParams,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver"
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node"

declare const __ROOT__: string

/** What an editor like VS Code can do, as far as the server cares. */
export const capable: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
}

export interface Client {
  readonly connection: MessageConnection
  readonly process: ChildProcess
  readonly initialized: InitializeResult
  /** All that the server has published, in order. */
  readonly published: readonly PublishDiagnosticsParams[]
  open(uri: string, text: string, version?: number, languageId?: string): void
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): void
  close(uri: string): void
  ask<Answer>(method: string, params: object): Promise<Answer>
  /** Asks about a position of a document. */
  at<Answer>(request: string, uri: string, position: Position): Promise<Answer>
  /** The latest publication since a document was opened, or the next of which the wish is true. */
  told(uri: string, wish?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>
  /** The problems of a version of a document. */
  problems(uri: string, version?: number): Promise<readonly Diagnostic[]>
  /** Ends the server as the protocol says; its status. */
  stop(): Promise<number | null>
}

export interface Options extends Partial<InitializeParams> {
  readonly command?: readonly string[]
  /** Answers to the server's requests, by method. */
  readonly answers?: Record<string, (params: never) => unknown>
}

export const serverCommand = [join(__ROOT__, "dist", "server.js"), "--stdio"]

const running = new Set<ChildProcess>()

// Whatever a failed test leaves running would keep the whole run from ending.
after(() => {
  for (const server of running) server.kill()
})

export function spawnServer(command: readonly string[] = serverCommand): ChildProcess {
  const server = spawn(process.execPath, [...command], { stdio: ["pipe", "pipe", "inherit"] })
  running.add(server.once("exit", () => running.delete(server)))
  return server
}

export function statusOf(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null) return Promise.resolve(server.exitCode)
  return new Promise((resolve) => server.once("exit", resolve))
}

export function connect(server: ChildProcess): MessageConnection {
  if (!server.stdout || !server.stdin) throw new Error("The server has no streams.")
  return createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
}

export async function startClient({ command, answers = {}, ...params }: Options = {}): Promise<Client> {
  const server = spawnServer(command)
  const connection = connect(server)
  const published: PublishDiagnosticsParams[] = []
  const hearers = new Set<() => void>()
  connection.onNotification("textDocument/publishDiagnostics", (one: PublishDiagnosticsParams) => {
    published.push(one)
    for (const hear of [...hearers]) hear()
  })
  connection.onRequest("client/registerCapability", () => null)
  for (const [method, answer] of Object.entries(answers)) connection.onRequest(method, answer)
  connection.listen()
  const defaults: InitializeParams = { processId: null, rootUri: null, capabilities: capable }
  const initialized = await connection.sendRequest<InitializeResult>("initialize", { ...defaults, ...params })
  await connection.sendNotification("initialized", {})
  return {
    connection,
    process: server,
    initialized,
    published,
    ...speaking(connection, published, hearers, server),
  }
}

function speaking(
  connection: MessageConnection,
  published: readonly PublishDiagnosticsParams[],
  hearers: Set<() => void>,
  server: ChildProcess,
): Omit<Client, "connection" | "process" | "initialized" | "published"> {
  const notify = (method: string, params: object) =>
    void connection.sendNotification(`textDocument/${method}`, params)
  /** How much had been published when a document was opened. */
  const opened = new Map<string, number>()
  const client: ReturnType<typeof speaking> = {
    open(uri, text, version = 1, languageId = "ops-playbook") {
      opened.set(uri, published.length)
      notify("didOpen", { textDocument: { uri, languageId, version, text } })
    },
    change: (uri, version, ...contentChanges) =>
      notify("didChange", { textDocument: { uri, version }, contentChanges }),
    close: (uri) => notify("didClose", { textDocument: { uri } }),
    ask: (method, params) => connection.sendRequest(method, params),
    at: (request, uri, position) =>
      connection.sendRequest(`textDocument/${request}`, { textDocument: { uri }, position }),
    told: (uri, wish = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = published.slice(opened.get(uri)).findLast((one) => one.uri === uri)
          if (!found || !wish(found)) return
          hearers.delete(look)
          resolve(found)
        }
        hearers.add(look)
        look()
      }),
    problems: async (uri, version = 1) =>
      (await client.told(uri, (one) => one.version === version)).diagnostics,
    async stop() {
      const status = statusOf(server)
      await connection.sendRequest("shutdown")
      await connection.sendNotification("exit")
      return status
    },
  }
  return client
}

/** The position of a mark in a text, and the text without it. */
export function marked(text: string, mark = "│"): { text: string; position: Position } {
  const offset = text.indexOf(mark)
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return {
    text: text.replace(mark, ""),
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  }
}
