/**
 * Where the entry that is named under the cursor is defined, and which file an import means.
 * Absent on purpose: finding the entry (queries/definition.ts).
 */
import type { LocationLink } from "vscode-languageserver"
import { definitionOf } from "../../core/queries/definition"
import { startOfFile } from "../convert"
import { offsetAt, rangeOf } from "../lines"
import { nameOf } from "../name"
import type { Session } from "../session"
import { aboutLinkedFile, type Feature } from "./feature"

type Found = NonNullable<ReturnType<typeof definitionOf>>

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  listen(context) {
    const { connection, session, client } = context
    connection.onDefinition(
      aboutLinkedFile(context, ({ analysis, lines }, { position }) => {
        const found = definitionOf(analysis, analysis.linked, offsetAt(lines, position))
        const target = found && targetOf(found, session)
        if (!target) return null
        if (client.definitionLinks) return [{ ...target, originSelectionRange: rangeOf(lines, found.from) }]
        return { uri: target.targetUri, range: target.targetSelectionRange }
      }),
    )
  },
}

/** Nothing where there is no such file. */
function targetOf(found: Found, session: Session): LocationLink | undefined {
  const file = session.file(nameOf("file" in found ? found.file : found.definition.file))
  if (!file) return undefined
  const targetUri = file.uri
  if ("file" in found) return { targetUri, targetRange: startOfFile, targetSelectionRange: startOfFile }
  const { source } = file.analysis
  const { path } = found.definition
  const key = source.spanAt(path, "key") ?? source.spanAt(path)
  const targetSelectionRange = key ? rangeOf(file.lines, key) : startOfFile
  const entry = source.spanAt(path, "entry")
  return {
    targetUri,
    targetRange: entry ? rangeOf(file.lines, entry) : targetSelectionRange,
    targetSelectionRange,
  }
}
