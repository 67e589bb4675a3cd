import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { LocationLink } from "vscode-languageserver"
import { type Client, marked, startClient } from "./client"
import { messageOf, rangeOfPart, small } from "./small"

const library = "library: 团队\nteam:\n  roles:\n    retention_lead: { people: 2 }\n"
const plan = small
  .replace("currency: CNY\n", "currency: CNY\nimports: [./团队.playbook.yaml]\n")
  .replace("confidence: 80%\n", "confidence: 80%\n    owner: retention_lead\n")
  .replace("stage: retain\n", "stage: retain\n    owner: retention_lead\n")
const renamed = library.replace("retention_lead", "growth_lead")

describe("imports", () => {
  let client: Client
  let folder: string
  let planUri: string
  let libraryUri: string
  let libraryPath: string
  const changedOnDisk = (type: 1 | 2 | 3) =>
    void client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: libraryUri, type }],
    })
  const saysUnknown = async () => {
    const { diagnostics } = await client.told(planUri, (one) => one.diagnostics.length > 0)
    assert(
      diagnostics.some((one) => messageOf(one).includes("retention_lead")),
      JSON.stringify(diagnostics),
    )
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "imports-"))
    libraryPath = join(folder, "团队.playbook.yaml")
    planUri = pathToFileURL(join(folder, "plan.playbook.yaml")).href
    libraryUri = pathToFileURL(libraryPath).href
    writeFileSync(libraryPath, library)
    client = await startClient()
  })
  afterEach(async () => {
    await client.stop()
    rmSync(folder, { recursive: true })
  })

  it("are read from the disk before anything is published", async () => {
    client.open(planUri, plan)
    assert.deepEqual(await client.problems(planUri), [])
    assert.equal(client.published.length, 1)
  })

  it("are known to the first request", async () => {
    const { text, position } = marked(plan.replace("owner: retention_lead", "owner: reten│tion_lead"))
    client.open(planUri, text)
    const [link] = await client.at<LocationLink[]>("definition", planUri, position)
    assert.equal(link?.targetUri, libraryUri)
    assert.deepEqual(link.targetSelectionRange, rangeOfPart(library, "retention_lead"))
  })

  it("that are open count as they are in the editor", async () => {
    client.open(planUri, plan)
    await client.problems(planUri)
    client.open(libraryUri, renamed)
    await saysUnknown()
    client.change(libraryUri, 2, { text: library })
    await client.told(planUri, ({ diagnostics }) => diagnostics.length === 0)
    client.change(libraryUri, 3, { text: renamed })
    await saysUnknown()
    client.close(libraryUri)
    await client.told(planUri, ({ diagnostics }) => diagnostics.length === 0)
  })

  it("are read again when they change on the disk", async () => {
    client.open(planUri, plan)
    await client.problems(planUri)
    writeFileSync(libraryPath, renamed)
    changedOnDisk(2)
    await saysUnknown()
  })

  it("may go and come back", async () => {
    client.open(planUri, plan)
    await client.problems(planUri)
    rmSync(libraryPath)
    changedOnDisk(3)
    const { diagnostics } = await client.told(planUri, (one) => one.diagnostics.length > 0)
    assert(
      diagnostics.some((one) => messageOf(one).includes("团队.playbook.yaml")),
      JSON.stringify(diagnostics),
    )
    writeFileSync(libraryPath, library)
    changedOnDisk(1)
    await client.told(planUri, (one) => one.diagnostics.length === 0)
  })

  it("may import each other", async () => {
    writeFileSync(libraryPath, `imports: [./plan.playbook.yaml]\n${library}`)
    client.open(planUri, plan)
    const diagnostics = await client.problems(planUri)
    assert(diagnostics.length <= 1, JSON.stringify(diagnostics))
    assert.match(String(diagnostics[0]?.code), /cycle/)
  })

  it("are read again when something is saved, for clients that don't watch files", async () => {
    client.open(planUri, plan)
    await client.problems(planUri)
    writeFileSync(libraryPath, renamed)
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: planUri } })
    await saysUnknown()
  })

  it("are watched by clients that can", async () => {
    const registered: string[] = []
    const watching = await startClient({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      answers: {
        "client/registerCapability": ({ registrations }: { registrations: { method: string }[] }) => {
          registered.push(...registrations.map(({ method }) => method))
          return null
        },
      },
    })
    watching.open(planUri, plan)
    await watching.problems(planUri)
    assert.deepEqual(registered, ["workspace/didChangeWatchedFiles"])
    await watching.stop()
  })

  it("are named where a problem has to do with them", async () => {
    writeFileSync(libraryPath, "library: 团队\nsupport:\n  retention_lead: { hours: 24/7 }\n")
    client.open(planUri, plan)
    const problem = (await client.problems(planUri)).find((one) => messageOf(one).includes("retention_lead"))
    const [related] = problem?.relatedInformation ?? []
    assert.equal(related?.location.uri, libraryUri)
    assert.equal(related.location.range.start.line, 2)
  })

  it("are asked of the client where there is no disk", async () => {
    const asked: string[] = []
    const virtual = await startClient({
      answers: {
        "opsPlaybook/readFile": ({ uri }: { uri: string }) => {
          asked.push(decodeURI(uri))
          if (decodeURI(uri).endsWith("团队.playbook.yaml")) return { text: library }
          throw new Error("no such file")
        },
      },
    })
    virtual.open("vscode-vfs://github/owner/plan.playbook.yaml", plan)
    assert.deepEqual(await virtual.problems("vscode-vfs://github/owner/plan.playbook.yaml"), [])
    assert.deepEqual(asked, [
      "vscode-vfs://github/owner/团队.playbook.yaml",
      "vscode-vfs://github/owner/playbook.config.yaml",
      "vscode-vfs://github/playbook.config.yaml",
    ])
    await virtual.stop()
  })
})
