/**
 * When the extension wakes and what it leaves alone. The first case needs an editor that has seen no playbook, so
 * this file comes first in the alphabet.
 */
import assert from "node:assert/strict"
import { commands, extensions, languages, window, workspace } from "vscode"
import { extensionId } from "../places"
import { forget, openCopy, shown, uriOf } from "./playbook"

describe("activation", () => {
  afterEach(forget)

  it("leaves a YAML file that is no playbook untouched", async () => {
    const document = await workspace.openTextDocument(uriOf("plain.yaml"))
    await window.showTextDocument(document)
    assert.equal(document.languageId, "yaml")
    // A round trip through the language features: had the extension been called for this file, it would be awake now.
    await commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri)
    assert.equal(extensions.getExtension(extensionId())?.isActive, false)
    assert.deepEqual(languages.getDiagnostics(document.uri), [])
  })

  it("wakes for a playbook, whose language it knows", async () => {
    const document = await openCopy("shop.playbook.yaml")
    assert.equal(document.languageId, "ops-playbook")
    assert.equal(extensions.getExtension(extensionId())?.isActive, true)
  })

  it("says nothing of other YAML once it is awake", async () => {
    await shown()
    await openCopy("shop.playbook.yaml")
    const document = await workspace.openTextDocument(uriOf("plain.yaml"))
    await window.showTextDocument(document)
    const hovers = await commands.executeCommand<unknown[]>(
      "vscode.executeHoverProvider",
      document.uri,
      document.positionAt(document.getText().indexOf("segments")),
    )
    assert.deepEqual(hovers, [])
    assert.deepEqual(languages.getDiagnostics(document.uri), [])
  })

  it("offers its commands", async () => {
    const all = await commands.getCommands(true)
    for (const name of [
      "newPlaybook",
      "checkWorkspace",
      "showPanel",
      "goal",
      "explain",
      "restartServer",
      "showOutput",
    ]) {
      assert.ok(all.includes(`opsPlaybook.${name}`), name)
    }
  })
})
