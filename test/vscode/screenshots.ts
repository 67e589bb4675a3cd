/**
 * Takes the pictures of the docs from a real VS Code: a playbook with a mistake in it, in both languages, in light and
 * dark, wide and narrow. What the pictures are shown for is absent.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Frame, Page } from "playwright-core"
import { type Looks, openBrowser } from "./browser"
import { type Host, startHost } from "./host"
import { images, root } from "./places"
import { makeWorkspace } from "./workspace"

interface Scene extends Looks {
  readonly name: string
  readonly words: "en" | "zh-CN"
  /** The page beside the playbook that it shows, instead of a mistake. */
  readonly beside?: "panel" | "preview"
}

const wide = { width: 1120, height: 700 }
const narrow = { width: 400, height: 700 }

const scenes: readonly Scene[] = [
  { name: "editor-light", words: "en", colorScheme: "light", ...wide },
  { name: "editor-dark", words: "en", colorScheme: "dark", ...wide },
  { name: "editor-light-zh", words: "zh-CN", colorScheme: "light", ...wide },
  { name: "editor-dark-zh", words: "zh-CN", colorScheme: "dark", ...wide },
  { name: "editor-narrow", words: "en", colorScheme: "light", ...narrow },
  { name: "editor-narrow-zh", words: "zh-CN", colorScheme: "dark", ...narrow },
  { name: "panel-light", words: "en", colorScheme: "light", beside: "panel", ...wide },
  { name: "panel-dark", words: "en", colorScheme: "dark", beside: "panel", ...wide },
  { name: "panel-light-zh", words: "zh-CN", colorScheme: "light", beside: "panel", ...wide },
  { name: "panel-dark-zh", words: "zh-CN", colorScheme: "dark", beside: "panel", ...wide },
  { name: "preview-light", words: "en", colorScheme: "light", beside: "preview", ...wide },
  { name: "preview-light-zh", words: "zh-CN", colorScheme: "light", beside: "preview", ...wide },
]

const mostBytes = 150_000

/** The first sample, with the range of one of its numbers written the wrong way. */
function mistaken(workspace: string): string {
  const file = join(workspace, "samples", "first.playbook.yaml")
  const text = readFileSync(file, "utf8")
  const broken = text.replace(/(\d)%\.\.(\d)/, "$1%-$2")
  if (broken === text) throw new Error("The first sample has no range such as 8%..10%.")
  writeFileSync(file, broken)
  return file
}

async function take(scene: Scene): Promise<void> {
  const workspace = makeWorkspace()
  const file = scene.beside ? join(workspace, "samples", "first.playbook.yaml") : mistaken(workspace)
  const vsix = readdirSync(root).find((name) => name.endsWith(".vsix"))
  const host = await startHost({
    ...(vsix ? { vsix: join(root, vsix) } : {}),
    settings: {
      "opsPlaybook.locale": scene.words,
      "workbench.colorTheme": scene.colorScheme === "dark" ? "Default Dark Modern" : "Default Light Modern",
      "editor.fontSize": 13,
      "editor.minimap.enabled": false,
      "editor.stickyScroll.enabled": false,
      "editor.fontFamily": "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
      "workbench.tips.enabled": false,
      "workbench.layoutControl.enabled": false,
    },
  })
  const browser = await openBrowser(scene)
  try {
    const page = await browser.newPage()
    await page.goto(address(host, join(workspace, "samples"), file, !vsix))
    await (scene.beside ? beside(page, scene.beside) : arrange(page, scene)).catch(async (error: unknown) => {
      await page.screenshot({ path: join(tmpdir(), `${scene.name}-failed.png`) })
      throw error
    })
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" })
    if (picture.length > mostBytes) throw new Error(`${scene.name} has ${picture.length} bytes.`)
    writeFileSync(join(images, `${scene.name}.png`), picture)
    console.log(`${scene.name}.png  ${Math.round(picture.length / 1000)} kB`)
  } finally {
    await browser.close()
    host.stop()
  }
}

const address = (host: Host, folder: string, file: string, development: boolean): string =>
  host.address(folder, [
    ["openFile", host.remote(file)],
    ["skipWelcome", "true"],
    ...(development ? [["extensionDevelopmentPath", host.remote(root)] as const] : []),
  ])

/** Waits for the squiggle, and rests the mouse on it until the hover says what is wrong. */
async function arrange(page: Page, scene: Scene): Promise<void> {
  const squiggle = page.locator(".squiggly-error").first()
  await squiggle.waitFor({ timeout: 60_000 })
  if (scene.width === narrow.width) await page.keyboard.press("Control+b")
  else await openProblem(page)
  await squiggle.waitFor()
  // Nothing tells when the layout has come to rest.
  await page.waitForTimeout(1_000)
  const box = await squiggle.boundingBox()
  if (!box) throw new Error("The squiggle is out of sight.")
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 6, { steps: 5 })
  await page.locator(".monaco-hover:visible .hover-contents").first().waitFor({ timeout: 20_000 })
  await page.waitForTimeout(500)
}

const titles = { panel: "Project", preview: "Open Preview" }

/** Opens a page beside the playbook, and in the panel moves a slider, so that there is something to apply. */
async function beside(page: Page, kind: "panel" | "preview"): Promise<void> {
  const line = page.locator(".monaco-editor .view-line").first()
  await line.waitFor({ timeout: 60_000 })
  // The lens tells that the server is there.
  await page.locator(".codelens-decoration").first().waitFor({ timeout: 60_000 })
  await page.keyboard.press("Control+b")
  await line.click()
  await page.keyboard.press("F1")
  await page.keyboard.type(`Ops Playbook: ${titles[kind]}`)
  await page.waitForTimeout(1_000)
  await page.keyboard.press("Enter")
  const frame = await frameOf(page, kind)
  const slider = frame.locator("input[type=range]").first()
  if (kind === "panel") {
    await slider.focus()
    for (let i = 0; i < 6; i++) await slider.press("ArrowRight")
    await slider.blur()
    await frame.locator(".diff li").first().waitFor()
    await frame.evaluate("scrollTo(0, 0)")
  }
  await page.waitForTimeout(4_000)
}

async function frameOf(page: Page, kind: string): Promise<Frame> {
  const test = `!!document.querySelector('script[src*="/${kind}.js"]') && !!document.querySelector(".chance, .playbook-document")`
  for (let i = 0; i < 150; i++) {
    for (const frame of page.frames())
      if ((await frame.evaluate(test).catch(() => false)) === true) return frame
    await page.waitForTimeout(200)
  }
  throw new Error(`The ${kind} did not open.`)
}

/** Opens the Problems panel and, from its first entry, the line in question. */
async function openProblem(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+m")
  await page.locator(".markers-panel .monaco-list-row.focused").waitFor()
  await page.keyboard.press("Enter")
}

async function main(): Promise<void> {
  mkdirSync(images, { recursive: true })
  const only = process.argv.slice(2)
  for (const scene of scenes) if (only.length === 0 || only.includes(scene.name)) await take(scene)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
