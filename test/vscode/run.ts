/**
 * Runs the suite in the extension host of a VS Code that a headless Chromium has open, and prints what it says.
 * How VS Code and the browser start is absent.
 */
import { join } from "node:path"
import type { BrowserContext, Page } from "playwright-core"
import { findBrowser, openBrowser } from "./browser"
import { type Host, startHost } from "./host"
import { unmarked } from "./output"
import { resultVariable, root, scratch, suiteEntry, webviewVariable } from "./places"
import { conclude } from "./result"
import { serveWebviews } from "./webviews"
import { makeWorkspace } from "./workspace"

/** A slow machine may take a minute to open VS Code; more than this means that it never will. */
const patience = 900_000

async function main(): Promise<number> {
  findBrowser()
  const workspace = makeWorkspace()
  const resultFile = join(scratch("result"), "result.json")
  let page: Page | undefined
  const webviews = await serveWebviews(() => page)
  const host = await startHost({
    env: { [resultVariable]: resultFile, [webviewVariable]: webviews.address },
  })
  let browser: BrowserContext | undefined
  try {
    browser = await openBrowser()
    page = await browser.newPage()
    await runSuite(host, page, workspace)
  } finally {
    webviews.stop()
    await browser?.close().catch(() => undefined)
    host.stop()
  }
  return conclude(resultFile)
}

/** VS Code calls the two functions that it finds in its page: one for every line of output, one at the end. */
async function runSuite(host: Host, page: Page, workspace: string): Promise<void> {
  await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => print(args))
  let end: () => void = () => undefined
  await page.exposeFunction("codeAutomationExit", () => end())
  const ended = new Promise<void>((done, failed) => {
    end = done
    page.once("crash", () => failed(new Error("The page of VS Code crashed.")))
    setTimeout(() => failed(new Error("The suite did not end in time.")), patience).unref()
  })
  await page.goto(
    host.address(workspace, [
      ["extensionDevelopmentPath", host.remote(root)],
      ["extensionTestsPath", host.remote(suiteEntry)],
      ["skipWelcome", "true"],
    ]),
  )
  await ended
}

function print(args: readonly unknown[]): void {
  const line = args.map(unmarked).find((text) => text !== undefined)
  if (line !== undefined) console.log(line)
  else if (process.env.OPS_PLAYBOOK_TEST_VERBOSE) console.log("[vscode]", ...args)
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
