/**
 * One run of `check`: finds the files, reads and links them, and writes what is wrong in the format asked for.
 * Absent on purpose: the options' grammar (commands/check) and how a report looks (formats/).
 */

import { judgedProblems, link } from "../core/analysis"
import { isConfigName, linkConfig, readConfig } from "../core/config"
import { foreseen } from "../core/foresight"
import type { Words } from "../core/problem"
import { type Configs, openConfigs } from "./configs"
import { findFiles } from "./files"
import { type FixRequest, fixFiles, showDiffs } from "./fixing"
import { FORMATS, type FormatName } from "./formats"
import { nearestPath } from "./nearest"
import { absolute, shown } from "./path"
import { type CheckedFile, count, errorsOf, type Report } from "./report"
import type { Terminal } from "./terminal"
import { readStandardInput, readText, type Text } from "./text"
import { UsageError } from "./usage"
import { cannotOpen, missing, tooManyWarnings } from "./words"
import { type Disk, openDisk } from "./workspace"

export interface CheckRequest {
  readonly inputs: readonly string[]
  readonly format: FormatName
  /** Show errors only; warnings still count towards `maxWarnings`. */
  readonly quiet: boolean
  readonly maxWarnings: number | undefined
  /** Tell what the plans lead to as well. */
  readonly projection: boolean
  /** Check what is piped in, named as this file where a name was given. */
  readonly stdin: { readonly filename: string | undefined } | undefined
  /** The only configuration that counts, as it was named, or none at all. */
  readonly config: string | false | undefined
  /** An ISO date; left out, nothing is out of date. */
  readonly today: string | undefined
  /** Mend first what can be mended, or show how. */
  readonly fix: FixRequest | undefined
}

export async function check(request: CheckRequest, terminal: Terminal): Promise<void> {
  const names = request.stdin ? [] : await namesOf(request, terminal)
  if (request.fix) {
    const disk = openDisk(new Set(names), configsOf(request, terminal))
    await (request.fix.diff ? showDiffs : fixFiles)(names, request.fix.kind, disk, terminal)
    if (request.fix.diff) return
  }
  const report = request.stdin
    ? await reportPiped(request, request.stdin.filename, terminal)
    : reportFiles(names, request, terminal)
  const counts = count(report)
  const { maxWarnings } = request
  const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings
  if (counts.error > 0 || tooMany) terminal.exit(1)
  const format = await FORMATS[request.format]()
  terminal.write(await format(request.quiet ? errorsOf(report) : report, terminal))
  if (tooMany) terminal.complain(tooManyWarnings(counts.warning, maxWarnings))
}

/** The configurations of a run; one that was named must be there. */
function configsOf({ config, today }: CheckRequest, { cwd }: Terminal): Configs {
  if (typeof config !== "string") return openConfigs({ config, today })
  const name = absolute(cwd, config)
  try {
    readText(name)
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code !== "ENOENT"
    throw new UsageError(there ? cannotOpen(config, error) : missing(config, nearestPath(cwd, config)))
  }
  return openConfigs({ config: name, today })
}

/** The absolute names of the files that are checked. */
async function namesOf({ inputs }: CheckRequest, terminal: Terminal): Promise<readonly string[]> {
  const { files, complaints } = await findFiles(inputs, terminal.cwd)
  for (const complaint of complaints) refuse(terminal, complaint)
  return files.map((file) => absolute(terminal.cwd, file))
}

function reportFiles(names: readonly string[], request: CheckRequest, terminal: Terminal): Report {
  const { projection } = request
  const { cwd } = terminal
  const configs = configsOf(request, terminal)
  const disk = openDisk(new Set(names), configs)
  const checked: CheckedFile[] = []
  for (const name of names) {
    const text = readOrRefuse(name, terminal)
    if (text) checked.push(checkText(name, shown(cwd, name), text, disk, projection))
  }
  return reportOf([...checked, ...faultyConfigs(configs, new Set(names), cwd)], disk, cwd)
}

/** Configurations with problems, each once; one that is checked itself is told of already. */
function faultyConfigs(configs: Configs, told: ReadonlySet<string>, cwd: string): readonly CheckedFile[] {
  return configs
    .found()
    .filter(({ file, problems }) => problems.length > 0 && !told.has(file))
    .map(({ file, analysis, problems }) => ({ path: shown(cwd, file), source: analysis.source, problems }))
}

/** What cannot be read is said and left out; the other files are still checked. */
function readOrRefuse(name: string, terminal: Terminal): Text | undefined {
  try {
    return readText(name)
  } catch (error) {
    refuse(terminal, cannotOpen(shown(terminal.cwd, name), error))
    return undefined
  }
}

async function reportPiped(
  request: CheckRequest,
  filename: string | undefined,
  terminal: Terminal,
): Promise<Report> {
  const { cwd } = terminal
  const name = absolute(cwd, filename ?? "stdin.playbook.yaml")
  const path = filename === undefined ? "<stdin>" : shown(cwd, name)
  const configs = configsOf(request, terminal)
  const disk = openDisk(new Set([name]), configs)
  const checked = checkText(name, path, await readStandardInput(), disk, request.projection)
  return reportOf([checked, ...faultyConfigs(configs, new Set([name]), cwd)], disk, cwd)
}

/** What is wrong with the bytes is the cause of whatever else would be found. */
function checkText(
  name: string,
  path: string,
  { text, problem }: Text,
  disk: Disk,
  projection: boolean,
): CheckedFile {
  try {
    if (isConfigName(name)) {
      const { source, problems } = linkConfig(readConfig(name, text))
      return { path, source, problems: problem ? [problem] : problems }
    }
    const local = disk.take(name, text)
    if (problem) return { path, source: local.source, problems: [problem] }
    const analysis = link(local, disk, { settings: disk.settingsFor(name) })
    const problems = projection ? judgedProblems(analysis, foreseen(analysis)) : analysis.problems
    return { path, source: local.source, problems }
  } catch (cause) {
    throw new Error(`while checking ${path}`, { cause })
  }
}

function reportOf(files: readonly CheckedFile[], disk: Disk, cwd: string): Report {
  return {
    files,
    other: (file) => ({
      path: shown(cwd, file),
      source: disk.analysis(file)?.source,
    }),
  }
}

function refuse(terminal: Terminal, words: Words): void {
  terminal.complain(words)
  terminal.exit(2)
}
