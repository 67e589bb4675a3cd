/**
 * The pages of the rules: what follows from a problem’s code, shown without a network.
 */
import assert from "node:assert/strict"
import { commands, languages, type Tab, TabInputCustom, TabInputText, window, workspace } from "vscode"
import { forget, shown, write } from "./playbook"

const names = (tab: Tab) => {
  const { input } = tab
  if (input instanceof TabInputCustom) return `custom ${input.viewType} ${input.uri}`
  return input instanceof TabInputText ? `text ${input.uri}` : tab.label
}

const tabs = () => window.tabGroups.all.flatMap((group) => group.tabs.map(names))

describe("the pages of rules", () => {
  afterEach(forget)

  it("open, readable, where a problem’s code leads", async () => {
    await shown()
    const uri = await write(
      "paged.playbook.yaml",
      "playbook: 坏的\nperiod: { start: 2026-01-05, weeks: many }\n",
    )
    try {
      await workspace.openTextDocument(uri)
      let target: unknown
      for (let i = 0; i < 100 && !target; i++) {
        const code = languages.getDiagnostics(uri)[0]?.code
        target = typeof code === "object" ? code.target : undefined
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      assert.equal(String(target), "ops-playbook-docs:/wrong-shape.md")
      await commands.executeCommand("vscode.open", target)
      assert.deepEqual(
        tabs().filter((one) => one.includes("wrong-shape")),
        ["custom vscode.markdown.preview.editor ops-playbook-docs:/wrong-shape.md"],
      )
      const page = await workspace.openTextDocument(target as never)
      assert.match(page.getText(), /^# wrong-shape\n/)
    } finally {
      await workspace.fs.delete(uri)
    }
  })

  it("open on request", async () => {
    await shown()
    await commands.executeCommand("opsPlaybook.explain", "stale-persona")
    assert.deepEqual(
      tabs().filter((one) => one.includes("stale-persona")),
      ["custom vscode.markdown.preview.editor ops-playbook-docs:/stale-persona.md"],
    )
  })
})
