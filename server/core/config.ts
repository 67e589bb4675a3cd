/**
 * The configuration of a team, `playbook.config.yaml`: read and checked as a playbook is, and what it asks for.
 * Absent on purpose: finding and reading files, and which playbook it is for (config/settings.ts).
 */
import { type Analysis, judgedProblems, type LinkedAnalysis, readPlaybook } from "./analysis"
import { catalogue } from "./catalogue"
import { ruleProblems } from "./config/problems"
import { sectionWords } from "./config/sections"
import { defaultSettings } from "./judgement"
import { linkedOf } from "./model/workspace"
import { oneCauseEach } from "./one-cause"
import type { Choice } from "./schema/describe"
import { configFormat } from "./schema/format"
import type { TextChange } from "./syntax/source"

/** What the file is called in each folder. */
export const configName = "playbook.config.yaml"

/** Whether a file is a configuration by its name. */
export function isConfigName(name: string): boolean {
  return name.slice(name.lastIndexOf("/") + 1) === configName
}

/** What may be set: sections first, then their rules. */
const choosable: readonly Choice[] = [
  ...[...new Set(catalogue.map(({ section }) => section))].map((value) => ({
    value,
    words: sectionWords(value),
  })),
  ...catalogue.map(({ id, summary }) => ({ value: id, words: summary })),
]

/** Reads a text as a configuration. Total. */
export function readConfig(
  file: string,
  text: string,
  before?: Analysis,
  changes?: readonly TextChange[],
): Analysis {
  const read = readPlaybook(file, text, before, changes, configFormat)
  const problems = oneCauseEach([...read.problems, ...ruleProblems(read.playbook)], read.source)
  return { ...read, problems, shape: configFormat.shape, choosable }
}

/** A configuration depends on no other file: what was read of it is all there is to say. */
export function linkConfig(local: Analysis): LinkedAnalysis {
  const { source, playbook, problems: found } = local
  const nothing = { problems: [], kept: new Map() }
  const linked = linkedOf(playbook, { playbook: () => undefined })
  const problems = judgedProblems({ source, settings: defaultSettings, found })
  return { ...local, linked, references: [], settings: defaultSettings, found, ran: nothing, problems }
}
