import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver"
import { createProjector, type Projector } from "../../server/lsp/projector"
import type { Port } from "../../server/lsp/projector/messages"
import { createPorts } from "../../server/lsp/projector.node"
import { small, uri } from "./small"

declare const __ROOT__: string

const bundle = join(__ROOT__, "dist", "projector.js")
const book = { file: uri, texts: new Map([[uri, small]]) }
const never = CancellationToken.None

describe("the projector", () => {
  let ports: Port[]
  let log: string[]
  let projector: Projector

  const begin = (file = bundle) => {
    const open = createPorts(file)
    ports = []
    log = []
    projector = createProjector(
      () => {
        const port = open()
        ports.push(port)
        return port
      },
      (text) => log.push(text),
    )
  }
  const project = (token = never, draws = 200) => projector.ask("project", book, { draws }, token)

  afterEach(() => projector.end())

  it("projects in a thread that begins when it is needed", async () => {
    begin()
    assert.equal(ports.length, 0)
    const answer = await project()
    assert(answer && "projection" in answer)
    assert.equal(answer.projection.draws, 200)
    assert.equal(ports.length, 1)
  })

  it("does what was asked last first, and stops what nobody wants any more", async () => {
    begin()
    const source = new CancellationTokenSource()
    const endless = project(source.token, 1_000_000)
    assert(await project())
    source.cancel()
    assert.equal(await endless, undefined)
    assert(await project())
    assert.deepEqual(log, [])
  })

  it("draws small pictures only of the text that it has projected", async () => {
    begin()
    const ask = { path: ["targets", "weekly_active"], locale: "en" } as const
    assert.equal(await projector.ask("picture", book, ask, never), undefined)
    const answer = await projector.ask("project", book, {}, never)
    assert(answer && "projection" in answer)
    assert.match((await projector.ask("picture", book, ask, never))?.svg ?? "", /^<svg /)
    const other = { file: uri, texts: new Map([[uri, small.replace("7.6万", "7.7万")]]) }
    assert.equal(await projector.ask("picture", other, ask, never), undefined)
  })

  it("takes settings and scenarios, and says which it cannot take", async () => {
    begin()
    const chance = async (text: string) => {
      const set = [{ path: "segments.new_buyers.funnel.reach", text }]
      return projector.ask("project", book, { set }, never)
    }
    const more = await chance("200k/w")
    assert(more && "projection" in more)
    assert.equal(more.projection.targets["weekly_active"]?.probability, 1)
    const wrong = await chance("many")
    assert(wrong && "stopped" in wrong)
    assert.equal(wrong.stopped.length, 1)
  })

  it("leaves out of what nobody has asked for whatever would take too long", async () => {
    begin()
    const answer = await projector.ask("project", book, { strategies: true, limited: true }, never)
    assert(answer && "projection" in answer)
    assert.deepEqual(Object.keys(answer.projection.strategies), ["second_order"])
    const many = Array.from({ length: 20 }, (_, i) =>
      small
        .slice(small.indexOf("  new_buyers:"), small.indexOf("\nstrategies:"))
        .replace("new_buyers", `some_${i}`),
    )
    const wide = small
      .replace("weeks: 26", "weeks: 520")
      .replace("\nstrategies:", `${many.join("")}\nstrategies:`)
    const less = await projector.ask(
      "project",
      { file: uri, texts: new Map([[uri, wide]]) },
      { strategies: true, limited: true },
      never,
    )
    assert(less && "projection" in less)
    assert.deepEqual(less.projection.strategies, {})
    assert.equal(less.projection.draws, 228)
  })

  it("begins anew when its thread has died, and takes up what was being done", async () => {
    begin()
    const busy = project(never, 20_000)
    await project()
    ports[0]?.end()
    const answer = await busy
    assert(answer && "projection" in answer)
    assert.equal(answer.projection.draws, 20_000)
    assert.equal(ports.length, 2)
    assert.deepEqual(log, ["The projector has ended."])
  })

  it("gives up what has killed it twice", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ops-playbook-projector-"))
    try {
      const file = join(folder, "deadly.js")
      writeFileSync(file, 'require("node:worker_threads").parentPort.on("message", () => process.exit(3))')
      begin(file)
      assert.equal(await project(), undefined)
      assert.equal(ports.length, 2)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it("is packed with the extension, as all that it is made of", () => {
    const products = readFileSync(join(__ROOT__, "esbuild.mjs"), "utf8").matchAll(
      /(\w+): "(?:server|client)\//g,
    )
    const packed = readFileSync(join(__ROOT__, ".ci", "package.mjs"), "utf8")
    const names = [...products].map(([, name]) => name).filter((name) => name !== "cli")
    assert(names.includes("projector"))
    for (const name of names) assert(packed.includes(`"dist/${name}.js"`), name)
  })
})
