/**
 * The folder that the suite works in: copies of the samples and of the suite's own files, so that a test may
 * break what it likes. The cases that do so are absent.
 */
import { cpSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { fixture, samples, scratch } from "./places"

export function makeWorkspace(): string {
  const workspace = scratch("workspace")
  mkdirSync(join(workspace, "samples"))
  cpSync(samples, join(workspace, "samples"), {
    recursive: true,
    filter: (path) => !/[\\/]broken([\\/]|$)/.test(path),
  })
  cpSync(fixture, workspace, { recursive: true })
  return workspace
}
