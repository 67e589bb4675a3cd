/**
 * The playbooks below a folder or under a glob. Absent on purpose: files that are named outright, which need no search.
 */
import { type Dirent, readdirSync, type Stats, statSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Words } from "../core/problem"
import { enter, ignores, type Rules, rulesFor } from "./gitignore"
import { slashed } from "./path"
import { cannotOpen } from "./words"

export interface Search {
  /** Absolute names, in no order that means anything. */
  readonly files: readonly string[]
  /** Folders that could not be read. */
  readonly complaints: readonly Words[]
}

const PLAYBOOK = /\.playbook\.ya?ml$/
const NEVER = new Set([".git", "node_modules"])
const MAGIC = /[*?{}[\]]|[!+@]\(/

/** Every playbook below a folder that git would not ignore. */
export function playbooksBelow(folder: string): Search {
  const files: string[] = []
  const complaints: Words[] = []
  const walk = (here: string, rules: Rules): void => {
    for (const entry of entriesOf(here, complaints)) {
      const path = join(here, entry.name)
      if (entry.isDirectory()) {
        if (!NEVER.has(entry.name) && !ignores(rules, path, true)) walk(path, enter(path, rules))
      } else if (PLAYBOOK.test(entry.name) && isFile(entry, path) && !ignores(rules, path, false))
        files.push(path)
    }
  }
  walk(folder, rulesFor(folder))
  return { files, complaints }
}

export function isGlob(input: string): boolean {
  return MAGIC.test(input)
}

/**
 * Every playbook under a glob. The part before the first wildcard is a folder that was named; the glob then chooses
 * among the playbooks below it, so that both kinds of search agree on what is ignored.
 */
export function playbooksUnder(pattern: string, cwd: string): Search {
  const parts = slashed(pattern).split("/")
  const first = parts.findIndex(isGlob)
  const base = resolve(cwd, first === 0 ? "." : parts.slice(0, first).join("/") || "/")
  if (!statOf(base)?.isDirectory()) return { files: [], complaints: [] }
  // Its module form finds itself by a file's name that a bundle has not; `require` gives the other form.
  const { globSync } = require("tinyglobby") as typeof import("tinyglobby")
  const options = {
    cwd: base,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ["**/node_modules", "**/.git"],
  }
  const chosen = new Set(globSync(parts.slice(first).join("/"), options).map((file) => resolve(file)))
  const below = playbooksBelow(base)
  return { ...below, files: below.files.filter((file) => chosen.has(file)) }
}

function entriesOf(folder: string, complaints: Words[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    complaints.push(cannotOpen(folder, error))
    return []
  }
}

/** Links to folders are not followed, as git does not follow them; a link to a playbook is a playbook. */
function isFile(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() ? Boolean(statOf(path)?.isFile()) : entry.isFile()
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
