/**
 * Which files a run checks: those named outright, those found below folders and under globs, each once and in order.
 * Absent on purpose: what is in them.
 */
import { type Stats, statSync } from "node:fs"
import { resolve } from "node:path"
import type { Words } from "../core/problem"
import { shown } from "./path"
import type { Search } from "./search"
import { cannotOpen, dashIsNoFile, emptyName, missing, noneBelow, noneUnder } from "./words"

/** Absolute names in the order of the paths people see, and what could not be found. */
export interface Found {
  readonly files: readonly string[]
  readonly complaints: readonly Words[]
}

/** Without inputs, everything below the working folder. */
export async function findFiles(inputs: readonly string[], cwd: string): Promise<Found> {
  const found: Search[] = []
  for (const input of inputs.length === 0 ? ["."] : inputs) found.push(await find(input, cwd))
  const order = new Map(found.flatMap((search) => search.files).map((file) => [shown(cwd, file), file]))
  return {
    files: [...order].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file),
    complaints: found.flatMap((search) => search.complaints),
  }
}

/** A name that exists is that file or folder, whatever signs it is made of; only then it may be a glob. */
async function find(input: string, cwd: string): Promise<Search> {
  if (input === "") return nothing(emptyName)
  const path = resolve(cwd, input)
  try {
    const stats = statIfThere(path)
    if (stats?.isDirectory()) return await searchFolder(path, input)
    if (stats) return { files: [path], complaints: [] }
  } catch (error) {
    return nothing(cannotOpen(input, error))
  }
  const { isGlob, playbooksUnder } = await import("./search")
  if (isGlob(input)) return orNothing(playbooksUnder(input, cwd), noneUnder(input))
  if (input === "-") return nothing(dashIsNoFile)
  const { nearestPath } = await import("./nearest")
  return nothing(missing(input, nearestPath(cwd, input)))
}

async function searchFolder(path: string, input: string): Promise<Search> {
  const { playbooksBelow } = await import("./search")
  return orNothing(playbooksBelow(path), noneBelow(input))
}

/** A search that finds nothing is a mistake in what was asked: else a typing error in CI would pass for ever. */
function orNothing(search: Search, complaint: Words): Search {
  return search.files.length + search.complaints.length > 0 ? search : nothing(complaint)
}

function nothing(complaint: Words): Search {
  return { files: [], complaints: [complaint] }
}

function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    // A file where the name has a folder: what is named is not there.
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined
    throw error
  }
}
