import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { type Client, startClient } from "./client"
import { broken, small } from "./small"

describe("the check of the workspace", () => {
  let folder: string
  let client: Client | undefined
  const fileUri = (name: string) => pathToFileURL(join(folder, name)).href
  const start = async (options: Parameters<typeof startClient>[0] = {}) => {
    client = await startClient({
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "work" }],
      ...options,
    })
    return client
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "workspace-"))
    mkdirSync(join(folder, "plans"))
    mkdirSync(join(folder, "node_modules"))
    writeFileSync(join(folder, "good.playbook.yaml"), small)
    writeFileSync(join(folder, "plans", "bad.playbook.yml"), broken)
    writeFileSync(join(folder, "plans", "other.yaml"), "a: [")
    writeFileSync(join(folder, "node_modules", "not.playbook.yaml"), broken)
  })
  afterEach(async () => {
    await client?.stop()
    rmSync(folder, { recursive: true })
  })

  it("counts and publishes the problems of files that are not open", async () => {
    const { ask, published } = await start()
    assert.deepEqual(await ask("opsPlaybook/checkWorkspace", {}), { files: 2, errors: 1, warnings: 0 })
    assert.deepEqual(
      published.map(({ uri, diagnostics }) => [uri, diagnostics.length]),
      [
        [fileUri("good.playbook.yaml"), 0],
        [fileUri("plans/bad.playbook.yml"), 1],
      ],
    )
  })

  it("checks what the client finds, where it can find", async () => {
    const answers = { "opsPlaybook/findFiles": () => ({ uris: [fileUri("plans/bad.playbook.yml")] }) }
    const { ask } = await start({ answers })
    assert.deepEqual(await ask("opsPlaybook/checkWorkspace", {}), { files: 1, errors: 1, warnings: 0 })
  })

  it("keeps the problems of a file that is closed, as it is on the disk", async () => {
    const { ask, open, close, told, problems } = await start()
    await ask("opsPlaybook/checkWorkspace", {})
    const bad = fileUri("plans/bad.playbook.yml")
    open(bad, small)
    assert.deepEqual(await problems(bad), [])
    close(bad)
    await told(bad, ({ version, diagnostics }) => version === undefined && diagnostics.length === 1)
  })

  it("goes on by itself where the reader wants it", async () => {
    const { told, connection } = await start({
      capabilities: { workspace: { configuration: true } },
      answers: { "workspace/configuration": () => [{ checkWorkspace: true }] },
    })
    const bad = fileUri("plans/bad.playbook.yml")
    await told(bad, ({ diagnostics }) => diagnostics.length === 1)
    const changed = async (uri: string, type: 1 | 2 | 3) =>
      connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] })

    writeFileSync(join(folder, "plans", "bad.playbook.yml"), small)
    await changed(bad, 2)
    await told(bad, ({ diagnostics }) => diagnostics.length === 0)

    writeFileSync(join(folder, "new.playbook.yaml"), broken)
    await changed(fileUri("new.playbook.yaml"), 1)
    await told(fileUri("new.playbook.yaml"), ({ diagnostics }) => diagnostics.length === 1)

    rmSync(join(folder, "new.playbook.yaml"))
    await changed(fileUri("new.playbook.yaml"), 3)
    await told(fileUri("new.playbook.yaml"), ({ diagnostics }) => diagnostics.length === 0)
  })
})
