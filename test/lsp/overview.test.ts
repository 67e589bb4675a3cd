/**
 * The server's answers about a plan at a glance, and the edits that add what shows more of it.
 */
import assert from "node:assert/strict"
import type { AskOverviewResult, InsertExampleResult } from "../../server/lsp/protocol"
import { type Client, capable, startClient } from "./client"
import { applyEdits, small, uri } from "./small"

const withoutSpend = small.replace("      spend: ¥45..60\n", "      # 每周消费还不知道\n")

describe("a plan at a glance", function () {
  this.timeout(60_000)
  const clients: Client[] = []
  after(() => Promise.all(clients.map((client) => client.stop())))

  async function start(locale = "zh-cn"): Promise<Client> {
    const initializationOptions = { locale, commands: ["opsPlaybook.showPanel"] }
    const client = await startClient({ capabilities: capable, initializationOptions })
    clients.push(client)
    return client
  }

  async function overview(client: Client, wanted: (found: AskOverviewResult) => boolean) {
    for (let tries = 0; tries < 200; tries++) {
      const found = await client.ask<AskOverviewResult | null>("opsPlaybook/overview", { uri })
      if (found && wanted(found)) return found
      await new Promise((done) => setTimeout(done, 50))
    }
    return assert.fail("there is no such overview")
  }

  it("is there at once, and has its figures when they come", async () => {
    const client = await start()
    client.open(uri, small)
    const first = await overview(client, () => true)
    assert.deepEqual(
      first.groups.map(({ name }) => name),
      ["目标", "人群", "策略"],
    )
    const { groups, chance } = await overview(client, (found) => found.chance !== "")
    assert.match(chance, /^\d\d% ±1$/)
    assert.equal(groups[0]?.rows[0]?.detail, chance)
  })

  it("offers what is lacking, and writes an example beside the comments", async () => {
    const client = await start()
    client.open(uri, withoutSpend)
    const { advice } = await overview(client, (found) => found.advice.length > 0)
    const spend = advice.find(({ path }) => path === "segments.new_buyers.funnel.spend")
    assert.deepEqual(spend, {
      path: "segments.new_buyers.funnel.spend",
      message: "给“首单新客”写上 `spend`（消费额），就能看到收入。",
      insertable: true,
    })
    const answer = await client.ask<InsertExampleResult>("opsPlaybook/insert", { uri, path: spend.path })
    assert.equal(answer.version, 1)
    const text = applyEdits(withoutSpend, answer.edits)
    assert.match(text, /\n {6}spend: ¥45\.\.60\n/)
    assert.match(text, /# 每周消费还不知道/)
    client.change(uri, 2, { text })
    const again = await client.ask<InsertExampleResult | null>("opsPlaybook/insert", {
      uri,
      path: spend.path,
    })
    assert.equal(again, null)
  })

  it("has nothing to say of what is no plan, or not open", async () => {
    const client = await start("en")
    assert.equal(await client.ask("opsPlaybook/overview", { uri }), null)
    client.open(uri, "library: shared\n")
    assert.equal(await client.ask("opsPlaybook/overview", { uri }), null)
    assert.equal(await client.ask("opsPlaybook/insert", { uri, path: "segments" }), null)
  })
})
