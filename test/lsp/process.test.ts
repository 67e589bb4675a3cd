import assert from "node:assert/strict"
import { fork, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { connect, serverCommand, spawnServer, startClient, statusOf } from "./client"
import { broken, small, uri } from "./small"

declare const __ROOT__: string

describe("the server's process", () => {
  it("ends with 0 after shutdown and exit", async () => {
    const client = await startClient()
    assert.equal(await client.stop(), 0)
  })

  it("ends with 1 after exit alone", async () => {
    const { process, connection } = await startClient()
    await connection.sendNotification("exit")
    assert.equal(await statusOf(process), 1)
  })

  it("ends when nobody speaks to it any more", async () => {
    const { process } = await startClient()
    process.stdin?.end()
    assert.equal(await statusOf(process), 1)
  })

  it("ends when the process that it works for is gone", async () => {
    const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"])
    const client = await startClient({ processId: parent.pid ?? null })
    parent.kill()
    assert.equal(await statusOf(client.process), 1)
  })

  it("is the same in the command line tool", async () => {
    const client = await startClient({ command: [join(__ROOT__, "dist", "cli.js"), "lsp", "--stdio"] })
    client.open(uri, broken)
    assert.equal((await client.problems(uri)).length, 1)
    assert.equal(await client.stop(), 0)
  })

  it("speaks over IPC where it has been forked", async () => {
    const server = fork(join(__ROOT__, "dist", "server.js"), ["--node-ipc"], { stdio: "inherit" })
    server.send({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: null, capabilities: {} },
    })
    const [answer] = await once(server, "message")
    assert.equal(answer.result.serverInfo.name, "ops-playbook")
    server.send({ jsonrpc: "2.0", id: 2, method: "shutdown" })
    await once(server, "message")
    server.send({ jsonrpc: "2.0", method: "exit" })
    assert.equal(await statusOf(server), 0)
  })

  it("writes nothing but the protocol", async () => {
    const server = spawnServer()
    assert(server.stdout && server.stdin)
    const written = text(server.stdout)
    for (const message of [
      { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } },
      { method: "initialized", params: {} },
      {
        method: "textDocument/didOpen",
        params: { textDocument: { uri, languageId: "x", version: 1, text: small } },
      },
      { id: 2, method: "shutdown" },
      { method: "exit" },
    ])
      server.stdin.write(framed(JSON.stringify({ jsonrpc: "2.0", ...message })))
    assert.equal(await statusOf(server), 0)
    const frame = /Content-Length: (\d+)\r\n\r\n/
    let rest = Buffer.from(await written)
    while (rest.length > 0) {
      const [header, length] = frame.exec(rest.toString("latin1")) ?? []
      assert(header && rest.toString("latin1").startsWith(header), rest.toString().slice(0, 200))
      JSON.parse(rest.subarray(header.length, header.length + Number(length)).toString())
      rest = rest.subarray(header.length + Number(length))
    }
  })

  it("goes on after messages that make no sense", async () => {
    const client = await startClient()
    client.process.stdin?.write(framed("{ this is no JSON"))
    client.process.stdin?.write(framed('{"jsonrpc":"2.0","method":"textDocument/didChange"}'))
    client.process.stdin?.write(
      framed('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{}}}'),
    )
    client.open(uri, broken)
    assert.equal((await client.problems(uri)).length, 1)
    await assert.rejects(client.ask("textDocument/unheardOf", {}), /Unhandled method/)
    assert.equal(await client.stop(), 0)
  })

  it("does not hang on what is no protocol at all", async () => {
    const server = spawnServer()
    server.stdin?.end(`hello\r\n\r\n${"\0\u00ff{".repeat(10_000)}`)
    assert.equal(await statusOf(server), 1)
  })

  it("answers requests about texts that it does not know", async () => {
    const client = await startClient()
    for (const method of ["completion", "hover", "definition"])
      assert.equal(await client.at(method, "file:///nowhere.playbook.yaml", { line: 0, character: 0 }), null)
    await client.stop()
  })

  it("tells the first problems soon", async () => {
    const begun = performance.now()
    const server = spawnServer(serverCommand)
    const connection = connect(server)
    const told = new Promise(
      (resolve) => void connection.onNotification("textDocument/publishDiagnostics", resolve),
    )
    connection.listen()
    await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} })
    await connection.sendNotification("initialized", {})
    const textDocument = { uri, languageId: "ops-playbook", version: 1, text: broken }
    await connection.sendNotification("textDocument/didOpen", { textDocument })
    await told
    assert(performance.now() - begun < 3000)
    connection.dispose()
    server.kill()
  })
})

function framed(content: string): string {
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`
}
