/**
 * The extension, in one page: what is made when the first playbook opens, and how the parts are wired.
 * Absent: everything the parts do, and any knowledge of playbooks, which the server has.
 */
import { commands, type ExtensionContext, window } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import { createClient } from "./client"
import { checkWorkspace } from "./commands/checkWorkspace"
import { newPlaybook } from "./commands/newPlaybook"
import { restartServer } from "./commands/restartServer"
import { showOutput } from "./commands/showOutput"
import { answerFiles } from "./files"
import { createStatus, type Status } from "./status"

/** What the suite looks at from outside. */
export interface Shown {
  readonly client: LanguageClient
  readonly status: Status
}

export async function activate(context: ExtensionContext): Promise<Shown> {
  const output = window.createOutputChannel("Ops Playbook", { log: true })
  const client = createClient(context, output)
  const status = createStatus(client)
  context.subscriptions.push(
    output,
    client,
    status,
    ...answerFiles(client),
    commands.registerCommand("opsPlaybook.newPlaybook", newPlaybook),
    commands.registerCommand("opsPlaybook.checkWorkspace", () => checkWorkspace(client)),
    commands.registerCommand("opsPlaybook.restartServer", () => restartServer(client)),
    commands.registerCommand("opsPlaybook.showOutput", () => showOutput(output)),
  )
  await restartServer(client)
  return { client, status }
}
