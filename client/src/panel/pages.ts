/**
 * Webviews of one kind, one a playbook: opened beside it, found again when they are asked for twice, restored after a
 * reload (which is why the end of the extension does not close them). Absent: what a page shows.
 */
import { type Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from "vscode"
import { readerLocale } from "../locale"
import { isKept } from "./messages"
import { nonce, pageOf } from "./page"

export interface Kind {
  readonly viewType: string
  /** Of its script and its style in `dist`. */
  readonly name: string
  /** `name` is the file's, without its endings. */
  title(name: string): string
  /** Everything that it listens to ends with the webview. */
  begin(uri: Uri, webview: WebviewPanel): void
}

export interface Pages extends Disposable {
  show(uri: Uri): void
  /** The webviews there are, by their playbooks' addresses. */
  readonly all: ReadonlyMap<string, WebviewPanel>
}

export function createPages({ extensionUri }: ExtensionContext, kind: Kind): Pages {
  const all = new Map<string, WebviewPanel>()
  const files = Uri.joinPath(extensionUri, "dist")
  const options = { enableScripts: true, localResourceRoots: [files] }
  const adopt = (uri: Uri, webview: WebviewPanel) => {
    const key = uri.toString()
    all.set(key, webview)
    webview.onDidDispose(() => all.delete(key))
    webview.iconPath = Uri.joinPath(extensionUri, "client", "media", "icon.svg")
    webview.webview.options = options
    kind.begin(uri, webview)
    webview.webview.html = html(webview, files, uri, kind)
  }
  const restored = window.registerWebviewPanelSerializer(kind.viewType, {
    async deserializeWebviewPanel(webview, state) {
      if (isKept(state) && !all.has(Uri.parse(state.uri).toString())) adopt(Uri.parse(state.uri), webview)
      else webview.dispose()
    },
  })
  return {
    all,
    show(uri) {
      const known = all.get(uri.toString())
      if (known) return known.reveal(undefined, true)
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true }
      adopt(uri, window.createWebviewPanel(kind.viewType, kind.title(nameOf(uri)), place, options))
    },
    dispose: () => restored.dispose(),
  }
}

function nameOf({ path }: Uri): string {
  return (path.split("/").at(-1) ?? "").replace(/(\.playbook)?\.ya?ml$/i, "")
}

function html({ webview }: WebviewPanel, files: Uri, uri: Uri, { name, title }: Kind): string {
  const file = (ending: string) => webview.asWebviewUri(Uri.joinPath(files, `${name}.${ending}`)).toString()
  return pageOf({
    language: readerLocale(),
    title: title(nameOf(uri)),
    uri: uri.toString(),
    script: file("js"),
    styles: [file("css")],
    source: webview.cspSource,
    nonce: nonce(),
  })
}
