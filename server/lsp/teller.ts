/**
 * What the client has been told of the problems of each file, and telling it when that changes.
 * Absent on purpose: when it is time to tell (features/diagnostics.ts, features/workspace.ts).
 */
import type { Connection, Diagnostic } from "vscode-languageserver"
import type { Problem } from "../core/problem"
import type { LinkedFile } from "./cache"
import type { Client } from "./client"
import { diagnosticsOf } from "./convert"
import type { Lines } from "./lines"
import type { Session } from "./session"

export interface Teller {
  /** Tells the problems of a file that is shown, or that there are none any more of one that is not. */
  tell(name: string): readonly Problem[]
}

interface Told {
  readonly uri: string
  readonly version: number | undefined
  /** Of an open text: opened again it is another, though its version may be the same. */
  readonly lines: Lines | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function createTeller(connection: Connection, session: Session, client: Client): Teller {
  const told = new Map<string, Told>()

  const takeBack = (name: string) => {
    const before = told.get(name)
    told.delete(name)
    if (before) void connection.sendDiagnostics({ uri: before.uri, diagnostics: [] })
  }

  return {
    tell(name) {
      const file = session.shows(name) ? session.linkedFile(name) : undefined
      if (!file) {
        takeBack(name)
        return []
      }
      const before = told.get(name)
      const now = toldOf(file, session, client)
      session.release(name)
      told.set(name, now)
      if (!before || !isSame(before, now)) {
        const { uri, version, diagnostics } = now
        void connection.sendDiagnostics({
          uri,
          diagnostics: [...diagnostics],
          ...(version !== undefined && { version }),
        })
      }
      return file.analysis.problems
    },
  }
}

function toldOf(file: LinkedFile, session: Session, { relatedInformation }: Client): Told {
  const { uri, version, lines } = file
  const found = diagnosticsOf(file, session.settings, session.file)
  const diagnostics = relatedInformation ? found : found.map(({ relatedInformation: _, ...rest }) => rest)
  return { uri, version, lines: version === undefined ? undefined : lines, diagnostics }
}

/** The same text is told again only when it has other problems, as when an imported file has changed. */
function isSame(before: Told, now: Told): boolean {
  return (
    before.version === now.version &&
    before.lines === now.lines &&
    before.uri === now.uri &&
    JSON.stringify(before.diagnostics) === JSON.stringify(now.diagnostics)
  )
}
