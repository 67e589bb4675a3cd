/**
 * What may stand where the cursor is.
 * Absent on purpose: what is offered and in which order (queries/choices.ts).
 */
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
} from "vscode-languageserver"
import type { Locale } from "../../core/problem"
import { type Completion, complete } from "../../core/queries/choices"
import type { Client } from "../client"
import { markup } from "../convert"
import { type Lines, offsetAt, rangeOf } from "../lines"
import { aboutLinkedFile, type Feature } from "./feature"

const kinds: Record<Completion["kind"], CompletionItemKind> = {
  key: CompletionItemKind.Property,
  section: CompletionItemKind.Module,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  quantity: CompletionItemKind.Value,
  name: CompletionItemKind.Variable,
  function: CompletionItemKind.Function,
  snippet: CompletionItemKind.Snippet,
}

export const completion: Feature = {
  capabilities: {
    // A space follows every colon and hyphen. A line break is left out: who presses Enter twice wants a blank line.
    completionProvider: { triggerCharacters: [" ", "$", ".", "[", "{"] },
  },
  listen(context) {
    const { connection, session, client } = context
    connection.onCompletion(
      aboutLinkedFile(context, ({ analysis, lines }, { position }) => {
        const { locale } = session.settings
        const offset = offsetAt(lines, position)
        return complete(analysis, analysis.linked, offset, locale).map((one) =>
          itemOf(one, lines, offset, client, locale),
        )
      }),
    )
  },
}

function itemOf(
  one: Completion,
  lines: Lines,
  offset: number,
  client: Client,
  locale: Locale,
): CompletionItem {
  const typed = lines.text.slice(one.replace.start, offset)
  const isSnippet = one.snippet !== undefined && client.snippets
  const newText = isSnippet
    ? snippetFor(one.snippet ?? "", lines.text, one.replace.start, client)
    : one.insert
  const filter = filterText(one.label, typed)
  return {
    label: one.label,
    kind: kinds[one.kind],
    detail: one.detail[locale],
    sortText: String(one.sort).padStart(6, "0"),
    textEdit: { range: rangeOf(lines, one.replace), newText },
    ...(one.documentation && {
      documentation: markup(one.documentation[locale], client.markdownInCompletion),
    }),
    ...(filter !== one.label && { filterText: filter }),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(client.insertsAsIs && { insertTextMode: InsertTextMode.asIs }),
  }
}

/**
 * What a client compares with the text that is typed. Clients compare letter by letter from the start, so the signs that
 * are typed (a quote, ¥, $) stand there too, and those that are not typed don't: `45` and `"45` both find `¥45..60`.
 */
function filterText(label: string, typed: string): string {
  if (label.startsWith(typed)) return label
  const signs = /^[^\p{L}\p{N}]*/u
  return (signs.exec(typed)?.[0] ?? "") + label.replace(signs, "")
}

/** Clients that don't insert as it is indent the further lines of a snippet as the line is: what they add is left out. */
function snippetFor(snippet: string, text: string, at: number, { insertsAsIs }: Client): string {
  if (insertsAsIs) return snippet
  const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1
  const indent = /^ */.exec(text.slice(lineStart, at))?.[0] ?? ""
  return snippet.replaceAll(`\n${indent}`, "\n")
}
