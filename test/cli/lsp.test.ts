/** `lsp --stdio` starts the server. What the server does is tested next door. */
import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { CLI } from "./scene"

function message(content: object): string {
  const text = JSON.stringify({ jsonrpc: "2.0", ...content })
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

const talk = [
  message({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }),
  message({ method: "initialized", params: {} }),
  message({ id: 2, method: "shutdown" }),
  message({ method: "exit" }),
].join("")

describe("lsp", function () {
  this.timeout(60_000)

  for (const args of [["lsp", "--stdio"], ["lsp"], ["lsp", "--stdio", `--clientProcessId=${process.pid}`]]) {
    it(`${args.join(" ").replace(/\d+$/, "…")} answers and ends with 0`, async () => {
      const server = spawn(process.execPath, [CLI, ...args])
      let out = ""
      server.stdout.on("data", (data) => {
        out += data
      })
      server.stdin.write(talk)
      assert.deepEqual(await once(server, "close"), [0, null])
      assert.match(out, /"id":1,"result":\{"capabilities":/)
    })
  }
})
