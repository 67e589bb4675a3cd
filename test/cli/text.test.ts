/** Bytes as text: what is read, and what is said of bytes that are no UTF-8 text. */
import assert from "node:assert/strict"
import { join } from "node:path"
import { readText } from "../../server/cli/text"
import { play } from "./scene"

async function read(content: string | Buffer): Promise<ReturnType<typeof readText>> {
  let text: ReturnType<typeof readText> | undefined
  await play({ file: content }, ({ folder }) => {
    text = readText(join(folder, "file"))
  })
  return text!
}

describe("reading a text", () => {
  it("keeps a byte order mark, which the core passes over", async () => {
    assert.deepEqual(await read("\ufeffplaybook: 中文\r\n"), { text: "\ufeffplaybook: 中文\r\n" })
  })

  it("names UTF-16 by its byte order mark", async () => {
    const { text, problem } = await read(Buffer.from("\ufeffplaybook: 中文", "utf16le"))
    assert.equal(text, "playbook: 中文")
    assert.equal(problem?.id, "not-utf8")
    assert.match(problem.message.en, /UTF-16/)
    assert.match(problem.message.zh, /UTF-16/)
  })

  it("names the line that is no UTF-8 text, and GBK where it looks like it", async () => {
    const gbk = Buffer.concat([Buffer.from("playbook: x\nsummary: "), Buffer.from([0xd6, 0xd0, 0xce, 0xc4])])
    const { text, problem } = await read(gbk)
    assert.match(text, /^playbook: x\nsummary: \ufffd/)
    assert.equal(
      problem?.message.en,
      "Line 2 holds bytes that are no UTF-8 text; the file looks like GBK. Save it with the encoding UTF-8.",
    )
    assert.equal(problem.message.zh, "第 2 行有不属于 UTF-8 的字节，文件像是 GBK 编码。请以 UTF-8 编码另存。")
  })

  it("does not guess where the bytes are no GBK either", async () => {
    const { problem } = await read(Buffer.from([0x61, 0xff, 0x0a, 0xff]))
    assert.equal(
      problem?.message.en,
      "Line 1 holds bytes that are no UTF-8 text. Save it with the encoding UTF-8.",
    )
  })

  it("reads only the beginning of a file that is too large, wherever that cuts a character", async () => {
    for (const before of ["", "a", "aa"]) {
      const { text, problem } = await read(before + "中".repeat(4_000_000))
      assert.equal(problem, undefined)
      assert.ok(text.length > 2_000_000 && text.length < 3_000_000)
      assert.ok(!text.includes("\ufffd"))
    }
  })
})
