import assert from "node:assert/strict"
import type { Hover } from "vscode-languageserver"
import { type Client, capable, type Options, startClient } from "./client"
import { broken, contentsOf, messageOf, rangeOfPart, uri } from "./small"

const chinese = /没有|不存在|未|找不到/

describe("settings", () => {
  const clients: Client[] = []
  const started = async (options: Options) => {
    const client = await startClient(options)
    clients.push(client)
    client.open(uri, broken)
    return client
  }
  const problem = async (options: Options) => {
    const [found] = await (await started(options)).problems(uri)
    assert(found)
    return found
  }
  after(() => Promise.all(clients.map((client) => client.stop())))

  it("speak English by default, and the client's language", async () => {
    assert.match(messageOf(await problem({})), /new_buyer".*Did you mean "new_buyers"/)
    assert.match(messageOf(await problem({ locale: "zh-cn" })), chinese)
    assert.match(messageOf(await problem({ locale: "fr" })), /Did you mean/)
  })

  it("let the options win over the client's language", async () => {
    assert.match(
      messageOf(await problem({ locale: "en", initializationOptions: { locale: "zh-CN" } })),
      chinese,
    )
    assert.match(
      messageOf(await problem({ locale: "zh-cn", initializationOptions: { locale: "en" } })),
      /Did you mean/,
    )
  })

  it("hold for hovers too", async () => {
    const client = await started({ locale: "zh-cn" })
    const hover = await client.at<Hover>("hover", uri, rangeOfPart(broken, "confidence").start)
    assert.match(contentsOf(hover).value, /\p{Script=Han}/u)
  })

  it("say where the docs of a problem are", async () => {
    const usual = await problem({})
    assert.equal(
      usual.codeDescription?.href,
      `https://github.com/ops-playbook/ops-playbook/blob/main/docs/rules/${usual.code}.md`,
    )
    const own = await problem({ initializationOptions: { docsBase: "https://example.com/docs/" } })
    assert.equal(own.codeDescription?.href, `https://example.com/docs/${own.code}.md`)
  })

  it("are asked for, and followed when they change", async () => {
    let locale = "zh-CN"
    const asked: unknown[] = []
    const client = await started({
      capabilities: { ...capable, workspace: { configuration: true } },
      answers: {
        "workspace/configuration": ({ items }: { items: unknown[] }) => {
          asked.push(...items)
          return [{ locale, docsBase: "" }]
        },
      },
    })
    await client.told(uri, ({ diagnostics }) => chinese.test(messageOf(diagnostics[0])))
    locale = "auto"
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null })
    await client.told(uri, ({ diagnostics }) => /Did you mean/.test(messageOf(diagnostics[0])))
    assert.deepEqual(asked, [{ section: "opsPlaybook" }, { section: "opsPlaybook" }])
  })

  it("are taken as they are pushed by clients that can't be asked", async () => {
    const client = await started({})
    await client.problems(uri)
    const settings = { opsPlaybook: { locale: "zh" } }
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings })
    await client.told(uri, ({ diagnostics }) => chinese.test(messageOf(diagnostics[0])))
  })
})
