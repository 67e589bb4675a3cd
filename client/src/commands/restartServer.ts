/**
 * "Restart Server": ends the server where it runs and starts it; the first start is the same without an end.
 */
import { l10n, window } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"

export async function restartServer(client: LanguageClient): Promise<void> {
  try {
    if (client.needsStop()) await client.restart()
    else await client.start()
  } catch (error) {
    client.outputChannel.error(String(error))
    void window.showErrorMessage(
      l10n.t("The Ops Playbook server could not be started. See the output for the reason."),
    )
  }
}
