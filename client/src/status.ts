/**
 * The item in the status bar: the problems of the playbook in front, how likely its targets are, and whether the server
 * is there to find them. Absent: the problems themselves, which the Problems panel shows.
 */
import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
} from "vscode"
import { type LanguageClient, State } from "vscode-languageclient/node"
import { PanelCommand } from "../../server/lsp/protocol"
import type { Front } from "./front"

export interface Status extends Disposable {
  readonly item: StatusBarItem
}

export function createStatus(client: LanguageClient, front: Front): Status {
  const item = window.createStatusBarItem("opsPlaybook.status", StatusBarAlignment.Right, 100)
  item.name = "Ops Playbook"
  const update = () => show(item, client.state, front)
  const all = Disposable.from(
    item,
    client.onDidChangeState(update),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
    front.onChange(update),
  )
  update()
  return { item, dispose: () => all.dispose() }
}

function show(item: StatusBarItem, state: State, front: Front): void {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== "ops-playbook") {
    item.hide()
    return
  }
  const isFront = front.uri?.toString() === document.uri.toString()
  const chance = isFront ? (front.overview?.chance ?? "") : ""
  if (state === State.Running) showPlan(item, languages.getDiagnostics(document.uri), chance)
  else if (state === State.Starting) showStarting(item)
  else showStopped(item)
  item.show()
}

/** Errors come first, because figures beside them may be of a text before; else a click shows the projection. */
function showPlan(item: StatusBarItem, diagnostics: readonly Diagnostic[], chance: string): void {
  const count = (severity: DiagnosticSeverity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const errors = count(DiagnosticSeverity.Error)
  const warnings = count(DiagnosticSeverity.Warning)
  const parts = [errors > 0 ? `$(error) ${errors}` : "", warnings > 0 ? `$(warning) ${warnings}` : ""]
  const found = parts.filter(Boolean).join(" ")
  const showsPanel = chance !== "" && errors === 0
  item.text = `${found || "$(check)"} Playbook${chance && ` $(target) ${chance}`}`
  item.tooltip = [
    found
      ? l10n.t("Errors: {0}, warnings: {1} in this playbook.", errors, warnings)
      : l10n.t("No problems in this playbook."),
    chance && l10n.t("All targets are reached in {0} of futures.", chance),
    showsPanel ? l10n.t("Click to see the projection.") : l10n.t("Click to see the problems."),
  ]
    .filter(Boolean)
    .join("\n")
  item.accessibilityInformation = { label: `Ops Playbook: ${item.tooltip}` }
  item.backgroundColor = undefined
  item.command = showsPanel ? PanelCommand : "workbench.actions.view.problems"
}

function showStarting(item: StatusBarItem): void {
  item.text = "$(loading~spin) Playbook"
  item.tooltip = l10n.t("The Ops Playbook server is starting.")
  item.backgroundColor = undefined
  item.command = "opsPlaybook.showOutput"
}

function showStopped(item: StatusBarItem): void {
  item.text = "$(circle-slash) Playbook"
  item.tooltip = l10n.t("The Ops Playbook server has stopped, so nothing is checked. Click to restart it.")
  item.backgroundColor = new ThemeColor("statusBarItem.warningBackground")
  item.command = "opsPlaybook.restartServer"
}
