/**
 * What happens when the server ends unasked: it is started again, until it has crashed too often in a short time;
 * then the reader decides. Absent: how the server is started.
 */
import { l10n, window } from "vscode"
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type LanguageClient,
} from "vscode-languageclient/node"
import { restartServer } from "./commands/restartServer"
import { showOutput } from "./commands/showOutput"

const most = 5
const within = 3 * 60 * 1000

/** The client is asked for late, because it needs this handler to be made. */
export function countCrashes(client: () => LanguageClient): ErrorHandler {
  let crashes: number[] = []
  const closed = (): CloseHandlerResult => {
    const now = Date.now()
    crashes = [...crashes.filter((time) => now - time < within), now]
    if (crashes.length <= most) return { action: CloseAction.Restart, handled: true }
    crashes = []
    void offerRestart(client())
    return { action: CloseAction.DoNotRestart, handled: true }
  }
  const error = () => ({ action: ErrorAction.Continue, handled: true })
  return { error, closed }
}

async function offerRestart(client: LanguageClient): Promise<void> {
  const restart = l10n.t("Restart")
  const output = l10n.t("Show Output")
  const message = l10n.t(
    "The Ops Playbook server has crashed {0} times within 3 minutes and was stopped.",
    most + 1,
  )
  const choice = await window.showErrorMessage(message, restart, output)
  if (choice === restart) await restartServer(client)
  if (choice === output) showOutput(client.outputChannel)
}
