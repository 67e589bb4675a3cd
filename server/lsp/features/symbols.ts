/**
 * The sections and entries of a file.
 * Absent on purpose: which ones there are (queries/outline.ts).
 */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver"
import type { Locale } from "../../core/problem"
import { type OutlineItem, outline } from "../../core/queries/outline"
import { type Lines, rangeOf } from "../lines"
import { aboutFile, type Feature } from "./feature"

const kinds: Record<OutlineItem["kind"], SymbolKind> = {
  section: SymbolKind.Module,
  entry: SymbolKind.Object,
  field: SymbolKind.Property,
}

export const symbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  listen(context) {
    const { connection, session, client } = context
    connection.onDocumentSymbol(
      aboutFile(context, (file) => {
        const tree = outline(file.analysis).map((item) => symbolOf(item, file.lines, session.settings.locale))
        return client.symbolTree ? tree : tree.flatMap((symbol) => flat(symbol, file.uri))
      }),
    )
  },
}

function symbolOf(item: OutlineItem, lines: Lines, locale: Locale): DocumentSymbol {
  const { span, selection } = item
  // Clients refuse a tree with a nameless symbol, or with a selection outside of its range.
  const start = Math.min(span.start, selection.start)
  const end = Math.max(span.end, selection.end)
  return {
    name: item.name.trim() || "—",
    detail: item.detail[locale],
    kind: kinds[item.kind],
    range: rangeOf(lines, { start, end }),
    selectionRange: rangeOf(lines, selection),
    children: item.children.map((child) => symbolOf(child, lines, locale)),
  }
}

function flat(symbol: DocumentSymbol, uri: string, containerName?: string): SymbolInformation[] {
  const { name, kind, range } = symbol
  const own = { name, kind, location: { uri, range }, ...(containerName && { containerName }) }
  return [own, ...(symbol.children ?? []).flatMap((child) => flat(child, uri, name))]
}
