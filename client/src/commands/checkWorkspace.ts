/**
 * "Check All Playbooks in Workspace": has the server check every playbook, then shows the problems and their number.
 */
import { commands, l10n, ProgressLocation, window } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import { CheckWorkspace, type CheckWorkspaceResult } from "../../../server/lsp/protocol"

export async function checkWorkspace(client: LanguageClient): Promise<CheckWorkspaceResult | undefined> {
  const title = l10n.t("Checking all playbooks …")
  const result = await window.withProgress({ location: ProgressLocation.Window, title }, () => ask(client))
  if (!result) return undefined
  if (result.errors + result.warnings > 0) await commands.executeCommand("workbench.actions.view.problems")
  // Not awaited: the message stays until it is read, and the command is done before.
  void announce(result)
  return result
}

async function ask(client: LanguageClient): Promise<CheckWorkspaceResult | undefined> {
  try {
    return await client.sendRequest<CheckWorkspaceResult>(CheckWorkspace, {})
  } catch (error) {
    client.outputChannel.error(String(error))
    void window.showErrorMessage(l10n.t("The playbooks could not be checked. See the output for the reason."))
    return undefined
  }
}

function announce({ files, errors, warnings }: CheckWorkspaceResult): Thenable<unknown> {
  if (files === 0) {
    return window.showInformationMessage(
      l10n.t("There are no playbooks in this workspace. A playbook is a file that ends in .playbook.yaml."),
    )
  }
  if (errors + warnings === 0) {
    return window.showInformationMessage(l10n.t("Playbooks checked: {0}. No problems.", files))
  }
  const text = l10n.t("Playbooks checked: {0}. Errors: {1}, warnings: {2}.", files, errors, warnings)
  return errors > 0 ? window.showErrorMessage(text) : window.showWarningMessage(text)
}
