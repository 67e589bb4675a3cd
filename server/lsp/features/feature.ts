/**
 * What every feature is: something to announce and something to listen to.
 * Absent on purpose: any feature.
 */
import type { Connection, ServerCapabilities } from "vscode-languageserver"
import type { File, LinkedFile } from "../cache"
import type { Client } from "../client"
import type { Files } from "../files"
import type { Forecasts } from "../forecasts"
import { nameOf } from "../name"
import type { Projector } from "../projector"
import type { Session } from "../session"
import type { Teller } from "../teller"

export interface Context {
  readonly connection: Connection
  readonly session: Session
  readonly client: Client
  readonly files: Files
  readonly teller: Teller
  readonly projector: Projector
  readonly forecasts: Forecasts
  /** Hears when the client is ready to be asked and told things. */
  onStart(listener: () => void): void
}

export interface Feature {
  readonly capabilities: ServerCapabilities
  listen(context: Context): void
}

/** A request that speaks of a document. */
interface About {
  readonly textDocument: { readonly uri: string }
}

/** Answers about a file from its newest text alone; about one that is not open there is nothing to say. */
export function aboutFile<Params extends About, Answer>(
  { session }: Context,
  answer: (file: File, params: Params) => Answer,
): (params: Params) => Answer | null {
  return (params) => {
    const file = session.file(nameOf(params.textDocument.uri))
    return file ? answer(file, params) : null
  }
}

/** Answers about a file with its imports, at once when they are known. */
export function aboutLinkedFile<Params extends About, Answer>(
  { session }: Context,
  answer: (file: LinkedFile, params: Params) => Answer | Promise<Answer>,
): (params: Params) => Answer | null | Promise<Answer | null> {
  return (params) => {
    const name = nameOf(params.textDocument.uri)
    if (!session.file(name)) return null
    const reply = () => {
      const file = session.linkedFile(name)
      return file ? answer(file, params) : null
    }
    return session.ready(name)?.then(reply) ?? reply()
  }
}

/** The same for a request that gives a bare URI. */
export async function aboutLinked<Answer>(
  { session }: Context,
  uri: string,
  answer: (file: LinkedFile) => Answer | Promise<Answer>,
): Promise<Answer | null> {
  const name = nameOf(uri)
  if (!session.file(name)) return null
  await session.ready(name)
  const file = session.linkedFile(name)
  return file ? answer(file) : null
}
