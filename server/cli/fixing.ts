/**
 * `check --fix` and `check --diff`: the fixes of files, written to disk or shown.
 * Absent on purpose: which fixes there are, and when one is left out (core/fixing.ts).
 */
import { randomUUID } from "node:crypto"
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { link, readPlaybook } from "../core/analysis"
import { isConfigName, linkConfig, readConfig } from "../core/config"
import { type Fixed, fixAll } from "../core/fixing"
import type { Fix, Words } from "../core/problem"
import { unifiedDiff } from "./diff"
import { shown } from "./path"
import type { Terminal } from "./terminal"
import { readText } from "./text"
import type { Disk } from "./workspace"

export interface FixRequest {
  readonly kind: Fix["kind"]
  /** Show what would change, and change nothing. */
  readonly diff: boolean
}

/** Writes what can be mended; a file that cannot be read is left to the check, which says so. */
export function fixFiles(names: readonly string[], kind: Fix["kind"], disk: Disk, terminal: Terminal): void {
  let [problems, files] = [0, 0]
  for (const { name, text, fixed } of fixedFiles(names, kind, disk)) {
    if (fixed.text === text) continue
    try {
      writeWhole(name, fixed.text)
      problems += fixed.count
      files++
    } catch (error) {
      terminal.complain(cannotWrite(shown(terminal.cwd, name), error))
      terminal.exit(2)
    }
  }
  if (files > 0) terminal.note(mended(problems, files))
}

/** Shows what would be written; that there is something to mend is a failure, as in CI it should be. */
export function showDiffs(names: readonly string[], kind: Fix["kind"], disk: Disk, terminal: Terminal): void {
  for (const { name, text, fixed } of fixedFiles(names, kind, disk)) {
    const diff = unifiedDiff(shown(terminal.cwd, name), text, fixed.text)
    if (diff === "") continue
    terminal.write(diff)
    terminal.exit(1)
  }
}

function* fixedFiles(names: readonly string[], kind: Fix["kind"], disk: Disk) {
  for (const name of names) {
    const read = readable(name)
    if (read !== undefined) yield { name, text: read, fixed: fixText(name, read, kind, disk) }
  }
}

/** The text of a file; what its bytes do not say for sure is not written anew. */
function readable(name: string): string | undefined {
  try {
    const { text, problem } = readText(name)
    return problem ? undefined : text
  } catch {
    return undefined
  }
}

/** A text with its fixes; what only a projection finds is for its author to decide. */
export function fixText(name: string, text: string, kind: Fix["kind"], disk: Disk): Fixed {
  const settings = disk.settingsFor(name)
  const check = isConfigName(name)
    ? (now: string) => linkConfig(readConfig(name, now))
    : (now: string) => link(readPlaybook(name, now), disk, { settings })
  return fixAll(text, { kind, check })
}

/** Writes a file whole or not at all; a link stays one, and who may read the file stays as it was. */
export function writeWhole(name: string, text: string): void {
  const file = realpathSync(name)
  const beside = `${file}.${randomUUID()}.tmp`
  try {
    writeFileSync(beside, text, { mode: statSync(file).mode, flag: "wx" })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

export function cannotWrite(path: string, error: unknown): Words {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return {
    en: `"${path}" could not be written (${code}), and is as it was.`,
    zh: `“${path}”无法写入（${code}），文件保持原样。`,
  }
}

export function mended(problems: number, files: number): Words {
  return {
    en: `${problems} ${problems === 1 ? "problem" : "problems"} mended in ${files} ${files === 1 ? "file" : "files"}.`,
    zh: `已修复 ${files} 个文件中的 ${problems} 个问题。`,
  }
}
