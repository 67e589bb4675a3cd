/**
 * Where the harness finds and keeps things: the checkout, its cache of a VS Code, and scratch folders.
 * What is in them is absent.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { atEnd } from "./ending"

/** The checkout, written in when the tests are compiled. */
declare const __ROOT__: string

export const root = __ROOT__
export const samples = join(root, "samples")
export const fixture = join(root, "test", "vscode", "fixture")
export const suiteEntry = join(root, "out", "vscode", "suite", "index.js")
export const images = join(root, "docs", "images")

/** Git ignores it, as it does for @vscode/test-electron, which keeps its downloads in the same folder. */
export const cache = join(root, ".vscode-test")

/** The variable that tells the suite where to leave its result. */
export const resultVariable = "OPS_PLAYBOOK_TEST_RESULT"

/** The variable that tells the suite the address at which the pages of webviews can be looked at. */
export const webviewVariable = "OPS_PLAYBOOK_TEST_WEBVIEWS"

export const extensionId = (): string => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, string>
  return `${manifest.publisher}.${manifest.name}`
}

/** A fresh folder that is gone when the process ends. */
export function scratch(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ops-playbook-${name}-`))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
