/**
 * What the suite reports to the harness. Absent: how it travels.
 */
import { existsSync, readFileSync } from "node:fs"

export interface Failure {
  readonly title: string
  readonly message: string
}

export interface Result {
  readonly passed: number
  readonly failed: number
  readonly pending: number
  readonly failures: readonly Failure[]
}

/** Prints the last line and gives the exit status; a suite that left no result has failed, whatever else was said. */
export function conclude(file: string): number {
  if (!existsSync(file)) {
    console.error("The suite left no result: VS Code ended, or never ran it.")
    return 1
  }
  const result = JSON.parse(readFileSync(file, "utf8")) as Result
  if (result.passed + result.failed === 0) {
    console.error("The suite ran no test.")
    return 1
  }
  const pending = result.pending > 0 ? `, ${result.pending} pending` : ""
  console.log(`In VS Code: ${result.passed} passed, ${result.failed} failed${pending}`)
  return result.failed > 0 ? 1 : 0
}
