/**
 * One run of `check`: finds the files, reads and links them, and writes what is wrong in the format asked for.
 * Absent on purpose: the options' grammar (commands/check) and how a report looks (formats/).
 */

import { link } from "../core/analysis"
import type { Words } from "../core/problem"
import { findFiles } from "./files"
import { FORMATS, type FormatName } from "./formats"
import { absolute, shown } from "./path"
import { type CheckedFile, count, errorsOf, type Report } from "./report"
import type { Terminal } from "./terminal"
import { readStandardInput, readText, type Text } from "./text"
import { cannotOpen, tooManyWarnings } from "./words"
import { type Disk, openDisk } from "./workspace"

export interface CheckRequest {
  readonly inputs: readonly string[]
  readonly format: FormatName
  /** Show errors only; warnings still count towards `maxWarnings`. */
  readonly quiet: boolean
  readonly maxWarnings: number | undefined
  /** Check what is piped in, named as this file where a name was given. */
  readonly stdin: { readonly filename: string | undefined } | undefined
}

export async function check(request: CheckRequest, terminal: Terminal): Promise<void> {
  const report = request.stdin
    ? await reportPiped(request.stdin.filename, terminal)
    : await reportFiles(request.inputs, terminal)
  const counts = count(report)
  const { maxWarnings } = request
  const tooMany = maxWarnings !== undefined && counts.warning > maxWarnings
  if (counts.error > 0 || tooMany) terminal.exit(1)
  const format = await FORMATS[request.format]()
  terminal.write(await format(request.quiet ? errorsOf(report) : report, terminal))
  if (tooMany) terminal.complain(tooManyWarnings(counts.warning, maxWarnings))
}

async function reportFiles(inputs: readonly string[], terminal: Terminal): Promise<Report> {
  const { cwd } = terminal
  const { files, complaints } = await findFiles(inputs, cwd)
  for (const complaint of complaints) refuse(terminal, complaint)
  const names = files.map((file) => absolute(cwd, file))
  const disk = openDisk(new Set(names))
  const checked: CheckedFile[] = []
  for (const name of names) {
    const text = readOrRefuse(name, terminal)
    if (text) checked.push(checkText(name, shown(cwd, name), text, disk))
  }
  return reportOf(checked, disk, cwd)
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

async function reportPiped(filename: string | undefined, { cwd }: Terminal): Promise<Report> {
  const name = absolute(cwd, filename ?? "stdin.playbook.yaml")
  const path = filename === undefined ? "<stdin>" : shown(cwd, name)
  const disk = openDisk(new Set([name]))
  return reportOf([checkText(name, path, await readStandardInput(), disk)], disk, cwd)
}

/** What is wrong with the bytes is the cause of whatever else would be found. */
function checkText(name: string, path: string, { text, problem }: Text, disk: Disk): CheckedFile {
  try {
    const local = disk.take(name, text)
    return { path, source: local.source, problems: problem ? [problem] : link(local, disk).problems }
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
