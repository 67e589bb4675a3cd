/**
 * The panel and the preview beside a playbook in the real editor: the command line's figures, sliders, what Apply writes
 * and undo takes back, the cursor, two panels, a broken and a closed file, another theme, and a reload of the page.
 */
import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { ConfigurationTarget, commands, Selection, type TextDocument, window, workspace } from "vscode"
import type { Projection } from "../../../server/core/projection/project"
import { root, webviewVariable } from "../places"
import { behind, forget, openCopy, rangeOf, replace } from "./playbook"

const REACH = "segments.new_buyers.funnel.reach"
const slider = `document.querySelector('input[data-path="${REACH}"]')`
const chance = "document.querySelector('.chance')?.textContent"

describe("panel", function () {
  this.timeout(90_000)
  let document: TextDocument

  before(function () {
    // A desktop has no browser of ours in which a page could be looked at.
    if (!process.env[webviewVariable]) this.skip()
  })
  beforeEach(async () => {
    document = await openCopy("shop.playbook.yaml")
  })
  afterEach(forget)

  it("shows the figures of the command line", async () => {
    await show(document)
    const shown = await until(() => look<string>(document, chance))
    const { targets } = cli(document)
    const { probability = 0 } = targets["weekly_active"] ?? {}
    assert.equal(shown, `${Math.round((probability ?? 0) * 100)}% ±1`)
  })

  it("moves with its sliders, writes what was moved, and undo takes it back", async () => {
    await replace(document, "90k..120k/w", "90k..120k/w   # 每周触达")
    const before = document.getText()
    await show(document)
    const shown = await until(() => look<string>(document, chance))
    await move(document, 0.6)
    await until(async () => (await look(document, chance)) !== shown)
    const moved = await look<string>(document, chance)
    assert.equal(document.getText(), before)
    await look(document, "document.querySelector('[data-action=apply]').click()")
    const after = before.replace("90k..120k/w", "107k..143k/w")
    await until(() => document.getText() === after)
    await until(async () => (await look(document, "document.querySelectorAll('.diff li').length")) === 0)
    assert.equal(await look(document, chance), moved)
    await window.showTextDocument(document)
    await commands.executeCommand("undo")
    assert.equal(document.getText(), before)
    await until(async () => (await look(document, chance)) === shown)
  })

  it("follows what is typed and where the cursor is, and leads back to the file", async () => {
    await show(document)
    const shown = await until(() => look<string>(document, chance))
    await replace(document, "to: 7.6万", "to: 8.6万")
    await until(async () => ((await look(document, chance)) ?? shown) !== shown)
    const editor = await window.showTextDocument(document)
    const place = behind(document, "reach: 90k")
    editor.selection = new Selection(place, place)
    await until(() => look(document, `!!document.querySelector('.number.current[data-place="${REACH}"]')`))
    await look(document, "document.querySelector('.card h3 button').click()")
    const key = rangeOf(document, "weekly_active:").start
    await until(() => window.activeTextEditor?.selection.start.line === key.line)
  })

  it("sets a slider to what would bring a target about", async () => {
    await replace(document, "to: 7.6万", "to: 8.5万")
    await show(document)
    await until(() => look(document, "!!document.querySelector('.unlikely [data-action=seek]')"))
    await look(document, "document.querySelector('[data-action=seek]').click()")
    await until(() => look(document, "!!document.querySelector('[data-action=use]')"))
    await look(document, "document.querySelector('[data-action=use]').click()")
    await until(() => look(document, "!!document.querySelector('.card.likely')"))
  })

  it("is one a playbook, and two for two", async () => {
    await show(document)
    await show(document)
    const tabs = () =>
      window.tabGroups.all.flatMap(({ tabs: all }) => all).filter(({ label }) => /^Projection/.test(label))
    await until(() => tabs().length === 1)
    const other = await openCopy("shop.playbook.yaml")
    await show(other)
    await until(() => tabs().length === 2)
  })

  it("keeps its figures, and says so, while the file is broken", async () => {
    await show(document)
    const shown = await until(() => look<string>(document, chance))
    await replace(document, "acquire: 8%..10%", "acquire: 8%-10%")
    await until(() => look(document, "!!document.querySelector('main.old [role=alert] li')"))
    assert.equal(await look(document, chance), shown)
    await replace(document, "acquire: 8%-10%", "acquire: 8%..10%")
    await until(() => look(document, "!document.querySelector('main.old')"))
  })

  it("keeps its figures, and says so, while the file is closed", async () => {
    await show(document)
    const shown = await until(() => look<string>(document, chance))
    await window.showTextDocument(document)
    await commands.executeCommand("workbench.action.closeActiveEditor")
    await until(() => look(document, "!!document.querySelector('main.old [data-action=open]')"))
    assert.equal(await look(document, chance), shown)
    await look(document, "document.querySelector('[data-action=open]').click()")
    await until(() => look(document, "!document.querySelector('main.old')"))
  })

  it("is as it was when it comes back into sight", async () => {
    await show(document)
    await until(() => look<string>(document, chance))
    await move(document, 0.6)
    await until(() => look(document, `${slider}.getAttribute('aria-valuetext') === '107k..143k/w'`))
    await commands.executeCommand("workbench.action.focusSecondEditorGroup")
    await commands.executeCommand("workbench.action.files.newUntitledFile")
    await until(async () => (await look(document, "true")) === undefined)
    await commands.executeCommand("workbench.action.closeActiveEditor")
    await until(() => look(document, `${slider}?.getAttribute('aria-valuetext') === '107k..143k/w'`))
  })

  it("wears the theme that is chosen", async () => {
    await show(document)
    const paper = () => look<string>(document, "getComputedStyle(document.body).backgroundColor")
    const before = await until(paper)
    const settings = workspace.getConfiguration("workbench")
    await settings.update("colorTheme", "Default High Contrast", ConfigurationTarget.Global)
    try {
      await until(async () => (await paper()) !== before)
    } finally {
      await settings.update("colorTheme", undefined, ConfigurationTarget.Global)
    }
  })

  it("previews the plan as a document that follows the file", async () => {
    await commands.executeCommand("opsPlaybook.showPreview", document.uri)
    const title = "document.querySelector('h1')?.textContent"
    await until(async () => (await look(document, title, "preview")) === "会员复购 2026 上半年")
    await replace(document, "playbook: 会员复购", "playbook: 老客复购")
    await until(async () => (await look(document, title, "preview")) === "老客复购 2026 上半年")
    assert.ok(await look(document, "document.querySelectorAll('[data-line]').length > 3", "preview"))
  })
})

async function show({ uri }: TextDocument): Promise<void> {
  await commands.executeCommand("opsPlaybook.showPanel", uri)
}

/** What a script says in the page about a playbook; nothing where there is no such page. */
async function look<Value>(
  { uri }: TextDocument,
  script: string,
  kind = "panel",
): Promise<Value | undefined> {
  const body = JSON.stringify({ uri: uri.toString(), kind, script })
  const answer = await fetch(process.env[webviewVariable] ?? "", { method: "POST", body })
  const { value, error } = (await answer.json()) as { value?: Value; error?: string }
  if (error) throw new Error(error)
  return value ?? undefined
}

async function move(document: TextDocument, at: number): Promise<void> {
  await until(() => look(document, `!!${slider}`))
  await look(
    document,
    `(() => { const s = ${slider}; s.value = ${at}; s.dispatchEvent(new Event("input", { bubbles: true })) })()`,
  )
}

function cli({ uri }: TextDocument): Projection {
  const args = [join(root, "dist", "cli.js"), "project", uri.fsPath, "--format", "json"]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8 })) as Projection
}

/** Waits for something to be there; the case ends by its own time. */
async function until<Value>(look: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const found = await look()
    if (found) return found
    await pause(100)
  }
}
