/**
 * What stands under the pointer, in the reader's words.
 * Absent on purpose: the words (queries/explain.ts).
 */
import { explain } from "../../core/queries/explain"
import { markup } from "../convert"
import { offsetAt, rangeOf } from "../lines"
import { aboutLinkedFile, type Feature } from "./feature"

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  listen(context) {
    const { connection, session, client } = context
    connection.onHover(
      aboutLinkedFile(context, ({ analysis, lines }, { position }) => {
        const said = explain(analysis, analysis.linked, offsetAt(lines, position))
        if (!said) return null
        const contents = markup(said.markdown[session.settings.locale], client.markdownInHover)
        return { contents, range: rangeOf(lines, said.span) }
      }),
    )
  },
}
