/**
 * What helps while writing: completion, hover, definition, outline, folding, seen through VS Code's own commands.
 */
import assert from "node:assert/strict"
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type Position,
  type TextDocument,
} from "vscode"
import { behind, forget, openCopy, rangeOf, replace, uriOf } from "./playbook"

describe("writing", () => {
  let document: TextDocument

  beforeEach(async () => {
    document = await openCopy("shop.playbook.yaml")
  })
  afterEach(forget)

  it("completes keys, required ones first and present ones left out", async () => {
    await replace(document, "    cost: {", "    \n    cost: {")
    const labels = (await complete(behind(document, "source: 2025-11 试点\n    "))).map(labelOf)
    assert.ok(labels.includes("budget"), labels.join(" "))
    assert.ok(!labels.includes("stage"), labels.join(" "))
  })

  it("completes references with the ids of their section, of imported files too", async () => {
    await replace(document, "owner: retention_manager", "owner: ")
    const labels = (await complete(behind(document, "owner: "))).map(labelOf)
    assert.ok(labels.includes("retention_manager"), labels.join(" "))
    assert.ok(!labels.includes("new_buyers"), labels.join(" "))
  })

  it("completes the words that a field knows", async () => {
    await replace(document, "stage: retain", "stage: ")
    const labels = (await complete(behind(document, "stage: "))).map(labelOf)
    for (const word of ["acquire", "retain", "recall"]) assert.ok(labels.includes(word), labels.join(" "))
  })

  it("explains a key and a quantity", async () => {
    assert.match(await hover(rangeOf(document, "confidence").start), /\S{3}/)
    assert.match(await hover(rangeOf(document, "8%..10%").start), /8 ?%.*10 ?%/s)
  })

  it("goes to a definition in the same file", async () => {
    const [target] = await define(rangeOf(document, "new_buyers]").start)
    assert.ok(target)
    assert.equal(target.uri.toString(), document.uri.toString())
    assert.ok(rangeOf(document, "new_buyers:").contains(target.position))
  })

  it("goes to a definition in an imported file", async () => {
    const [target] = await define(rangeOf(document, "retention_manager").start)
    assert.ok(target)
    assert.equal(target.uri.toString(), uriOf("shared/team.playbook.yaml").toString())
    assert.equal(target.position.line, 3)
  })

  it("outlines the sections and their entries", async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    )
    const strategies = symbols.find(({ name }) => name.includes("strategies"))
    assert.ok(strategies, symbols.map(({ name }) => name).join(" "))
    const [entry] = strategies.children
    assert.ok(entry)
    assert.match(`${entry.name} ${entry.detail}`, /second_order/)
    assert.ok(entry.range.contains(rangeOf(document, "once: ¥20k")))
  })

  it("folds sections", async () => {
    const folds = await commands.executeCommand<FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    )
    const line = rangeOf(document, "segments:\n").start.line
    const fold = folds.find(({ start }) => start === line)
    assert.ok(fold, "the section folds")
    assert.equal(fold.end, rangeOf(document, "recall: 0.5%").start.line)
  })

  async function complete(position: Position): Promise<readonly CompletionItem[]> {
    const list = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      position,
    )
    return list.items
  }

  async function hover(position: Position): Promise<string> {
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      position,
    )
    return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join("\n")
  }

  async function define(position: Position): Promise<{ uri: TextDocument["uri"]; position: Position }[]> {
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      position,
    )
    return found.map((place) =>
      "targetUri" in place
        ? { uri: place.targetUri, position: (place.targetSelectionRange ?? place.targetRange).start }
        : { uri: place.uri, position: place.range.start },
    )
  }
})

const labelOf = ({ label }: CompletionItem): string => (typeof label === "string" ? label : label.label)
