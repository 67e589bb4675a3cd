/**
 * The files around those that are checked, read from disk when somebody asks and read once.
 * Absent on purpose: which files are checked, and what the links between them mean.
 */
import { dirname } from "node:path"
import { type Analysis, readPlaybook, type Workspace } from "../core/analysis"
import type { Settings } from "../core/judgement"
import { readTable, type Table } from "../core/model/actuals"
import { type Configs, openConfigs } from "./configs"
import { nearestPath } from "./nearest"
import { readText } from "./text"

export interface Disk extends Workspace {
  /** What is known of a file by its absolute name; `undefined` where it cannot be read. */
  analysis(file: string): Analysis | undefined
  /** Hands in a text that was read elsewhere, or that is on no disk. */
  take(file: string, text: string): Analysis
  /** What its configurations ask for. */
  settingsFor(file: string): Settings
}

export function openDisk(checked: ReadonlySet<string>, configs: Configs = openConfigs()): Disk {
  const known = new Map<string, Analysis | undefined>()
  const tables = new Map<string, Table | undefined>()
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
    settingsFor: configs.settingsFor,
    playbook: (file) => analysis(file)?.playbook,
    table(file) {
      if (!tables.has(file)) {
        const text = textOf(file, UNREADABLE)
        tables.set(file, text === undefined ? undefined : readTable(text))
      }
      return tables.get(file)
    },
    near(file) {
      const name = nearestPath(dirname(file), file)
      return name?.includes("/") ? undefined : name
    },
    checks: (file) => checked.has(file),
  }
}

/** What stands for a text that cannot be decoded. */
const UNREADABLE = "\uFFFD"

/**
 * A playbook in a wrong encoding is read as well as may be: its ids are ASCII, and its own check says what is wrong. Of
 * figures nothing is guessed: `instead` stands for them.
 */
function textOf(file: string, instead?: string): string | undefined {
  try {
    const { text, problem } = readText(file)
    return problem ? (instead ?? text) : text
  } catch {
    return undefined
  }
}
