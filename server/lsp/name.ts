/**
 * One spelling for each file: clients write the same URI in several ways, and imports are resolved as plain text.
 * Absent on purpose: whether the file exists.
 */
import { URI } from "vscode-uri"

/** The spelling by which the server and the core know a file: nothing is percent-encoded that need not be. */
export function nameOf(uri: string): string {
  return URI.parse(uri).toString(true)
}

/** The spelling that every client reads. */
export function uriOf(name: string): string {
  return URI.parse(name).toString()
}

/** Whether a file is a playbook by its name. */
export function isPlaybookName(name: string): boolean {
  return /\.playbook\.ya?ml$/i.test(URI.parse(name).path)
}
