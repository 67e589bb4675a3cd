import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { CodeAction, CompletionItem, Diagnostic, Hover, TextEdit } from "vscode-languageserver"
import { type Client, capable, marked, type Options, startClient } from "./client"
import { applyEdits, contentsOf, messageOf } from "./small"

const plan = `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  new_buyers: { persona: [commuter] }
strategies:
  gift: { stage: retain, segments: [new_buyer] }
`
const codes = (problems: readonly Diagnostic[]) =>
  problems.map(({ code, severity }) => `${code} ${severity}`).filter((one) => /unknown/.test(one))

describe("configurations in an editor", () => {
  let folder: string
  let planUri: string
  let configUri: string
  const clients: Client[] = []
  const started = async (options: Options = {}) => {
    const client = await startClient(options)
    clients.push(client)
    return client
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "config-"))
    mkdirSync(join(folder, "plans"))
    planUri = pathToFileURL(join(folder, "plans", "a.playbook.yaml")).href
    configUri = pathToFileURL(join(folder, "playbook.config.yaml")).href
  })
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.stop()))
    rmSync(folder, { recursive: true })
  })

  it("hold for the playbooks below them, and are followed as they change", async () => {
    writeFileSync(join(folder, "playbook.config.yaml"), "rules: { shape: off }\n")
    const client = await started()
    client.open(planUri, plan)
    assert.deepEqual(codes(await client.problems(planUri)), ["unknown-reference 1"])
    client.open(configUri, "rules: { shape: hint, references: off }\n")
    const softer = await client.told(planUri, ({ diagnostics }) =>
      codes(diagnostics).includes("unknown-key 4"),
    )
    assert.deepEqual(codes(softer.diagnostics), ["unknown-key 4"])
    client.change(configUri, 2, { text: "rules: { shape: warning }\n" })
    await client.told(planUri, ({ diagnostics }) => codes(diagnostics).includes("unknown-key 2"))
    client.close(configUri)
    await client.told(planUri, ({ diagnostics }) => codes(diagnostics).join() === "unknown-reference 1")
  })

  it("are looked up again when they change where no editor holds them", async () => {
    const client = await started()
    client.open(planUri, plan)
    assert.deepEqual(codes(await client.problems(planUri)), ["unknown-key 1", "unknown-reference 1"])
    writeFileSync(join(folder, "playbook.config.yaml"), "rules: { shape: off }\n")
    const changes = [{ uri: configUri, type: 1 }]
    void client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes })
    await client.told(planUri, ({ diagnostics }) => codes(diagnostics).join() === "unknown-reference 1")
  })

  it("are checked, completed and explained as playbooks are", async () => {
    const client = await started({ locale: "zh-cn" })
    client.open(configUri, "rules:\n  stale-persna: off\n", 1, "yaml")
    const [problem] = await client.problems(configUri)
    assert.equal(messageOf(problem), "没有名为“stale-persna”的规则。是不是“stale-persona”？")
    const { text, position } = marked("rules:\n  stale-persona: │\n")
    client.change(configUri, 2, { text })
    const items = await client.at<CompletionItem[]>("completion", configUri, position)
    assert.deepEqual(
      items.map(({ label }) => label),
      ["off", "hint", "info", "warning", "error"],
    )
    const hover = await client.at<Hover>("hover", configUri, { line: 1, character: 5 })
    assert.match(contentsOf(hover).value, /画像太久没有更新/)
  })

  it("win over what the reader has set, which holds elsewhere", async () => {
    writeFileSync(join(folder, "playbook.config.yaml"), "rules: { shape: hint }\n")
    const client = await started({
      initializationOptions: { rules: { shape: "warning", references: "info" } },
    })
    client.open(planUri, plan)
    assert.deepEqual(codes(await client.problems(planUri)), ["unknown-key 4", "unknown-reference 3"])
  })

  it("take settings that are no settings as none", async () => {
    for (const rules of [null, 5, [], { shape: 7 }, { shape: { x: "off" } }]) {
      const client = await started({ initializationOptions: { rules, thresholds: rules } as never })
      client.open(planUri, plan)
      assert.deepEqual(codes(await client.problems(planUri)), ["unknown-key 1", "unknown-reference 1"])
    }
  })
})

