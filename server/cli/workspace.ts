/**
 * The files around those that are checked, read from disk when somebody asks and read once.
 * Absent on purpose: which files are checked, and what the links between them mean.
 */
import { type Analysis, readPlaybook, type Workspace } from "../core/analysis"
import { readText } from "./text"

export interface Disk extends Workspace {
  /** What is known of a file by its absolute name; `undefined` where it cannot be read. */
  analysis(file: string): Analysis | undefined
  /** Hands in a text that was read elsewhere, or that is on no disk. */
  take(file: string, text: string): Analysis
}

export function openDisk(checked: ReadonlySet<string>): Disk {
  const known = new Map<string, Analysis | undefined>()
  const take = (file: string, text: string): Analysis => {
    const analysis = readPlaybook(file, text)
    known.set(file, analysis)
    return analysis
  }
  const analysis = (file: string): Analysis | undefined => {
    if (known.has(file)) return known.get(file)
    const text = textOf(file)
    if (text !== undefined) return take(file, text)
    known.set(file, undefined)
    return undefined
  }
  return {
    analysis,
    take,
    playbook: (file) => analysis(file)?.playbook,
    checks: (file) => checked.has(file),
  }
}

/** A file in a wrong encoding is read as well as may be: its ids are ASCII, and its own check says what is wrong. */
function textOf(file: string): string | undefined {
  try {
    return readText(file).text
  } catch {
    return undefined
  }
}
