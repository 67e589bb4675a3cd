/**
 * How the command line names files: absolute with `/` towards the core, relative to the working folder towards people.
 * Absent on purpose: whether a file is there.
 */
import { relative, resolve, sep } from "node:path"

/** The absolute name of a file, with `/` on every system. */
export function absolute(cwd: string, file: string): string {
  return slashed(resolve(cwd, file))
}

/** A file as people read it: relative to where they stand. */
export function shown(cwd: string, file: string): string {
  return slashed(relative(cwd, file)) || "."
}

/** On POSIX a backslash is a letter like any other. */
export function slashed(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path
}
