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
import { isConfigName, linkConfig, readConfig } from "../core/config"
import { configNamesFor, type SettingsRequest, settingsOf } from "../core/config/settings"
import type { Settings } from "../core/judgement"
import { readTable, type Table } from "../core/model/actuals"
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
  /** What it was before something was touched: rules that see no difference are not run again. */
  before?: LinkedAnalysis
  /** Where it holds measured figures. */
  table?: Table
}

export interface Cache {
  readonly files: Files
  readonly entries: Map<string, Entry>
  readonly lookups: Map<string, Promise<void>>
  readonly workspace: Workspace
  /** What the reader has chosen, and the day it is. */
  readonly wishes: () => SettingsRequest
}

/** `checks` tells which files' problems are shown, so that what several share is said in one of them. */
export function createCache(files: Files, checks: (name: string) => boolean, wishes: Cache["wishes"]): Cache {
  const cache: Cache = {
    files,
    entries: new Map(),
    lookups: new Map(),
    wishes,
    workspace: {
      playbook: (file) => fileOf(cache, nameOf(file))?.analysis.playbook,
      table: (file) => tableOf(cache, nameOf(file)),
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
    const read = isConfigName(name) ? readConfig : readPlaybook
    entry.analysis = read(name, lines.text, changes && entry.analysis, changes)
    entry.document = { ...entry.document, unread: "nothing" }
  }
  return { name, uri: entry.uri, version, lines, analysis: entry.analysis }
}

/** The table in a file, read once: no editor of playbooks holds such a file. */
function tableOf(cache: Cache, name: string): Table | undefined {
  const entry = cache.entries.get(name)
  if (entry?.document) entry.table ??= readTable(entry.document.lines.text)
  return entry?.table
}

export function linkedFileOf(cache: Cache, name: string): LinkedFile | undefined {
  const file = fileOf(cache, name)
  const entry = cache.entries.get(name)
  if (!file || !entry) return undefined
  entry.linked ??= linkNow(cache, name, file.analysis, entry)
  return { ...file, analysis: entry.linked }
}

function linkNow(cache: Cache, name: string, analysis: Analysis, entry: Entry): LinkedAnalysis {
  if (isConfigName(name)) return linkConfig(analysis)
  const { before } = entry
  delete entry.before
  const settings = settingsFor(cache, name, before?.settings)
  return link(analysis, cache.workspace, { settings, before })
}

/** What another text would say in place of a file's own; nothing of it is kept. */
export function insteadOf(cache: Cache, name: string, text: string): LinkedAnalysis {
  if (isConfigName(name)) return linkConfig(readConfig(name, text))
  const settings = settingsFor(cache, name, cache.entries.get(name)?.linked?.settings)
  return link(readPlaybook(name, text), cache.workspace, { settings })
}

/** What the configurations around a file ask for, as far as they are known. */
function settingsFor(cache: Cache, name: string, before?: Settings): Settings {
  const configs = configNamesFor(name).flatMap((one) => fileOf(cache, one)?.analysis ?? [])
  return settingsOf(name, configs, { ...cache.wishes(), before })
}

/**
 * A file, all that it imports, directly or not, its measured figures and the configurations around it; those that
 * nobody has read yet are named too, but lead no further.
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
  const measured = analysisOf(name)?.playbook.actuals
  if (measured) reach.add(nameOf(measured.file))
  if (!isConfigName(name)) for (const config of configNamesFor(name)) reach.add(config)
  return reach
}

/** The texts of a file and of all that it imports, as far as there are such files; a projection asks no configuration. */
export function textsOf(cache: Cache, name: string): ReadonlyMap<string, string> {
  const texts = [...reachOf(cache, name)].flatMap((one): [string, string][] => {
    const text = cache.entries.get(one)?.document?.lines.text
    return text === undefined || isConfigName(one) ? [] : [[one, text]]
  })
  return new Map(texts)
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
  for (const one of dependents) forgetLinked(cache.entries.get(one))
  return dependents
}

/** Whatever is known links anew: what the reader has chosen is another thing now. */
export function unlinkAll(cache: Cache): void {
  for (const entry of cache.entries.values()) forgetLinked(entry)
}

function forgetLinked(entry: Entry | undefined): void {
  if (!entry?.linked) return
  entry.before = entry.linked
  delete entry.linked
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
