/**
 * "What Would It Take?": has the server look for the numbers that would bring a target about, offers them, and writes
 * the one that is picked. Absent: finding them, and their words.
 */
import {
  type CancellationToken,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import {
  type Replacement,
  SeekGoal,
  type SeekGoalParams,
  type SeekGoalResult,
  type Way,
} from "../../../server/lsp/protocol"
import { playbookInFront } from "./playbookInFront"

/** Without a target it is the one that guides the plan. */
export async function goal(client: LanguageClient, address?: string, target?: string): Promise<void> {
  const uri = address === undefined ? playbookInFront() : Uri.parse(address)
  if (!uri) return
  const params = { uri: uri.toString(), ...(target !== undefined && { target }) }
  const found = await seek(client, params)
  if (!found) return
  if (found.ways.length === 0) {
    void window.showInformationMessage(found.message)
    return
  }
  const way = await pick(found)
  if (way) await write(way)
}

function seek(client: LanguageClient, params: SeekGoalParams): Thenable<SeekGoalResult | undefined> {
  const title = l10n.t("Looking for what it would take …")
  const options = { location: ProgressLocation.Notification, title, cancellable: true }
  return window.withProgress(options, (_, token) => ask(client, params, token))
}

async function ask(
  client: LanguageClient,
  params: SeekGoalParams,
  token: CancellationToken,
): Promise<SeekGoalResult | undefined> {
  try {
    return (await client.sendRequest<SeekGoalResult | null>(SeekGoal, params, token)) ?? undefined
  } catch (error) {
    if (!token.isCancellationRequested) client.outputChannel.error(String(error))
    return undefined
  }
}

async function pick({ title, message, ways }: SeekGoalResult): Promise<Way | undefined> {
  const items = ways.map((way): QuickPickItem & { readonly way: Way } => ({
    label: way.label,
    description: `${way.change} (${way.outcome})`,
    detail: way.path,
    way,
  }))
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("What would it take? {0}", title),
    placeHolder: message,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  })
  return chosen?.way
}

/** One edit, which one undo takes back. The editor then shows the number. */
async function write({ uri, version, edits }: Way): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri))
  if (version !== null && version !== document.version) {
    void window.showWarningMessage(l10n.t("The playbook has changed in the meantime. Ask again."))
    return
  }
  const edit = new WorkspaceEdit()
  for (const one of edits) edit.replace(document.uri, rangeOf(one), one.newText)
  await workspace.applyEdit(edit)
  const editor = await window.showTextDocument(document)
  const [first] = edits
  if (!first) return
  const { start } = rangeOf(first)
  const end = document.positionAt(document.offsetAt(start) + first.newText.length)
  editor.selection = new Selection(start, end)
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport)
}

function rangeOf({ range: { start, end } }: Replacement): Range {
  return new Range(start.line, start.character, end.line, end.character)
}
