import assert from "node:assert/strict"
import type { CodeAction, CodeLens, Diagnostic, Hover, InlayHint, TextEdit } from "vscode-languageserver"
import type { DescribeProjectionResult, SeekGoalResult } from "../../server/lsp/protocol"
import { type Client, capable, type Options, serverCommand, startClient } from "./client"
import { applyEdits, contentsOf, messageOf, rangeOfPart, small, uri } from "./small"

const commands = ["opsPlaybook.showPanel", "opsPlaybook.goal"]
const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
const textDocument = { uri }

/** A target that is out of reach as the plan stands, and a comment that no edit may lose. */
const unlikely = small.replace("to: 7.6万", "to: 8.5万").replace("90k..120k/w", "90k..120k/w   # 每周触达")

interface Projecting extends Client {
  /** Waits until there are figures that are newer than those of the last wait. */
  figures(): Promise<void>
  /** How often there were other figures. */
  readonly news: number
  hints(): Promise<readonly InlayHint[]>
}

describe("the projection in the editor", function () {
  this.timeout(60_000)
  const clients: Client[] = []
  after(() => Promise.all(clients.map((client) => client.stop())))

  async function start(options: Options = {}): Promise<Projecting> {
    let news = 0
    let heard = 0
    let hear: () => void = () => undefined
    const client = await startClient({
      capabilities: { ...capable, workspace: { ...capable.workspace, inlayHint: { refreshSupport: true } } },
      ...options,
      initializationOptions: { commands, ...options.initializationOptions },
      answers: {
        "workspace/inlayHint/refresh": () => {
          news += 1
          hear()
          return null
        },
        ...options.answers,
      },
    })
    clients.push(client)
    return Object.defineProperty(
      Object.assign(client, {
        news,
        async figures() {
          while (news === heard)
            await new Promise<void>((resolve) => {
              hear = resolve
            })
          heard = news
        },
        hints: () => client.ask<InlayHint[]>("textDocument/inlayHint", { textDocument, range: whole }),
      }),
      "news",
      { get: () => news },
    )
  }

  describe("hints", () => {
    it("stand beside targets and strategies", async () => {
      const client = await start()
      client.open(uri, small)
      await client.figures()
      const [target, strategy, ...others] = await client.hints()
      assert.deepEqual(others, [])
      assert.match(String(target?.label), /^\d\d% ±1$/)
      assert.deepEqual(target?.position, rangeOfPart(small, "7.6万").end)
      assert.match(String(strategy?.label), /^\+\d,\d{3} · costs ¥80k$/)
      assert.deepEqual(strategy?.position, rangeOfPart(small, "second_order:").end)
      assert.match(tooltip(target), /Reached in \d\d% ±1 of 2,000 futures; the plan asks for 80%\./)
    })

    it("speak Chinese", async () => {
      const client = await start({ locale: "zh-cn" })
      client.open(uri, small)
      await client.figures()
      const [target, strategy] = await client.hints()
      assert.match(tooltip(target), /推演 2,000 次，\d\d% ±1 的情形能达成；计划要求 80%。/)
      assert.match(String(strategy?.label), /成本 ¥8万/)
    })

    it("stand beside ranges for who wants them, without a projection", async () => {
      const client = await start({
        initializationOptions: { inlayHints: { ranges: true, strategies: false } },
      })
      client.open(uri, `${small.replace("start: 2026-01-05", "start: soon")}`)
      const hints = await client.hints()
      const found = hints.find(({ position }) => position.line === rangeOfPart(small, "8%..10%").end.line)
      assert.equal(found?.label, "8.95% · 7.75%..10.3%")
      assert.equal(hints.length, 6)
    })

    it("are only those of the lines that are asked for", async () => {
      const client = await start()
      client.open(uri, small)
      await client.figures()
      const range = rangeOfPart(small, "second_order:")
      const hints = await client.ask<InlayHint[]>("textDocument/inlayHint", { textDocument, range })
      assert.equal(hints.length, 1)
    })

    it("stay where their entries go until there are newer figures", async () => {
      const client = await start()
      client.open(uri, small)
      await client.figures()
      const [before] = await client.hints()
      client.change(uri, 2, { text: `# A line more.\n${small}` })
      const [moved] = await client.hints()
      assert.equal(moved?.label, before?.label)
      assert.equal(moved?.position.line, (before?.position.line ?? 0) + 1)
      client.change(uri, 3, { text: small.replace("to: 7.6万", "to: 9.5万") })
      await client.figures()
      const [after] = await client.hints()
      assert.notEqual(after?.label, before?.label)
    })

    it("go when the playbook cannot be projected any more", async () => {
      const client = await start()
      client.open(uri, small)
      await client.figures()
      client.change(uri, 2, { text: small.replace("start: 2026-01-05", "start: soon") })
      await client.figures()
      assert.deepEqual(await client.hints(), [])
    })
  })

  describe("problems", () => {
    it("are told after the others, at the same version", async () => {
      const client = await start()
      client.open(uri, unlikely)
      const first = await client.problems(uri)
      assert.deepEqual(first, [])
      const found = await client.told(uri, has("target-unlikely"))
      assert.equal(found.version, 1)
      assert.match(messageOf(found.diagnostics[0]), /^Reached in \d+% of futures/)
    })

    it("stay while the rest of the text is edited, and go when they are mended", async () => {
      const client = await start()
      client.open(uri, unlikely)
      await client.told(uri, has("target-unlikely"))
      client.change(uri, 2, { text: `# A line more.\n${unlikely}` })
      const { diagnostics } = await client.told(uri, ({ version }) => version === 2)
      assert.equal(diagnostics[0]?.code, "target-unlikely")
      client.change(uri, 3, { text: small })
      await client.told(uri, ({ version, diagnostics: left }) => version === 3 && left.length === 0)
    })

    it("stand beside those of another kind", async () => {
      const client = await start()
      client.open(uri, unlikely.replace("currency: CNY", "currency: CNY\nowner: nobody"))
      const { diagnostics } = await client.told(uri, has("target-unlikely"))
      const other = diagnostics.find(({ code }) => code !== "target-unlikely")
      assert.equal(other?.code, "unknown-reference")
    })

    it("have fixes", async () => {
      const client = await start()
      client.open(uri, unlikely)
      const { diagnostics } = await client.told(uri, has("target-unlikely"))
      const [problem] = diagnostics
      assert(problem)
      const actions = await client.ask<CodeAction[]>("textDocument/codeAction", {
        textDocument,
        range: problem.range,
        context: { diagnostics },
      })
      const change = actions[0]?.edit?.documentChanges?.[0]
      assert(change && "edits" in change, "there is a fix")
      const mended = applyEdits(unlikely, change.edits as TextEdit[])
      assert.match(mended, /# 每周触达/)
      client.change(uri, 2, { text: mended })
      await client.told(uri, ({ version, diagnostics: left }) => version === 2 && left.length === 0)
    })
  })

  it("is not begun for texts that are out of date", async () => {
    const client = await start()
    client.open(uri, small)
    await client.figures()
    const before = client.news
    for (let key = 0; key < 40; key++)
      client.change(uri, 2 + key, { text: `${"# Key.\n".repeat(key)}${small}` })
    client.change(uri, 99, { text: small.replace("to: 7.6万", "to: 20万") })
    await client.figures()
    assert.match(String((await client.hints())[0]?.label), /^(0|<1)%/)
    assert(client.news - before <= 5, `${client.news - before} projections for 41 edits`)
  })

  it("reads what the playbook imports", async () => {
    const library = "file:///work/library.playbook.yaml"
    const [head = "", segments = ""] = small.split("\nsegments:")
    const [segment = "", strategies = ""] = segments.split("\nstrategies:")
    const importing = `${head}\nstrategies:${strategies}`.replace(
      "currency: CNY",
      "currency: CNY\nimports: [library.playbook.yaml]",
    )
    const client = await start({
      answers: { "opsPlaybook/readFile": () => null, "opsPlaybook/findFiles": () => null },
    })
    client.open(library, `library: 人群\nsegments:${segment}\n`)
    client.open(uri, importing)
    await client.figures()
    const label = (await client.hints())[0]?.label
    assert.match(String(label), /%/)
    client.change(library, 2, {
      text: `library: 人群\nsegments:${segment}\n`.replace("90k..120k/w", "9k..12k/w"),
    })
    await client.figures()
    assert.notEqual((await client.hints())[0]?.label, label)
  })

  describe("lenses", () => {
    const lenses = (client: Client) => client.ask<CodeLens[]>("textDocument/codeLens", { textDocument })

    it("stand on the title and on each target", async () => {
      const client = await start()
      client.open(uri, small)
      const [project, goal, ...others] = await lenses(client)
      assert.deepEqual(others, [])
      assert.deepEqual(project?.command, { title: "Project", command: commands[0], arguments: [uri] })
      assert.equal(project?.range.start.line, 0)
      assert.equal(goal?.command?.title, "What would it take?")
      assert.deepEqual(goal?.command?.arguments, [uri, "weekly_active"])
      assert.deepEqual(goal?.range, {
        start: rangeOfPart(small, "weekly_active:").start,
        end: rangeOfPart(small, "weekly_active").end,
      })
    })

    it("name no command that the client lacks", async () => {
      const client = await start({ initializationOptions: { commands: [] } })
      client.open(uri, small)
      assert.deepEqual(await lenses(client), [])
    })
  })

  describe("hovers", () => {
    const hovered = async (client: Projecting, part: string) => {
      const hover = await client.at<Hover>("hover", uri, rangeOfPart(small, part).start)
      return contentsOf(hover).value
    }

    it("show figures and a picture of a target, a funnel and a curve", async () => {
      const client = await start()
      client.open(uri, small)
      await client.figures()
      for (const [part, figures] of [
        ["weekly_active:", /Reached in \d\d% ±1/],
        ["7.6万", /Reached in \d\d% ±1/],
        ["funnel:", /Over 26 weeks.*New users 2\d\dk/],
        ["retain: { d1", /Still active: 55% after 1 week.*22% after 12 weeks/],
      ] as const) {
        // A picture that is not there at once is left out; the next hover has it.
        let markdown = ""
        await until(async () => {
          markdown = await hovered(client, part)
          return markdown.includes("data:image")
        })
        assert.match(markdown, figures)
        const [, encoded = ""] = /!\[\]\(data:image\/svg\+xml;base64,([^)]+)\)/.exec(markdown) ?? []
        assert.match(Buffer.from(encoded, "base64").toString(), /^<svg .*<\/svg>$/s, part)
      }
    })

    it("keep to words for a client that shows no Markdown", async () => {
      const client = await start({
        capabilities: { ...capable, textDocument: { ...capable.textDocument, hover: {} } },
      })
      client.open(uri, small)
      await client.told(uri, () => true)
      await until(async () => /Reached in/.test(await hovered(client, "weekly_active:")))
      assert.doesNotMatch(await hovered(client, "weekly_active:"), /data:/)
    })

    it("say what they can before there is a projection", async () => {
      const client = await start({ initializationOptions: { projection: { enabled: false } } })
      client.open(uri, small)
      const markdown = await hovered(client, "funnel:")
      assert.match(markdown, /Funnel/)
      assert.doesNotMatch(markdown, /data:|Over 26 weeks/)
    })
  })

  describe("what it would take", () => {
    const seek = (client: Client, target?: string) =>
      client.ask<SeekGoalResult>("opsPlaybook/goal", { uri, ...(target && { target }) })

    it("is told as edits that do what they promise and keep comments", async () => {
      const client = await start()
      client.open(uri, unlikely)
      const { message, ways } = await seek(client, "weekly_active")
      assert.match(
        message,
        /^weekly_active: reached in \d+%.* of futures\. Any one of these would make it 80%:$/,
      )
      const way = ways.find(({ path }) => path === "segments.new_buyers.funnel.reach")
      assert(way, ways.map(({ path }) => path).join(" "))
      assert.match(way.change, /^90k\.\.120k\/w → \d+k\.\.\d+k\/w$/)
      assert.equal(way.version, 1)
      const mended = applyEdits(unlikely, way.edits as TextEdit[])
      assert.match(mended, /reach: \d+k\.\.\d+k\/w {3}# 每周触达/)
      client.change(uri, 2, { text: mended })
      await until(async () => (await client.hints())[0]?.label === way.outcome)
    })

    it("is nothing where the target is reached as it stands", async () => {
      const client = await start({ locale: "zh" })
      client.open(uri, small)
      const { message, ways } = await seek(client)
      assert.match(message, /^weekly_active：照现在的计划已有 \d\d% ±1 的把握，要求是 80%。$/)
      assert.deepEqual(ways, [])
    })

    it("says what stands in the way", async () => {
      const client = await start()
      client.open(uri, small.replace("8%..10%", "10%..8%"))
      const { message, ways } = await seek(client)
      assert.match(message, /^The playbook cannot be projected as it is\. .*10%/)
      assert.deepEqual(ways, [])
    })

    it("can be called off", async () => {
      const client = await start({ initializationOptions: { projection: { enabled: false } } })
      client.open(uri, heavy)
      const id = 4711
      const answered = new Promise((resolve) => {
        client.process.stdout?.on("data", (data: Buffer) => {
          if (data.toString().includes(`"id":${id}`)) resolve(undefined)
        })
      })
      const send = (message: object) => {
        const content = JSON.stringify({ jsonrpc: "2.0", ...message })
        client.process.stdin?.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
      }
      send({ id, method: "opsPlaybook/goal", params: { uri } })
      send({ method: "$/cancelRequest", params: { id } })
      await answered
    })
  })

  it("is told in words and tables", async () => {
    const client = await start({ locale: "zh" })
    client.open(uri, small)
    const { markdown } = await client.ask<DescribeProjectionResult>("opsPlaybook/projection", { uri })
    assert.match(markdown, /^# 会员复购 2026 上半年\n/)
    assert.match(markdown, /\| weekly\\?_active \|/)
    client.change(uri, 2, { text: small.replace("weeks: 26", "weeks: many") })
    const { markdown: why } = await client.ask<DescribeProjectionResult>("opsPlaybook/projection", { uri })
    assert.match(why, /^这份手册现在还不能推演。\n\n- .*weeks.*整数/)
  })

  it("is not there where it is switched off, and comes when it is switched on", async () => {
    const client = await start({ initializationOptions: { projection: { enabled: false } } })
    client.open(uri, unlikely)
    assert.deepEqual(await client.problems(uri), [])
    assert.deepEqual(await client.hints(), [])
    assert.deepEqual(await client.ask("textDocument/codeLens", { textDocument }), [])
    const set = (enabled: boolean) =>
      client.connection.sendNotification("workspace/didChangeConfiguration", {
        settings: { opsPlaybook: { projection: { enabled } } },
      })
    await set(true)
    await client.told(uri, has("target-unlikely"))
    assert.equal((await client.hints()).length, 2)
    await set(false)
    await client.told(uri, ({ diagnostics }) => diagnostics.length === 0)
    assert.deepEqual(await client.hints(), [])
  })

  it("keeps nobody from ending the server", async () => {
    const client = await startClient()
    client.open(uri, heavy)
    await client.problems(uri)
    const sought = client.ask("opsPlaybook/goal", { uri }).catch(() => undefined)
    assert.equal(await client.stop(), 0)
    await sought
  })

  it("does without threads where there are none", async () => {
    const flag = ["--permission", "--experimental-permission"].find((one) =>
      process.allowedNodeEnvironmentFlags.has(one),
    )
    assert(flag, "this Node can forbid threads")
    const client = await start({ command: [flag, "--allow-fs-read=*", ...serverCommand] })
    client.open(uri, unlikely)
    await client.told(uri, has("target-unlikely"))
    assert.match(String((await client.hints())[0]?.label), /%/)
  })
})

/** A plan that keeps a projector busy for a while. */
const heavy = small
  .replace("weeks: 26", "weeks: 520")
  .replace("7.6万", "76万")
  .concat(
    Array.from(
      { length: 40 },
      (_, i) => `  more_${i}:
    stage: retain
    segments: [new_buyers]
    effect: { retain: { d30: +0.1pp..+0.2pp } }
`,
    ).join(""),
  )

function has(id: string): (told: { diagnostics: readonly Diagnostic[] }) => boolean {
  return ({ diagnostics }) => diagnostics.some(({ code }) => code === id)
}

function tooltip(hint: InlayHint | undefined): string {
  return typeof hint?.tooltip === "object" ? hint.tooltip.value : ""
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
}
