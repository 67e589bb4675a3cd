/** Measured figures beside a playbook that is open: what is wrong with them follows the file on the disk. */
import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { PublishDiagnosticsParams } from "vscode-languageserver"
import { type Client, startClient } from "./client"
import { messageOf, rangeOfPart, small } from "./small"

const plan = small.replace("currency: CNY\n", "currency: CNY\ndata:\n  actuals: ./实际.csv\n")
const head = "date,metric,segment,value\n"

describe("actuals", () => {
  let client: Client
  let folder: string
  let uri: string
  const about = ({ diagnostics }: PublishDiagnosticsParams) =>
    diagnostics.filter((one) => /实际\.csv/.test(messageOf(one)))
  const write = (text: string) => {
    writeFileSync(join(folder, "实际.csv"), text)
    void client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: pathToFileURL(join(folder, "实际.csv")).href, type: 2 }],
    })
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "actuals-"))
    uri = pathToFileURL(join(folder, "plan.playbook.yaml")).href
    client = await startClient()
  })
  afterEach(async () => {
    await client.stop()
    rmSync(folder, { recursive: true })
  })

  it("are read from the disk, and read again when they change there", async () => {
    writeFileSync(join(folder, "实际.csv"), `${head}2026-01-11,active_users,,6.1万\n`)
    client.open(uri, plan)
    const first = await client.told(uri, () => true)
    assert.deepEqual(about(first), [])
    write(`${head}2026-01-11,active_users,,6.1万\n2026-01-18,actve_users,,6.2万\n`)
    const wrong = await client.told(uri, (one) => about(one).length > 0)
    const [problem] = about(wrong)
    assert.equal(
      messageOf(problem),
      'Line 3 of 实际.csv: no metric is called "actve_users". Did you mean "active_users"?',
    )
    assert.deepEqual(problem?.range, rangeOfPart(plan, "./实际.csv"))
    write(`${head}2026-01-11,active_users,,6.1万\n`)
    await client.told(uri, (one) => about(one).length === 0)
  })

  it("that are not there are told, and no more once they are", async () => {
    client.open(uri, plan)
    const missing = await client.told(uri, (one) => about(one).length > 0)
    assert.match(messageOf(about(missing)[0]), /^There is no file "\.\/实际\.csv" here\./)
    write(`${head}2026-01-11,active_users,,6.1万\n`)
    await client.told(uri, (one) => about(one).length === 0)
  })

  it("follow what is typed: a segment that is renamed is not found in them", async () => {
    writeFileSync(join(folder, "实际.csv"), `${head}2026-01-11,active_users,new_buyers,6.1万\n`)
    client.open(uri, plan)
    await client.told(uri, (one) => about(one).length === 0)
    client.change(uri, 2, { text: plan.replaceAll("new_buyers", "first_buyers") })
    const wrong = await client.told(uri, (one) => about(one).length > 0)
    assert.match(messageOf(about(wrong)[0]), /^Line 2 of 实际\.csv: no segment is called "new_buyers"\./)
  })
})
