/**
 * Runs the suite inside an extension host, be it of a desktop VS Code or of one in the browser, and leaves its
 * result in the file that the harness named. The cases are absent.
 */
import { readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { format } from "node:util"
import Mocha from "mocha"
import { marked } from "../output"
import { resultVariable } from "../places"
import type { Failure, Result } from "../result"

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", reporter: "spec", color: true, timeout: 30_000, slow: 3_000 })
  Mocha.reporters.Base.consoleLog = (text: unknown, ...rest: unknown[]) =>
    console.log(marked(format(text ?? "", ...rest)))
  // Whoever works on one part names it, as with mocha's own option.
  if (process.env.OPS_PLAYBOOK_TEST_ONLY) mocha.grep(process.env.OPS_PLAYBOOK_TEST_ONLY)
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith(".test.js")) mocha.addFile(join(__dirname, name))
  }
  const result = await runMocha(mocha)
  const file = process.env[resultVariable]
  if (file) writeFileSync(file, JSON.stringify(result))
  if (result.failed > 0) throw new Error(`${result.failed} failed`)
}

function runMocha(mocha: Mocha): Promise<Result> {
  return new Promise((done) => {
    const failures: Failure[] = []
    let passed = 0
    let pending = 0
    const runner = mocha.run((failed) => done({ passed, failed, pending, failures }))
    runner.on("pass", () => {
      passed += 1
    })
    runner.on("pending", () => {
      pending += 1
    })
    runner.on("fail", (test, error: Error) => {
      failures.push({ title: test.fullTitle(), message: error.stack ?? error.message })
    })
  })
}
