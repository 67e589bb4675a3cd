/**
 * What the server holds while it runs: the texts that editors have open, the files around them, and the reader's settings.
 * Absent on purpose: the protocol, and when anything is told to the client (features/diagnostics.ts).
 */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver"
import type { LinkedAnalysis } from "../core/analysis"
import {
  type Cache,
  createCache,
  dependentsOf,
  type File,
  fileOf,
  insteadOf,
  type LinkedFile,
  linkedFileOf,
  reachOf,
  ready,
  textsOf,
  unlink,
  unlinkAll,
} from "./cache"
import { changed, newDocument } from "./document"
import type { Files } from "./files"
import { nameOf } from "./name"
import { type Settings, wishesIn } from "./settings"
import { today } from "./today"

export interface Session {
  readonly settings: Settings
  set(settings: Settings): void
  open(uri: string, text: string, version: number): void
  change(uri: string, events: readonly TextDocumentContentChangeEvent[], version: number): void
  close(uri: string): void
  /** Files, or any, may have changed where no editor holds them: they are looked up again when somebody needs them. */
  forget(names?: readonly string[]): void
  /** Which files are checked, whether they are open or not; their problems are for the caller to tell. */
  check(names: Iterable<string>): void
  readonly checked: ReadonlySet<string>
  /** Whether a file's problems are shown: it is open, or checked. */
  shows(name: string): boolean
  isOpen(name: string): boolean
  /** Waits until a file and all that it imports are known; `undefined` when they are. */
  ready(name: string): Promise<void> | undefined
  file(name: string): File | undefined
  linkedFile(name: string): LinkedFile | undefined
  /** What another text would say in place of a file's own. */
  instead(name: string, text: string): LinkedAnalysis
  /** The texts of a file and of all that it imports, by name. */
  texts(name: string): ReadonlyMap<string, string>
  /** Lets go of a file that is checked without being open: its problems have been told. */
  release(name: string): void
  /** Hears the name of each file whose problems may be others now, or which is shown no more. */
  onTouched(listener: (name: string) => void): void
  onSettings(listener: () => void): void
}

export function createSession(files: Files, initial: Settings): Session {
  const listeners: ((name: string) => void)[] = []
  const settingsListeners: (() => void)[] = []
  const touch = (names: Iterable<string>) => {
    for (const name of new Set(names)) for (const hear of listeners) hear(name)
  }
  const checking = createChecking()
  let settings = initial
  const wishes = () => ({ today: today(), chosen: wishesIn(settings) })
  const cache = createCache(files, (name) => isOpen(cache, name) || checking.names.has(name), wishes)
  return {
    get settings() {
      return settings
    },
    set(changedSettings) {
      settings = changedSettings
      unlinkAll(cache)
      for (const hear of settingsListeners) hear()
      touch([...cache.entries.keys(), ...checking.names])
    },
    ...editing(cache, touch),
    forget(names = [...cache.entries.keys()]) {
      for (const name of names) {
        if (!isOpen(cache, name)) drop(cache, name)
        touch([...unlink(cache, name), ...checking.dependentsOf(name)])
      }
    },
    check(names) {
      const before = new Set(checking.names)
      checking.start(names)
      touch([...before].filter((name) => !checking.names.has(name)))
    },
    checked: checking.names,
    shows: (name) => isOpen(cache, name) || checking.names.has(name),
    isOpen: (name) => isOpen(cache, name),
    ready: (name) => ready(cache, name),
    file: (name) => fileOf(cache, name),
    linkedFile: (name) => linkedFileOf(cache, name),
    instead: (name, text) => insteadOf(cache, name, text),
    texts: (name) => textsOf(cache, name),
    release(name) {
      checking.reached(name, reachOf(cache, name))
      if (!isOpen(cache, name) && dependentsOf(cache, name).length <= 1) drop(cache, name)
    },
    onTouched: (listener) => void listeners.push(listener),
    onSettings: (listener) => void settingsListeners.push(listener),
  }
}

/** What editors do to the texts that they hold. */
function editing(
  cache: Cache,
  touch: (names: Iterable<string>) => void,
): Pick<Session, "open" | "change" | "close"> {
  return {
    open(uri, text, version) {
      const name = nameOf(uri)
      drop(cache, name)
      cache.entries.set(name, { uri, open: true, document: newDocument(text, version) })
      touch([name, ...unlink(cache, name)])
    },
    change(uri, events, version) {
      const name = nameOf(uri)
      const entry = cache.entries.get(name)
      if (!entry?.open || !entry.document) return
      entry.document = changed(entry.document, events, version)
      touch([name, ...unlink(cache, name)])
    },
    close(uri) {
      const name = nameOf(uri)
      if (!isOpen(cache, name)) return
      drop(cache, name)
      touch([name, ...unlink(cache, name)])
      dropUnneeded(cache)
    },
  }
}

/** Which files are checked, and what each reached by its imports when its problems were last told. */
function createChecking() {
  const names = new Set<string>()
  const reaches = new Map<string, ReadonlySet<string>>()
  return {
    names: names as ReadonlySet<string>,
    start(wanted: Iterable<string>) {
      const all = [...wanted]
      names.clear()
      for (const name of all) names.add(name)
      for (const name of reaches.keys()) if (!names.has(name)) reaches.delete(name)
    },
    reached(name: string, reach: ReadonlySet<string>) {
      if (names.has(name)) reaches.set(name, reach)
    },
    dependentsOf: (name: string) => [...names].filter((one) => one === name || reaches.get(one)?.has(name)),
  }
}

function isOpen(cache: Cache, name: string): boolean {
  return cache.entries.get(name)?.open ?? false
}

function drop(cache: Cache, name: string): void {
  cache.entries.delete(name)
  cache.lookups.delete(name)
}

/** Drops what lends nothing to an open file. */
function dropUnneeded(cache: Cache): void {
  const open = [...cache.entries.keys()].filter((name) => isOpen(cache, name))
  const needed = new Set(open.flatMap((name) => [...reachOf(cache, name)]))
  for (const name of cache.entries.keys()) if (!needed.has(name)) drop(cache, name)
}
