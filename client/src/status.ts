/**
 * The item in the status bar: the problems of the playbook in front, and whether the server is there to find them.
 * Absent: the problems themselves, which the Problems panel shows.
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

export interface Status extends Disposable {
  readonly item: StatusBarItem
}

export function createStatus(client: LanguageClient): Status {
  const item = window.createStatusBarItem("opsPlaybook.status", StatusBarAlignment.Right, 100)
  item.name = "Ops Playbook"
  const update = () => show(item, client.state)
  const all = Disposable.from(
    item,
    client.onDidChangeState(update),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  )
  update()
  return { item, dispose: () => all.dispose() }
}

function show(item: StatusBarItem, state: State): void {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== "ops-playbook") {
    item.hide()
    return
  }
  if (state === State.Running) showProblems(item, languages.getDiagnostics(document.uri))
  else if (state === State.Starting) showStarting(item)
  else showStopped(item)
  item.show()
}

function showProblems(item: StatusBarItem, diagnostics: readonly Diagnostic[]): void {
  const count = (severity: DiagnosticSeverity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const errors = count(DiagnosticSeverity.Error)
  const warnings = count(DiagnosticSeverity.Warning)
  const parts = [errors > 0 ? `$(error) ${errors}` : "", warnings > 0 ? `$(warning) ${warnings}` : ""]
  const found = parts.filter(Boolean).join(" ")
  item.text = `${found || "$(check)"} Playbook`
  item.tooltip = found
    ? l10n.t("Errors: {0}, warnings: {1} in this playbook. Click to see them.", errors, warnings)
    : l10n.t("No problems in this playbook.")
  item.backgroundColor = undefined
  item.command = "workbench.actions.view.problems"
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
