/**
 * Which files `.gitignore` files leave out, read folder by folder as git does.
 * Absent on purpose: the walk itself, and ignore files other than `.gitignore`.
 */
import { existsSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import ignore, { type Ignore } from "ignore"
import { slashed } from "./path"

/** The rules that hold in a folder: those of the folders above, then those of its own `.gitignore`. */
export interface Rules {
  /** The folder that the patterns and the paths tested against them are relative to. */
  readonly root: string
  readonly patterns: readonly string[]
  readonly matcher: Ignore | undefined
}

/**
 * The rules for a folder that somebody named. Where the folder itself is ignored, naming it overrules what ignores it:
 * only the rules within it count then.
 */
export function rulesFor(folder: string): Rules {
  const root = repositoryOf(folder)
  if (root === undefined || root === folder) return enter(folder)
  const above = rulesFor(dirname(folder))
  return ignores(above, folder, true) ? enter(folder) : enter(folder, above)
}

/** The rules of a folder within one whose rules are known. */
export function enter(
  folder: string,
  above: Rules = { root: folder, patterns: [], matcher: undefined },
): Rules {
  const lines = linesOf(join(folder, ".gitignore"))
  if (lines.length === 0) return above
  const patterns = [...above.patterns, ...lines.map((line) => within(relative(above.root, folder), line))]
  const matcher = ignore({ ignoreCase: process.platform !== "linux" }).add(patterns)
  return { root: above.root, patterns, matcher }
}

export function ignores({ root, matcher }: Rules, path: string, isFolder: boolean): boolean {
  return matcher?.ignores(slashed(relative(root, path)) + (isFolder ? "/" : "")) ?? false
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8")
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  } catch {
    return []
  }
}

/** The pattern that says from the root what a line says in a folder below it; a slash within a line anchors it. */
function within(folder: string, line: string): string {
  const pattern = line.replace(/^!/, "")
  const anchored = pattern.trimEnd().slice(0, -1).includes("/")
  const prefix = folder === "" ? "" : `/${slashed(folder).replace(/[\\*?[\]!# ]/g, "\\$&")}`
  const placed = anchored ? pattern.replace(/^\/?/, "/") : `/**/${pattern}`
  return `${line.startsWith("!") ? "!" : ""}${prefix}${placed}`
}

/** Where the repository begins; outside of one, the folders above say nothing about a folder. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at
    if (at === dirname(at)) return undefined
  }
}
