/**
 * The files that the server knows, by name: texts, what they say, what their imports lend them, what is being looked up.
 * Absent on purpose: why a file is known or forgotten (session.ts).
 */
import {
  type Analysis,
  importsOf,
  type LinkedAnalysis,
  link,
  readPlaybook,
  type Workspace,
} from "../core/analysis"
import { type Document, newDocument } from "./document"
import type { Files } from "./files"
import type { Lines } from "./lines"
import { nameOf, uriOf } from "./name"

/** A file as its newest text says, without its imports. */
export interface File {
  readonly name: string
  readonly uri: string
  readonly version: number | undefined
  readonly lines: Lines
  readonly analysis: Analysis
}

/** A file with what its imports lend it. */
export interface LinkedFile extends File {
  readonly analysis: LinkedAnalysis
}

export interface Entry {
  /** As its client writes it. */
  readonly uri: string
  readonly open: boolean
  /** Absent where there is no such file. */
  document?: Document
  analysis?: Analysis
  linked?: LinkedAnalysis
}

export interface Cache {
  readonly files: Files
  readonly entries: Map<string, Entry>
  readonly lookups: Map<string, Promise<void>>
  readonly workspace: Workspace
}

/** `checks` tells which files' problems are shown, so that what several share is said in one of them. */
export function createCache(files: Files, checks: (name: string) => boolean): Cache {
  const cache: Cache = {
    files,
    entries: new Map(),
    lookups: new Map(),
    workspace: {
      playbook: (file) => fileOf(cache, nameOf(file))?.analysis.playbook,
      checks: (file) => checks(nameOf(file)),
    },
  }
  return cache
}

/** A file as its newest text says, read now if need be. */
export function fileOf(cache: Cache, name: string): File | undefined {
  const entry = cache.entries.get(name)
  if (!entry?.document) return undefined
  const { lines, version, unread } = entry.document
  if (!entry.analysis || unread !== "nothing") {
    const changes = typeof unread === "object" ? [unread] : undefined
    entry.analysis = readPlaybook(name, lines.text, changes && entry.analysis, changes)
    entry.document = { ...entry.document, unread: "nothing" }
  }
  return { name, uri: entry.uri, version, lines, analysis: entry.analysis }
}

export function linkedFileOf(cache: Cache, name: string): LinkedFile | undefined {
  const file = fileOf(cache, name)
  const entry = cache.entries.get(name)
  if (!file || !entry) return undefined
  entry.linked ??= link(file.analysis, cache.workspace)
  return { ...file, analysis: entry.linked }
}

/**
 * A file and all that it imports, directly or not; those that nobody has read yet are named too, but lead no further.
 * `analysisOf` decides whether texts that have changed are read for it.
 */
export function reachOf(
  cache: Cache,
  name: string,
  analysisOf = (one: string) => cache.entries.get(one)?.analysis,
): ReadonlySet<string> {
  const reach = new Set([name])
  // A set's iteration takes in what is added on the way, so cycles end by themselves.
  for (const one of reach) {
    const playbook = analysisOf(one)?.playbook
    if (playbook) for (const file of importsOf(playbook)) reach.add(nameOf(file))
  }
  return reach
}

/** Waits until a file and all that it imports are known; `undefined` when they are. */
export function ready(cache: Cache, name: string): Promise<void> | undefined {
  const reach = reachOf(cache, name, (one) => fileOf(cache, one)?.analysis)
  const unknown = [...reach].filter((one) => !cache.entries.has(one))
  if (unknown.length === 0) return undefined
  return Promise.all(unknown.map((one) => lookUp(cache, one))).then(() => ready(cache, name))
}

/** A file and whatever known ones reach it by their imports. */
export function dependentsOf(cache: Cache, name: string): readonly string[] {
  return [...cache.entries.keys()].filter((one) => reachOf(cache, one).has(name))
}

/** Whatever linked to a file links anew; says what that is. */
export function unlink(cache: Cache, name: string): readonly string[] {
  const dependents = dependentsOf(cache, name)
  for (const one of dependents) delete cache.entries.get(one)?.linked
  return dependents
}

function lookUp(cache: Cache, name: string): Promise<void> {
  const known = cache.lookups.get(name)
  if (known) return known
  const lookup = cache.files.read(name).then((text) => {
    // Opened or forgotten in the meantime, what has been found is out of date.
    if (cache.lookups.get(name) !== lookup) return
    cache.lookups.delete(name)
    const document = text === undefined ? {} : { document: newDocument(text) }
    cache.entries.set(name, { uri: uriOf(name), open: false, ...document })
    unlink(cache, name)
  })
  cache.lookups.set(name, lookup)
  return lookup
}
