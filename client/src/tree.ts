/**
 * The view “Playbook”: the plan in front at a glance, each entry a way to its place, and what could be added to see more.
 * Absent: what there is to show, which the server says, and the looks of a row.
 */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeView,
  window,
} from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import { GoalCommand } from "../../server/lsp/protocol"
import { insertExample } from "./commands/insertExample"
import { revealPlace } from "./commands/revealPlace"
import type { Front } from "./front"
import { itemOf, type Node } from "./tree/item"

export interface Tree extends Disposable {
  readonly view: TreeView<Node>
  readonly provider: TreeDataProvider<Node>
}

export function createTree(client: LanguageClient, front: Front): Tree {
  const changed = new EventEmitter<undefined>()
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => itemOf(node, front.uri?.toString() ?? ""),
    getChildren: (node) => (node ? below(node) : roots(front)),
  }
  const view = window.createTreeView("opsPlaybook.overview", {
    treeDataProvider: provider,
    showCollapseAll: true,
  })
  const update = () => {
    // Undefined is no value for it, but an empty text is none.
    view.description = front.overview?.title ?? ""
    view.message = front.uri && !front.overview ? l10n.t("There is no plan to show in this file yet.") : ""
    changed.fire(undefined)
  }
  const all = Disposable.from(
    changed,
    view,
    front.onChange(update),
    commands.registerCommand("opsPlaybook.reveal", (uri: string, path: string) =>
      revealPlace(client, uri, path),
    ),
    commands.registerCommand("opsPlaybook.insert", (uri: string, path: string) =>
      insertExample(client, uri, path),
    ),
    commands.registerCommand("opsPlaybook.goalOfTarget", (node?: Node) => askGoal(front, node)),
  )
  update()
  return { view, provider, dispose: () => all.dispose() }
}

function roots({ overview }: Front): Node[] {
  if (!overview) return []
  const groups = overview.groups.map((group): Node => ({ is: "group", group }))
  return overview.advice.length === 0 ? groups : [...groups, { is: "advices", advice: overview.advice }]
}

function below(node: Node): Node[] {
  switch (node.is) {
    case "group":
      return node.group.rows.map((row) => ({ is: "row", row }))
    case "row":
      return node.row.rows.map((row) => ({ is: "row", row }))
    case "advices":
      return node.advice.map((advice) => ({ is: "advice", advice }))
    case "advice":
      return []
  }
}

/** What is clicked is a row of the plan in front. */
async function askGoal({ uri }: Front, node?: Node): Promise<void> {
  if (uri && node?.is === "row" && node.row.kind === "target")
    await commands.executeCommand(GoalCommand, uri.toString(), node.row.path.split(".")[1])
}
