/**
 * The playbook that the reader is at work on, and the plan in it at a glance: it stays while a panel or another file is
 * in front, and goes when its editor does. Absent: what is shown of it.
 */
import {
  Disposable,
  type Event,
  EventEmitter,
  languages,
  TabInputText,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode"
import { type LanguageClient, State } from "vscode-languageclient/node"
import { AskOverview, type AskOverviewParams, type Overview } from "../../server/lsp/protocol"
import type { News } from "./news"

export interface Front extends Disposable {
  readonly uri: Uri | undefined
  /** Of a text that may be a moment old. */
  readonly overview: Overview | undefined
  readonly onChange: Event<void>
}

/** After the last word of the server, in milliseconds: several come at once. */
const REST = 150

export function createFront(client: LanguageClient, news: News): Front {
  const changed = new EventEmitter<void>()
  let uri: Uri | undefined
  let overview: Overview | undefined
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = async () => {
    const number = ++asked
    const found = uri && (await askOverview(client, uri))
    if (number !== asked) return
    overview = found
    changed.fire()
  }
  const askSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), REST)
  }
  const turnTo = (other: Uri | undefined) => {
    if (other?.toString() === uri?.toString()) return
    uri = other
    overview = undefined
    changed.fire()
    askSoon()
  }
  const look = () => turnTo(playbookSeen() ?? (uri && isOpen(uri) ? uri : undefined))
  const all = Disposable.from(
    changed,
    window.onDidChangeActiveTextEditor(look),
    window.tabGroups.onDidChangeTabs(look),
    workspace.onDidCloseTextDocument(look),
    news.onProjected((of) => {
      if (uri && Uri.parse(of).toString() === uri.toString()) askSoon()
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((one) => one.toString() === uri?.toString())) askSoon()
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) askSoon()
    }),
  )
  look()
  return {
    get uri() {
      return uri
    },
    get overview() {
      return overview
    },
    onChange: changed.event,
    dispose() {
      clearTimeout(timer)
      all.dispose()
    },
  }
}

async function askOverview(client: LanguageClient, uri: Uri): Promise<Overview | undefined> {
  if (client.state !== State.Running) return undefined
  const params: AskOverviewParams = { uri: uri.toString() }
  try {
    return (await client.sendRequest<Overview | null>(AskOverview, params)) ?? undefined
  } catch (error) {
    client.outputChannel.error(String(error))
    return undefined
  }
}

/** The playbook in the active editor, or else in one that can be seen, or in a tab. */
export function playbookSeen(): Uri | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors]
  const seen = editors.find((editor) => editor && isPlaybook(editor.document))
  if (seen) return seen.document.uri
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs)
  const open = workspace.textDocuments.filter(isPlaybook)
  return open.find(({ uri }) =>
    tabs.some(({ input }) => input instanceof TabInputText && same(input.uri, uri)),
  )?.uri
}

function isPlaybook({ languageId, uri }: TextDocument): boolean {
  return languageId === "ops-playbook" && !uri.path.endsWith("/playbook.config.yaml")
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((one) => same(one.uri, uri))
}

function same(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString()
}
