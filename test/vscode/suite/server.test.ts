/**
 * The server's life as the editor shows it: the status item counts problems, a crash is followed by a restart.
 */
import assert from "node:assert/strict"
import { commands } from "vscode"
import { State } from "vscode-languageclient/node"
import type { Shown } from "../../../client/src/extension"
import { forget, nextWord, none, openCopy, replace, settled, shown } from "./playbook"

describe("server", () => {
  let extension: Shown

  before(async () => {
    extension = await shown()
  })
  afterEach(forget)

  it("counts the problems of the file in the status bar", async () => {
    const { item } = extension.status
    const document = await openCopy("shop.playbook.yaml")
    await settled(document.uri, none)
    assert.match(item.text, /^\$\(check\)/)
    await replace(document, "8%..10%", "10%..8%")
    await settled(document.uri, (problems) => problems.length === 1)
    assert.match(item.text, /^\$\(error\) 1/)
    assert.equal(item.command, "workbench.actions.view.problems")
  })

  it("comes back after a crash and checks what is open", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await replace(document, "8%..10%", "10%..8%")
    await settled(document.uri, (problems) => problems.length === 1)
    const first = extension.client.serverProcess
    assert.ok(first?.pid)
    const restarted = calm(extension)
    process.kill(first.pid, "SIGKILL")
    await restarted
    assert.notEqual(extension.client.serverProcess?.pid, first.pid)
    await settled(document.uri, (problems) => problems.length === 1)
    await replace(document, "10%..8%", "8%..10%")
    await settled(document.uri, none)
  })

  it("gives up after too many crashes, until it is restarted", async () => {
    const { item } = extension.status
    const document = await openCopy("shop.playbook.yaml")
    for (let crashes = 0; crashes < 6 && extension.client.isRunning(); crashes += 1) {
      const ended = calm(extension)
      const pid = extension.client.serverProcess?.pid
      assert.ok(pid)
      process.kill(pid, "SIGKILL")
      await ended
    }
    assert.equal(extension.client.state, State.Stopped)
    assert.match(item.text, /^\$\(circle-slash\)/)
    assert.equal(item.command, "opsPlaybook.restartServer")
    await commands.executeCommand("opsPlaybook.restartServer")
    await settled(document.uri, none)
    assert.ok(extension.client.isRunning())
  })

  it("restarts on command", async () => {
    const document = await openCopy("shop.playbook.yaml")
    const first = extension.client.serverProcess?.pid
    const spoken = nextWord(document.uri)
    await commands.executeCommand("opsPlaybook.restartServer")
    await spoken
    assert.ok(extension.client.isRunning())
    assert.notEqual(extension.client.serverProcess?.pid, first)
  })
})

/** Resolves when the client runs again or has stopped for good: on its way to a restart it stops for a moment. */
function calm({ client }: Shown): Promise<void> {
  return new Promise((done) => {
    const listener = client.onDidChangeState(() =>
      setImmediate(() => {
        if (client.state !== State.Running && client.state !== State.Stopped) return
        listener.dispose()
        done()
      }),
    )
  })
}
