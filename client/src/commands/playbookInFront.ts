/**
 * The playbook that the reader has before them: in front, beside a panel or the walkthrough, or in a tab behind it.
 */
import { l10n, type Uri, window } from "vscode"
import { playbookSeen } from "../front"

/** Says so where there is none. */
export function playbookInFront(): Uri | undefined {
  const uri = playbookSeen()
  if (!uri) void window.showInformationMessage(l10n.t("There is no playbook in front. Open one first."))
  return uri
}
