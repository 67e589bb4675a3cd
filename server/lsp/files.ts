/**
 * The files of the workspace that no editor holds: from the disk where there is one, else through the client.
 * Absent on purpose: the disk itself (files.node.ts), and whatever is kept of a file (session.ts).
 */
import type { Connection } from "vscode-languageserver"
import { URI } from "vscode-uri"
import type { Client } from "./client"
import { nameOf, uriOf } from "./name"
import { FindFiles, type FindFilesResult, ReadFile, type ReadFileResult } from "./protocol"

export interface Files {
  /** The text of a file, by its name; `undefined` where there is none. Never rejects. */
  read(name: string): Promise<string | undefined>
  /** The names of every playbook of the workspace. Never rejects. */
  find(): Promise<readonly string[]>
}

/** What only a host with a file system has. */
export interface Disk {
  read(uri: URI): Promise<string | undefined>
  /** The URIs of the playbooks below folders. */
  find(folders: readonly string[]): Promise<readonly string[]>
}

/** How long a client may take to answer: after that it is treated as one that has no such file. */
const patience = 5000

export function createFiles(connection: Connection, client: Client, disk?: Disk): Files {
  /** `undefined` also when the client knows no such request: there is no other way to find out. */
  const ask = <Answer>(method: string, params: object) =>
    Promise.race([connection.sendRequest<Answer | null>(method, params), nothingAfter(patience)]).then(
      (answer) => answer ?? undefined,
      () => undefined,
    )
  return {
    async read(name) {
      const uri = URI.parse(name)
      if (disk && uri.scheme === "file") return disk.read(uri)
      return (await ask<ReadFileResult>(ReadFile, { uri: uriOf(name) }))?.text
    },
    async find() {
      // The client knows which files its reader has excluded, so it is asked first.
      const found = await ask<FindFilesResult>(FindFiles, {})
      const uris = found?.uris ?? (await disk?.find(client.folders)) ?? []
      return [...new Set(uris.map(nameOf))].sort()
    },
  }
}

function nothingAfter(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds, undefined))
}
