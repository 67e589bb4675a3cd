/**
 * What stands under the pointer, in the reader's words, and what the projection says of it, as far as that is there.
 * Absent on purpose: the words (queries/explain.ts, report/remarks.ts).
 */
import type { Hover } from "vscode-languageserver"
import { explain } from "../../core/queries/explain"
import type { LinkedFile } from "../cache"
import { markup } from "../convert"
import { offsetAt, rangeOf } from "../lines"
import { aboutLinkedFile, type Context, type Feature } from "./feature"
import { figuresAt } from "./figures"

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  listen(context) {
    context.connection.onHover(
      aboutLinkedFile(context, (file, { position }) =>
        hoverOf(file, offsetAt(file.lines, position), context),
      ),
    )
  },
}

async function hoverOf(file: LinkedFile, offset: number, context: Context): Promise<Hover | null> {
  const { analysis, lines } = file
  const { session, client } = context
  const said = explain(analysis, analysis.linked, offset)
  const figures = await figuresAt(file, offset, context)
  const words = [said?.markdown[session.settings.locale], figures?.markdown].filter(Boolean)
  const span = said?.span ?? figures?.span
  if (words.length === 0 || !span) return null
  return { contents: markup(words.join("\n\n"), client.markdownInHover), range: rangeOf(lines, span) }
}
