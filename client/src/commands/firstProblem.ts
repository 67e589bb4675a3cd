/**
 * Shows the first problem of the playbook that is open, with the editor’s own window on it. Absent: its words.
 */
import { commands, l10n, Position, Range, window } from "vscode"
import { problemsOf } from "../progress"
import { playbookInFront } from "./playbookInFront"
import { reveal } from "./revealPlace"

export async function firstProblem(): Promise<void> {
  const uri = playbookInFront()
  if (!uri) return
  const [first] = [...problemsOf(uri)].sort((a, b) => a.range.start.compareTo(b.range.start))
  await reveal(uri, first?.range ?? new Range(new Position(0, 0), new Position(0, 0)))
  if (first) await commands.executeCommand("editor.action.marker.next")
  else void window.showInformationMessage(l10n.t("No problems in this playbook."))
}
