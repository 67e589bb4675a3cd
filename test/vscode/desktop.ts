/**
 * Runs the same compiled suite in a desktop VS Code, which @vscode/test-electron downloads where it can.
 */
import { join } from "node:path"
import { runTests } from "@vscode/test-electron"
import { resultVariable, root, scratch, suiteEntry } from "./places"
import { conclude } from "./result"
import { makeWorkspace } from "./workspace"

async function main(): Promise<number> {
  const resultFile = join(scratch("result"), "result.json")
  try {
    await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: suiteEntry,
      extensionTestsEnv: { [resultVariable]: resultFile },
      launchArgs: [makeWorkspace(), "--disable-extensions", "--disable-workspace-trust", "--skip-welcome"],
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return Math.max(1, conclude(resultFile))
  }
  return conclude(resultFile)
}

void main().then((status) => process.exit(status))
