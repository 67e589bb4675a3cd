import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  SymbolInformation,
  TextEdit,
} from "vscode-languageserver"
import { syntaxKinds } from "../../server/core/syntax/kinds"
import { type Client, capable, marked, startClient } from "./client"
import { applyEdits, broken, contentsOf, rangeOfPart, small, uri } from "./small"

declare const __ROOT__: string

const textDocument = { uri }

describe("the server's features", () => {
  let client: Client
  /** Opens a text with a mark and asks about the place of the mark. */
  const askAt = async <Answer>(request: string, withMark: string, of = client): Promise<Answer> => {
    const { text, position } = marked(withMark)
    of.open(uri, text)
    return of.at<Answer>(request, uri, position)
  }

  before(async () => {
    client = await startClient()
  })
  afterEach(() => client.close(uri))
  after(() => client.stop())

  it("are announced", () => {
    const { capabilities, serverInfo } = client.initialized
    assert.equal(serverInfo?.name, "ops-playbook")
    assert.equal(capabilities.positionEncoding, "utf-16")
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true })
    for (const one of [
      "hover",
      "definition",
      "documentSymbol",
      "foldingRange",
      "completion",
      "codeAction",
    ] as const)
      assert(capabilities[`${one}Provider`], one)
  })

  describe("completion", () => {
    const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label)

    it("offers sections in an empty file", async () => {
      const items = await askAt<CompletionItem[]>("completion", "│")
      assert(labels(items).includes("playbook"))
      assert(labels(items).includes("strategies"))
    })

    it("offers the keys that are not there yet, with their words", async () => {
      const items = await askAt<CompletionItem[]>(
        "completion",
        small.replace("weeks: 20\n", "weeks: 20\n    own│\n"),
      )
      const owner = items.find(({ label }) => label === "owner")
      assert(owner?.detail)
      assert(!labels(items).includes("stage"))
      assert.deepEqual(owner.insertTextMode, 1)
    })

    it("offers ids where one is due, and puts exactly the id in the place of what is typed", async () => {
      const withMark = small.replace("segments: [new_buyers]", "segments: [new│]")
      const items = await askAt<CompletionItem[]>("completion", withMark)
      const item = items.find(({ label }) => label === "new_buyers")
      assert(item?.textEdit && "range" in item.textEdit)
      assert.equal(applyEdits(marked(withMark).text, [item.textEdit]), small)
    })

    it("offers values, quantities and `$` ids so that clients find them by what is typed", async () => {
      const values = await askAt<CompletionItem[]>("completion", small.replace("stage: retain", "stage: re│"))
      assert(labels(values).includes("retain"))
      for (const item of await askAt<CompletionItem[]>("completion", small.replace("¥45..60", "¥│")))
        if (item.kind === 12) assert((item.filterText ?? item.label).startsWith("¥"), item.label)
      const assumed = `${small}assumptions:\n  lift: +3%..+5%\n`.replace("+2pp..+5pp", "$│")
      const ids = await askAt<CompletionItem[]>("completion", assumed)
      assert(
        ids.some(({ label, filterText = label }) => label.includes("lift") && filterText.startsWith("$")),
      )
    })

    it("stays within the line of the cursor, at every place of a sample", async () => {
      const sample = readFileSync(join(__ROOT__, "samples", "first.playbook.yaml"), "utf8")
      client.open(uri, sample)
      for (const [line, content] of sample.split("\n").entries())
        for (let character = line % 3; character <= content.length; character += 3)
          for (const { label, textEdit } of await client.at<CompletionItem[]>("completion", uri, {
            line,
            character,
          })) {
            assert(textEdit && "range" in textEdit)
            const { start, end } = textEdit.range
            const isAround = start.line === line && end.line === line && start.character <= character
            assert(isAround && character <= end.character, `${label} at ${line}:${character}`)
          }
    })

    it("keeps every file parsing, whatever is accepted, in plain text too", async () => {
      const plain = await startClient({ capabilities: {} })
      for (const withMark of halfTyped) {
        const items = await askAt<CompletionItem[]>("completion", withMark, plain)
        assert(items.length > 0, withMark)
        const { text } = marked(withMark)
        const before = (await plain.problems(uri)).filter(isOfSyntax).length
        for (const [index, item] of items.slice(0, 8).entries()) {
          assert(item.textEdit && "range" in item.textEdit)
          assert.equal(item.insertTextFormat, undefined)
          plain.change(uri, 2 + index, { text: applyEdits(text, [item.textEdit]) })
          const after = (await plain.problems(uri, 2 + index)).filter(isOfSyntax)
          assert(after.length <= before, `${item.label} in ${text}`)
        }
        plain.close(uri)
      }
      await plain.stop()
    })
  })

  describe("hover", () => {
    it("says what a field is", async () => {
      const hover = await askAt<Hover>("hover", small.replace("confidence", "confi│dence"))
      assert.deepEqual(hover.range, rangeOfPart(small, "confidence"))
      const { kind, value } = contentsOf(hover)
      assert.equal(kind, "markdown")
      assert.match(value, /Confidence/i)
    })

    it("is null between things, and plain for clients that know no Markdown", async () => {
      assert.equal(await askAt("hover", small.replace("CNY\n\n", "CNY\n│\n")), null)
      const simple = await startClient({ capabilities: {} })
      const hover = await askAt<Hover>("hover", small.replace("confidence", "confi│dence"), simple)
      const { kind, value } = contentsOf(hover)
      assert.equal(kind, "plaintext")
      assert.doesNotMatch(value, /[*`]/)
      await simple.stop()
    })
  })

  describe("definition", () => {
    const withMark = small.replace("[new_buyers]", "[new_│buyers]")

    it("is the entry, with its origin", async () => {
      const [link] = await askAt<LocationLink[]>("definition", withMark)
      assert.equal(link?.targetUri, uri)
      assert.deepEqual(link.targetSelectionRange, rangeOfPart(small, "new_buyers"))
      const { start } = rangeOfPart(small, "new_buyers]")
      assert.deepEqual(link.originSelectionRange?.start, start)
    })

    it("is a location for clients that know no links, and null where nothing is named", async () => {
      const simple = await startClient({ capabilities: {} })
      const location = await askAt<Location>("definition", withMark, simple)
      assert.deepEqual(location, { uri, range: rangeOfPart(small, "new_buyers") })
      simple.close(uri)
      assert.equal(await askAt("definition", small.replace("CNY", "C│NY"), simple), null)
      await simple.stop()
    })
  })

  describe("document symbols", () => {
    it("are the sections with their entries", async () => {
      client.open(uri, small)
      const tree = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument })
      const segments = tree.find(
        ({ range }) => range.start.line === rangeOfPart(small, "segments:").start.line,
      )
      const [entry] = segments?.children ?? []
      assert.match(`${entry?.name} ${entry?.detail}`, /首单新客/)
      assert.deepEqual(entry?.selectionRange, rangeOfPart(small, "new_buyers"))
    })

    it("are a list for clients that know no tree", async () => {
      const simple = await startClient({ capabilities: {} })
      simple.open(uri, small)
      const list = await simple.ask<SymbolInformation[]>("textDocument/documentSymbol", { textDocument })
      const entry = list.find(
        ({ location }) => location.range.start.line === rangeOfPart(small, "new_buyers").start.line,
      )
      assert(entry?.containerName)
      await simple.stop()
    })
  })

  it("fold sections and comments", async () => {
    client.open(uri, `# One comment\n# over two lines\n${small}`)
    const folds = await client.ask<FoldingRange[]>("textDocument/foldingRange", { textDocument })
    assert.deepEqual(
      folds.find(({ kind }) => kind === "comment"),
      { startLine: 0, endLine: 1, kind: "comment" },
    )
    const line = rangeOfPart(small, "targets:").start.line + 2
    assert.equal(folds.find(({ startLine }) => startLine === line)?.endLine, line + 6)
  })

  describe("quick fixes", () => {
    const ask = async (of: Client, only?: string[]) => {
      of.open(uri, broken, 3)
      const diagnostics = await of.problems(uri, 3)
      const context = { diagnostics, ...(only && { only }) }
      const range = diagnostics[0]?.range
      return of.ask<CodeAction[]>("textDocument/codeAction", { textDocument, range, context })
    }

    it("mend the problem at a place", async () => {
      const [action] = await ask(client)
      const [change] = action?.edit?.documentChanges ?? []
      assert(change && "edits" in change)
      assert.deepEqual(change.textDocument, { uri, version: 3 })
      assert.equal(action?.kind, "quickfix")
      assert.equal(action?.diagnostics?.length, 1)
      assert.equal(applyEdits(broken, change.edits as TextEdit[]), small)
    })

    it("are left out when other kinds are asked for, or elsewhere", async () => {
      assert.deepEqual(await ask(client, ["refactor"]), [])
      const start = { line: 0, character: 0 }
      const params = { textDocument, range: { start, end: start }, context: { diagnostics: [] } }
      assert.deepEqual(await client.ask("textDocument/codeAction", params), [])
    })

    it("come without a version for clients that know none", async () => {
      const { codeAction } = capable.textDocument ?? {}
      const simple = await startClient({
        capabilities: { textDocument: { ...(codeAction && { codeAction }) } },
      })
      const [action] = await ask(simple)
      assert.equal(applyEdits(broken, action?.edit?.changes?.[uri] ?? []), small)
      await simple.stop()
    })
  })

  it("answer at every place of a half-typed text", async () => {
    const half = small
      .slice(0, small.indexOf("  weekly_active"))
      .concat("  weekly_active:\n    metric\n    from: {\n  - ")
    client.open(uri, half)
    for (const [line, content] of half.split("\n").entries())
      for (let character = 0; character <= content.length; character += 3)
        for (const request of ["completion", "hover", "definition"])
          await client.at(request, uri, { line, character })
  })
})

const halfTyped = [
  small.replace("metric: active_users", "metric: │"),
  small.replace("    name: 首单新客\n", "    │\n"),
  small.replace("currency: CNY", "currency: C│"),
  small.replace("{ d1: 70%,", "{ │"),
  small.replace("targets: [weekly_active]", "targets: [│"),
  small.replace("\n\ntargets", "\n│\n\ntargets").replaceAll("\n", "\r\n"),
  `${small}│`,
]

function isOfSyntax({ code }: Diagnostic): boolean {
  return syntaxKinds.some(({ id }) => id === code)
}
