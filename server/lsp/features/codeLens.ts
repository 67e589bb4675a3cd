/**
 * What can be done with a playbook from within its text: project it, and ask what a target would take.
 * Only for clients that have these commands. Absent on purpose: what they do.
 */
import type { CodeLens, CodeLensParams } from "vscode-languageserver"
import type { Path, Words } from "../../core/problem"
import { isMap, valueAt } from "../../core/schema/shape"
import type { File } from "../cache"
import { rangeOf } from "../lines"
import { GoalCommand, PanelCommand } from "../protocol"
import { refreshLenses } from "../refresh"
import { aboutFile, type Feature } from "./feature"

const titles = {
  project: { en: "Project", zh: "推演" },
  goal: { en: "What would it take?", zh: "怎样才能达成？" },
} as const satisfies Readonly<Record<string, Words>>

export const codeLens: Feature = {
  capabilities: { codeLensProvider: {} },
  listen(context) {
    const { connection, session, client } = context
    session.onSettings(() => refreshLenses(connection, client))
    connection.onCodeLens(
      aboutFile(context, (file, _params: CodeLensParams) => {
        const { locale, projection } = session.settings
        const { value } = file.analysis.source
        if (!projection || !isMap(value) || !Object.hasOwn(value, "playbook")) return []
        const lens = (path: Path, words: Words, command: string, ...more: readonly string[]) => {
          const span = client.commands.has(command) ? file.analysis.source.spanAt(path, "key") : undefined
          return span ? [lensOf(file, span, words[locale], command, more)] : []
        }
        return [
          ...lens(["playbook"], titles.project, PanelCommand),
          ...idsOf(file).flatMap((id) => lens(["targets", id], titles.goal, GoalCommand, id)),
        ]
      }),
    )
  },
}

function lensOf(
  { lines, uri }: File,
  span: Parameters<typeof rangeOf>[1],
  title: string,
  command: string,
  more: readonly string[],
): CodeLens {
  return { range: rangeOf(lines, span), command: { title, command, arguments: [uri, ...more] } }
}

function idsOf({ analysis }: File): readonly string[] {
  const targets = valueAt(analysis.source.value, ["targets"])
  return isMap(targets) ? Object.keys(targets).filter((id) => isMap(targets[id])) : []
}
