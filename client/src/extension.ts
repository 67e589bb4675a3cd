/**
 * The extension, in one page: what is made when the first playbook opens, and how the parts are wired.
 * Absent: everything the parts do, and any knowledge of playbooks, which the server has.
 */
import { commands, type ExtensionContext, type Uri, window } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import { ExplainCommand, GoalCommand, PanelCommand } from "../../server/lsp/protocol"
import { createClient } from "./client"
import { checkWorkspace } from "./commands/checkWorkspace"
import { firstProblem } from "./commands/firstProblem"
import { goal } from "./commands/goal"
import { newPlaybook } from "./commands/newPlaybook"
import { openSample } from "./commands/openSample"
import { restartServer } from "./commands/restartServer"
import { showOutput } from "./commands/showOutput"
import { showPanel } from "./commands/showPanel"
import { createDocumentation, explain } from "./documentation"
import { answerFiles } from "./files"
import { createFront, type Front } from "./front"
import { createNews } from "./news"
import { createPanels, createPreviews } from "./panel/panels"
import { watchProgress } from "./progress"
import { createStatus, type Status } from "./status"
import { createTree, type Tree } from "./tree"

/** What the suite looks at from outside. */
export interface Shown {
  readonly client: LanguageClient
  readonly status: Status
  readonly front: Front
  readonly tree: Tree
}

export async function activate(context: ExtensionContext): Promise<Shown> {
  const output = window.createOutputChannel("Ops Playbook", { log: true })
  const client = createClient(context, output)
  const news = createNews(client)
  const front = createFront(client, news)
  const status = createStatus(client, front)
  const tree = createTree(client, front)
  const panels = createPanels(client, news, context)
  const previews = createPreviews(client, news, context)
  context.subscriptions.push(
    output,
    client,
    news,
    front,
    status,
    tree,
    watchProgress(),
    ...answerFiles(client),
    panels,
    previews,
    createDocumentation(client),
    commands.registerCommand("opsPlaybook.newPlaybook", newPlaybook),
    commands.registerCommand("opsPlaybook.openSample", openSample),
    commands.registerCommand("opsPlaybook.firstProblem", firstProblem),
    commands.registerCommand("opsPlaybook.checkWorkspace", () => checkWorkspace(client)),
    commands.registerCommand(PanelCommand, (given?: string | Uri) => showPanel(panels, given)),
    commands.registerCommand("opsPlaybook.showPreview", (given?: string | Uri) => showPanel(previews, given)),
    commands.registerCommand(GoalCommand, (uri?: string, target?: string) => goal(client, uri, target)),
    commands.registerCommand(ExplainCommand, explain),
    commands.registerCommand("opsPlaybook.restartServer", () => restartServer(client)),
    commands.registerCommand("opsPlaybook.showOutput", () => showOutput(output)),
  )
  await restartServer(client)
  return { client, status, front, tree }
}
