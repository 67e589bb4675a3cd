/**
 * The configurations around the files of a run: found up the folders, or the one that was named, read once.
 * Absent on purpose: what they ask for (core/config), and how their problems are shown.
 */
import type { Analysis, LinkedAnalysis } from "../core/analysis"
import { linkConfig, readConfig } from "../core/config"
import { configNamesFor, settingsOf } from "../core/config/settings"
import type { Settings } from "../core/judgement"
import type { Problem } from "../core/problem"
import { readText } from "./text"

export interface ConfigRequest {
  /** The absolute name of the only one that counts, or none at all; left out, they are looked for. */
  readonly config?: string | false | undefined
  /** An ISO date; left out, nothing is out of date. */
  readonly today?: string | undefined
}

export interface FoundConfig {
  readonly file: string
  readonly analysis: LinkedAnalysis
  readonly problems: readonly Problem[]
}

export interface Configs {
  settingsFor(file: string): Settings
  /** Those that were read so far, in the order of their names. */
  found(): readonly FoundConfig[]
}

/** A file that is named and cannot be read throws what the system throws; one that is looked for need not be there. */
export function openConfigs({ config, today }: ConfigRequest = {}): Configs {
  const known = new Map<string, FoundConfig | undefined>()
  const read = (file: string) => {
    if (!known.has(file)) known.set(file, file === config ? readAs(file) : ifThere(file))
    return known.get(file)
  }
  const namesFor = (file: string) => {
    if (config === false) return []
    return config === undefined ? configNamesFor(file) : [config]
  }
  return {
    settingsFor(file) {
      const configs = namesFor(file).flatMap((name): Analysis[] => {
        const found = read(name)
        return found ? [found.analysis] : []
      })
      return settingsOf(file, configs, { today })
    },
    found: () => [...known.values()].flatMap((one) => one ?? []).sort((a, b) => (a.file < b.file ? -1 : 1)),
  }
}

function ifThere(file: string): FoundConfig | undefined {
  try {
    return readAs(file)
  } catch {
    return undefined
  }
}

/** What is wrong with the bytes is the cause of whatever else would be found. */
function readAs(file: string): FoundConfig {
  const { text, problem } = readText(file)
  const analysis = linkConfig(readConfig(file, text))
  return { file, analysis, problems: problem ? [problem] : analysis.problems }
}
