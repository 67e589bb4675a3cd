/**
 * The commands: a new playbook that has no problems, and the check of all playbooks.
 */
import assert from "node:assert/strict"
import { ConfigurationTarget, commands, languages, type TextEditor, workspace } from "vscode"
import type { CheckWorkspaceResult } from "../../../server/lsp/protocol"
import { forget, nextWord, none, open, settled, shown, uriOf, write } from "./playbook"

const settings = () => workspace.getConfiguration("opsPlaybook")

describe("commands", () => {
  afterEach(forget)

  for (const [locale, sentence] of [
    ["en", /name: First-time buyers/],
    ["zh-CN", /name: 首单新客/],
  ] as const) {
    it(`makes a new playbook without problems in ${locale}`, async () => {
      await shown()
      const uri = uriOf(`new/${locale}.playbook.yaml`)
      const spoken = nextWord(uri)
      const answers = { kind: "shop", weeks: 26, locale, uri }
      const editor = await commands.executeCommand<TextEditor>("opsPlaybook.newPlaybook", answers)
      assert.equal(editor.document.languageId, "ops-playbook")
      assert.match(editor.document.getText(), sentence)
      await spoken
      assert.deepEqual(await settled(uri, none), [])
    })
  }

  it("checks all playbooks in the workspace, those too that are not open", async () => {
    await shown()
    const before = await commands.executeCommand<CheckWorkspaceResult>("opsPlaybook.checkWorkspace")
    assert.ok(before.files >= 3, "the suite's own and the samples")
    assert.equal(before.errors, 0)
    const uri = await write(
      "broken.playbook.yaml",
      "playbook: 坏的\nperiod: { start: 2026-01-05, weeks: many }\n",
    )
    try {
      const after = await commands.executeCommand<CheckWorkspaceResult>("opsPlaybook.checkWorkspace")
      assert.equal(after.files, before.files + 1)
      assert.equal(after.errors, 1)
      assert.equal(languages.getDiagnostics(uri).length, 1)
    } finally {
      await workspace.fs.delete(uri)
    }
  })

  it("speaks the reader's language after the setting changes", async () => {
    const { client } = await shown()
    const uri = await write(
      "spoken.playbook.yaml",
      "playbook: 坏的\nperiod: { start: 2026-01-05, weeks: many }\n",
    )
    try {
      await open("spoken.playbook.yaml")
      const [english] = await settled(uri, (problems) => problems.length === 1)
      assert.doesNotMatch(english?.message ?? "", /\p{Script=Han}/u)
      await settings().update("locale", "zh-CN", ConfigurationTarget.Global)
      await settled(uri, ([problem]) => /\p{Script=Han}/u.test(problem?.message ?? ""))
      assert.ok(client.isRunning())
    } finally {
      await settings().update("locale", undefined, ConfigurationTarget.Global)
      await workspace.fs.delete(uri)
    }
  })
})
