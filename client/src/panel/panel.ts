/**
 * One panel beside one playbook: what its page asks is asked of the server, and what the playbook and its editor do is
 * told to the page. Absent: drawing, which the page does, and figures, which the server makes.
 */

import {
  CancellationTokenSource,
  commands,
  Disposable,
  type Tab,
  TabInputText,
  type TextDocument,
  type TextEditor,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import {
  AskPanel,
  type AskPanelParams,
  type AskPanelResult,
  type Depth,
  PathAt,
  type PathAtParams,
  type PathAtResult,
  SeekGoal,
  type SeekGoalParams,
  type SeekGoalResult,
} from "../../../server/lsp/protocol"
import { revealPlace } from "../commands/revealPlace"
import type { News } from "../news"
import { reached } from "../progress"
import { applyNumbers } from "./applying"
import { createAsking, type Question } from "./asking"
import { debounce } from "./debounce"
import type { Going } from "./lane"
import type { FromPage, ToPage } from "./messages"

/** After the last key, in milliseconds: the problems of the text come first. */
const REST = 200

/** So long, in milliseconds, a word of other figures is taken to be about the last edit, of which was asked already. */
const OWN = 5000

/** Everything that the panel listens to ends with its webview. */
export function beginPanel(client: LanguageClient, news: News, uri: Uri, webview: WebviewPanel): void {
  const post = (message: ToPage) => void webview.webview.postMessage(message)
  const isOwn = (document: TextDocument) => document.uri.toString() === uri.toString()
  const isShown = ({ input }: Tab) => input instanceof TabInputText && input.uri.toString() === uri.toString()
  const isInTabs = () => window.tabGroups.all.some(({ tabs }) => tabs.some(isShown))
  const asking = createAsking(
    (depth, question) => send(client, uri, depth, question),
    (depth, id, answer) => {
      const version = openVersion(uri)
      if (version !== undefined && version !== answer.version) return
      post({ type: "answer", id, depth, ...answer })
    },
  )
  let edited = 0
  let isClosed = false
  const again = debounce(() => {
    if (!isClosed) asking.again()
  }, REST)
  const follow = debounce((editor: TextEditor) => void tellCursor(client, editor, post), 60)
  const all = Disposable.from(
    again,
    follow,
    webview.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === "ask") {
        asking.ask(message.id, message.ask, message.frame)
        if (message.ask.moves) reached("sliderMoved")
        // A page that has just begun knows nothing of it.
        if (message.frame && isClosed) post({ type: "file", state: "closed" })
      } else void serve(client, uri, webview, message, post)
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== "ops-playbook" || contentChanges.length === 0) return
      edited = Date.now()
      again()
    }),
    window.tabGroups.onDidChangeTabs(({ closed, opened }) => {
      if (closed.some(isShown) && !isInTabs()) {
        isClosed = true
        asking.stop()
        post({ type: "file", state: "closed" })
      }
      if (!opened.some(isShown)) return
      isClosed = false
      post({ type: "file", state: "open" })
      again()
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isOwn(textEditor.document)) follow(textEditor)
    }),
    // A file that it reads may have changed where no editor holds it.
    news.onProjected((address) => {
      if (address === uri.toString() && Date.now() - edited > OWN) again()
    }),
  )
  webview.onDidDispose(() => {
    asking.stop()
    all.dispose()
  })
}

function openVersion(uri: Uri): number | undefined {
  return workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())?.version
}

function send(
  client: LanguageClient,
  uri: Uri,
  depth: Depth,
  { ask, frame }: Question,
): Going<AskPanelResult> {
  const source = new CancellationTokenSource()
  const params: AskPanelParams = { uri: uri.toString(), depth, ask, frame }
  const asked = async () => {
    try {
      // The server speaks of open texts.
      await workspace.openTextDocument(uri)
      return (await client.sendRequest<AskPanelResult | null>(AskPanel, params, source.token)) ?? undefined
    } catch (error) {
      if (!source.token.isCancellationRequested) client.outputChannel.error(String(error))
      return undefined
    }
  }
  return { answer: asked(), stop: () => source.cancel() }
}

async function serve(
  client: LanguageClient,
  uri: Uri,
  webview: WebviewPanel,
  message: Exclude<FromPage, { readonly type: "ask" }>,
  post: (message: ToPage) => void,
): Promise<void> {
  switch (message.type) {
    case "apply": {
      const done = await applyNumbers(client, uri, message.set)
      if (done) reached("numbersApplied")
      return post({ type: "applied", done })
    }
    case "insert":
      return commands.executeCommand("opsPlaybook.insert", uri.toString(), message.path)
    case "reveal":
      await open(uri, webview)
      return revealPlace(client, uri.toString(), message.path)
    case "seek":
      return post({ type: "sought", target: message.target, result: await seek(client, uri, message) })
    case "open":
      return open(uri, webview)
  }
}

async function seek(
  client: LanguageClient,
  uri: Uri,
  { target, ask }: { readonly target: string; readonly ask: SeekGoalParams["ask"] },
): Promise<SeekGoalResult | null> {
  const params: SeekGoalParams = { uri: uri.toString(), target, ...(ask ? { ask } : {}) }
  try {
    return await client.sendRequest<SeekGoalResult | null>(SeekGoal, params)
  } catch (error) {
    client.outputChannel.error(String(error))
    return null
  }
}

/** Beside the panel, wherever that is, so that it stays in sight. */
async function open(uri: Uri, { viewColumn }: WebviewPanel): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const free = viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One
  await window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? free })
}

async function tellCursor(
  client: LanguageClient,
  { document, selection }: TextEditor,
  post: (message: ToPage) => void,
): Promise<void> {
  const { line, character } = selection.active
  const params: PathAtParams = { uri: document.uri.toString(), position: { line, character } }
  const found = await client.sendRequest<PathAtResult | null>(PathAt, params).catch(() => null)
  if (found) post({ type: "cursor", path: found.path })
}
