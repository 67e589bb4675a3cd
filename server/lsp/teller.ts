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
  /** Hears the name of each file whose problems have just been told. */
  onTold(listener: (name: string) => void): void
}

interface Told {
  readonly uri: string
  readonly version: number | undefined
  /** Of an open text: opened again it is another, though its version may be the same. */
  readonly lines: Lines | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** `problemsOf` knows also the problems that take longer to find, or those found last. */
export function createTeller(
  connection: Connection,
  session: Session,
  client: Client,
  problemsOf: (file: LinkedFile) => readonly Problem[],
): Teller {
  const told = new Map<string, Told>()
  const listeners: ((name: string) => void)[] = []
  const said = (name: string, problems: readonly Problem[]) => {
    for (const hear of listeners) hear(name)
    return problems
  }

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
        return said(name, [])
      }
      const before = told.get(name)
      const problems = problemsOf(file)
      const now = toldOf(file, problems, session, client)
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
      return said(name, problems)
    },
    onTold: (listener) => void listeners.push(listener),
  }
}

function toldOf(
  file: LinkedFile,
  problems: readonly Problem[],
  session: Session,
  { relatedInformation }: Client,
): Told {
  const { uri, version, lines } = file
  const found = diagnosticsOf(problems, file, session.settings, session.file)
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
