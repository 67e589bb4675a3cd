/**
 * Playbooks read from their texts, as the session reads them; what has not changed since the last time is kept.
 * Absent on purpose: where texts come from.
 */
import { type Analysis, type LinkedAnalysis, link, readPlaybook, type Workspace } from "../../core/analysis"
import { readTable } from "../../core/model/actuals"
import type { TextChange } from "../../core/syntax/source"
import { nameOf } from "../name"
import type { Book } from "./messages"

export type Reader = (book: Book) => LinkedAnalysis

interface Linking {
  /** What it was made from: the texts by name. */
  readonly texts: Book["texts"]
  readonly analysis: LinkedAnalysis
}

/** How many files, and how many linked ones, are kept. */
const most = 32

export function createReader(): Reader {
  const analyses = new Map<string, Analysis>()
  const linkings = new Map<string, Linking>()
  const read = (name: string, text: string) => {
    const analysis = readAgain(name, text, analyses.get(name))
    keep(analyses, name, analysis)
    return analysis
  }
  return ({ file, texts }) => {
    const before = linkings.get(file)
    if (before && isSame(before.texts, texts)) return before.analysis
    const local = read(file, texts.get(file) ?? "")
    const analysis = link(local, workspaceOf(texts, read), { before: before?.analysis })
    keep(linkings, file, { texts, analysis })
    return analysis
  }
}

function workspaceOf(texts: Book["texts"], read: (name: string, text: string) => Analysis): Workspace {
  return {
    playbook(file) {
      const name = nameOf(file)
      const text = texts.get(name)
      return text === undefined ? undefined : read(name, text).playbook
    },
    table(file) {
      const text = texts.get(nameOf(file))
      return text === undefined ? undefined : readTable(text)
    },
  }
}

function readAgain(name: string, text: string, before: Analysis | undefined): Analysis {
  if (!before) return readPlaybook(name, text)
  if (before.source.text === text) return before
  return readPlaybook(name, text, before, [changeBetween(before.source.text, text)])
}

/** One change that makes a text of another: what they share at both ends stays. */
function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) }
}

function isSame(before: Book["texts"], after: Book["texts"]): boolean {
  return before.size === after.size && [...after].every(([name, text]) => before.get(name) === text)
}

/** Keeps what was used last, and not too much of it. */
function keep<Value>(kept: Map<string, Value>, name: string, value: Value): void {
  kept.delete(name)
  kept.set(name, value)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}
