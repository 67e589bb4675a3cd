import assert from "node:assert/strict"
import fc from "fast-check"
import type { Diagnostic, Range } from "vscode-languageserver"
import { type Client, startClient } from "./client"
import { applyEdits, broken, messageOf, rangeOfPart, small, uri } from "./small"

describe("texts over the wire", () => {
  let client: Client
  before(async () => {
    client = await startClient()
  })
  afterEach(() => client.close(uri))
  after(() => client.stop())

  it("have their problems published with their version", async () => {
    client.open(uri, broken, 7)
    const { version, diagnostics } = await client.told(uri, (one) => one.version === 7)
    assert.equal(version, 7)
    assert.equal(diagnostics.length, 1)
    assert.deepEqual(diagnostics[0]?.range, rangeAtReference())
  })

  it("are published at each latest version, also when nothing has changed", async () => {
    client.open(uri, small)
    assert.deepEqual(await client.problems(uri, 1), [])
    client.change(uri, 2, insertion({ line: 0, character: 10 }, "x"))
    assert.deepEqual(await client.problems(uri, 2), [])
    client.change(uri, 3, { text: small })
    assert.deepEqual(await client.problems(uri, 3), [])
  })

  it("are published when they are opened again at the same version", async () => {
    client.open(uri, broken, 1)
    await client.problems(uri, 1)
    client.close(uri)
    client.open(uri, broken, 1)
    const before = client.published.length
    await client.told(uri, () => client.published.length > before && client.published.at(-1)?.version === 1)
  })

  it("have their problems cleared when they are closed", async () => {
    client.open(uri, broken)
    await client.problems(uri)
    client.close(uri)
    assert.deepEqual((await client.told(uri, ({ version }) => version === undefined)).diagnostics, [])
  })

  it("that arrive in a burst are worked on once, at the last version", async () => {
    client.open(uri, small)
    await client.problems(uri)
    const before = client.published.length
    const end = rangeOfPart(small, "new_buyers]").start
    for (let key = 0; key < 50; key++) client.change(uri, 2 + key, insertion(end, "x"))
    const [problem] = await client.problems(uri, 51)
    assert.match(messageOf(problem), /x{50}new_buyers/)
    assert(
      client.published.length - before < 15,
      `${client.published.length - before} publications for 50 keys`,
    )
  })

  it("answer requests at their newest", async () => {
    client.open(uri, small)
    client.change(uri, 2, insertion({ line: 0, character: 0 }, "# A comment.\n# Another.\n"))
    const symbols = await client.ask<{ range: Range }[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    })
    assert.equal(symbols[0]?.range.start.line, 2)
  })

  it("of two documents are kept apart", async () => {
    const other = "file:///work/other.playbook.yml"
    client.open(uri, broken)
    client.open(other, small)
    assert.equal((await client.problems(uri)).length, 1)
    assert.deepEqual(await client.problems(other), [])
    client.change(other, 2, { text: broken })
    assert.equal((await client.problems(other, 2)).length, 1)
    client.close(other)
  })

  it("that are no playbooks are left alone", async () => {
    client.open("file:///work/other.yaml", "a: [", 1, "yaml")
    client.open("file:///work/named.playbook.yaml", broken, 1, "yaml")
    assert.equal((await client.problems("file:///work/named.playbook.yaml")).length, 1)
    const textDocument = { uri: "file:///work/other.yaml" }
    assert.equal(await client.ask("textDocument/documentSymbol", { textDocument }), null)
    assert(client.published.every((one) => one.uri !== textDocument.uri))
  })

  it("may be empty, have CRLF or lone CR", async () => {
    client.open(uri, "")
    assert.equal((await client.problems(uri)).length, 1)
    client.change(uri, 2, { text: broken.replaceAll("\n", "\r\n") })
    const [crlf] = await client.problems(uri, 2)
    assert.deepEqual(crlf?.range, rangeAtReference())
    client.change(uri, 3, { text: small.replaceAll("\n", "\r\n") })
    assert.deepEqual(await client.problems(uri, 3), [])
  })

  it("are after any edits what the client has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        let [text, version] = [small, 1]
        client.open(uri, text)
        for (const one of edits) {
          const range = within(text, one)
          client.change(uri, ++version, { range, text: one.text })
          text = applied(text, range, one.text)
        }
        const [changed, fresh] = await Promise.all([viewOf(client, uri, version), viewOfFresh(client, text)])
        client.close(uri)
        assert.deepEqual(changed, fresh)
      }),
      { numRuns: 60, seed: 20260105 },
    )
  })
})

interface Edit {
  readonly at: number
  readonly length: number
  readonly text: string
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(small.length),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(30) }),
  text: fc
    .array(fc.constantFrom("x", "\n", "\r\n", "  ", ": ", "- ", "中", "😀", '"', "#", "{", "segments"), {
      maxLength: 4,
    })
    .map((some) => some.join("")),
})

function insertion(at: Range["start"], text: string) {
  return { range: { start: at, end: at }, text }
}

function rangeAtReference(): Range {
  const { start } = rangeOfPart(broken, "new_buyer]")
  return { start, end: { line: start.line, character: start.character + "new_buyer".length } }
}

/** A range of a text; never between CR and LF, nor inside of a surrogate pair, where no editor puts one. */
function within(text: string, { at, length }: Edit): Range {
  const start = settled(text, Math.min(at, text.length))
  const end = settled(text, Math.min(start + length, text.length))
  const position = (offset: number) => rangeOfPart(`${text.slice(0, offset)}\0`, "\0").start
  return { start: position(start), end: position(end) }
}

function settled(text: string, offset: number): number {
  const isSplit = /^(\r\n|[\ud800-\udbff][\udc00-\udfff])/.test(
    text.slice(Math.max(offset - 1, 0), offset + 1),
  )
  return isSplit ? offset - 1 : offset
}

function applied(text: string, range: Range, newText: string): string {
  return applyEdits(text, [{ range, newText }])
}

/** All that can be seen of a text without asking for it. */
async function viewOf(client: Client, of: string, version: number) {
  const textDocument = { uri: of }
  const [problems, symbols, folds] = await Promise.all([
    client.problems(of, version),
    client.ask("textDocument/documentSymbol", { textDocument }),
    client.ask("textDocument/foldingRange", { textDocument }),
  ])
  return { problems: problems.map(withoutUri), symbols, folds }
}

let copies = 0

async function viewOfFresh(client: Client, text: string) {
  const copy = `file:///work/copy${++copies}.playbook.yaml`
  client.open(copy, text)
  const view = await viewOf(client, copy, 1)
  client.close(copy)
  return view
}

function withoutUri({ relatedInformation, ...rest }: Diagnostic) {
  return { ...rest, related: relatedInformation?.map(({ message, location }) => [message, location.range]) }
}