describe("letting problems stand", () => {
  let client: Client
  const uri = "file:///work/ignored.playbook.yaml"
  const text = plan.replace("persona:", "personas:")
  const actionsAt = (of: Client, part: string, only?: string[], from = text) => {
    const { position } = marked(from.replace(part, `│${part}`))
    const range = { start: position, end: position }
    return of.ask<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    })
  }
  const editsOf = (action: CodeAction | undefined) =>
    (action?.edit?.documentChanges ?? []).flatMap((one) => ("edits" in one ? one.edits : [])) as TextEdit[]

  before(async () => {
    client = await startClient()
    client.open(uri, text)
    await client.problems(uri)
  })
  after(() => client.stop())

  it("is offered after the fixes, here and in the file, with a place for the reason", async () => {
    const actions = await actionsAt(client, "new_buyer]")
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Write "new_buyers"',
        'Add the segment "new_buyer"',
        'Ignore "unknown-reference" here, with a reason',
        'Ignore "unknown-reference" in this file, with a reason',
      ],
    )
    const here = applyEdits(text, editsOf(actions.at(-2)))
    assert.match(here, /\n {2}# ops-playbook-ignore unknown-reference: reason\n {2}gift:/)
    assert.match(
      applyEdits(text, editsOf(actions.at(-1))),
      /^# ops-playbook-ignore-file unknown-reference: reason\n/,
    )
  })

  it("asks for the reason at once where the client can", async () => {
    const able = await startClient({
      locale: "zh",
      capabilities: {
        ...capable,
        workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
      },
      initializationOptions: { commands: ["opsPlaybook.explain"] },
    })
    try {
      able.open(uri, text)
      const [problem] = (await able.problems(uri)).filter(({ code }) => code === "unknown-reference")
      assert.equal(problem?.codeDescription?.href, "ops-playbook-docs:/unknown-reference.md")
      const actions = await actionsAt(able, "new_buyer]")
      const [edit] = editsOf(actions.at(-3)) as unknown as { snippet: { value: string } }[]
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's own notation.
      assert.equal(edit?.snippet.value, "  # ops-playbook-ignore unknown-reference: ${1:理由}\n")
      const explain = actions.at(-1)
      assert.equal(explain?.title, "解释“unknown-reference”")
      assert.deepEqual(explain?.command?.arguments, ["unknown-reference"])
      const { markdown } = await able.ask<{ markdown: string }>("opsPlaybook/explain", {
        rule: "unknown-reference",
      })
      assert.match(markdown, /^# unknown-reference\n[\s\S]*为什么要改/)
      const list = await able.ask<{ markdown: string }>("opsPlaybook/explain", { rule: "README" })
      assert.match(list.markdown, /`unknown-reference`/)
    } finally {
      await able.stop()
    }
  })

  it("is not offered for what cannot be read", async () => {
    const broken = text.replace("stage: retain", "stage:retain")
    client.change(uri, 2, { text: broken })
    const actions = await actionsAt(client, ":retain", undefined, broken)
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Insert a space"],
    )
    client.change(uri, 3, { text })
  })

  it("mends all that is certain at once, for those who ask", async () => {
    const broken = text.replace("weeks: 8", "weeks:8").replace("stage: retain", "stage:retain")
    client.change(uri, 4, { text: broken })
    for (const only of [["source.fixAll"], ["source.fixAll.opsPlaybook"], ["source"]]) {
      const [action, ...others] = await actionsAt(client, "playbook", only, broken)
      assert.equal(action?.kind, "source.fixAll.opsPlaybook")
      assert.deepEqual(others, [])
      assert.equal(applyEdits(broken, editsOf(action)), text)
    }
    assert.ok(
      !(await actionsAt(client, "stage:", undefined, broken)).some(({ kind }) => kind?.startsWith("source")),
    )
    client.change(uri, 5, { text })
    assert.deepEqual(await actionsAt(client, "playbook", ["source.fixAll"]), [])
  })
})
