/**
 * The preview beside a playbook: the plan as a document, which follows the file and scrolls in step with it, both ways.
 * Absent: the document, which the server writes.
 */
import {
  CancellationTokenSource,
  Disposable,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import { ReadDocument, type ReadDocumentParams, type ReadDocumentResult } from "../../../server/lsp/protocol"
import type { News } from "../news"
import { debounce } from "./debounce"
import type { FromPreview, ToPreview } from "./messages"

/** After the last key, in milliseconds. */
const REST = 400

/** So long, in milliseconds, after one side has been scrolled the other one's scrolling is its echo. */
const ECHO = 400

export function beginPreview(client: LanguageClient, news: News, uri: Uri, webview: WebviewPanel): void {
  const post = (message: ToPreview) => void webview.webview.postMessage(message)
  const isOwn = (document: TextDocument) => document.uri.toString() === uri.toString()
  const read = createReading(client, uri, post)
  const again = debounce(read.begin, REST)
  let led = 0
  const lead = ({ visibleRanges }: TextEditor) => {
    if (Date.now() - led < ECHO) return
    const [first] = visibleRanges
    if (first) post({ type: "scroll", line: first.start.line + 1 })
  }
  const all = Disposable.from(
    again,
    webview.webview.onDidReceiveMessage((message: FromPreview) => {
      if (message.type === "ready") void read.begin()
      if (message.type === "reveal") void reveal(uri, message.line)
      if (message.type !== "scrolled") return
      led = Date.now()
      follow(uri, message.line)
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === "ops-playbook" && contentChanges.length > 0) again()
    }),
    // The problems that only a projection shows have been found by then, and files elsewhere may have changed.
    news.onProjected((address) => {
      if (address === uri.toString()) again()
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isOwn(textEditor.document)) lead(textEditor)
    }),
  )
  webview.onDidDispose(() => {
    read.stop()
    all.dispose()
  })
}

function createReading(client: LanguageClient, uri: Uri, post: (message: ToPreview) => void) {
  let source = new CancellationTokenSource()
  const begin = async () => {
    source.cancel()
    source = new CancellationTokenSource()
    const { token } = source
    const params: ReadDocumentParams = { uri: uri.toString() }
    try {
      // The server speaks of open texts.
      await workspace.openTextDocument(uri)
      const answer = await client.sendRequest<ReadDocumentResult | null>(ReadDocument, params, token)
      if (answer && !token.isCancellationRequested) post({ type: "document", ...answer })
    } catch (error) {
      if (!token.isCancellationRequested) client.outputChannel.error(String(error))
    }
  }
  return { begin, stop: () => source.cancel() }
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
}

function follow(uri: Uri, line: number): void {
  const place = new Range(line - 1, 0, line - 1, 0)
  editorOf(uri)?.revealRange(place, TextEditorRevealType.AtTop)
}

async function reveal(uri: Uri, line: number): Promise<void> {
  const viewColumn = editorOf(uri)?.viewColumn ?? ViewColumn.One
  await window.showTextDocument(uri, { viewColumn, selection: new Selection(line - 1, 0, line - 1, 0) })
}
