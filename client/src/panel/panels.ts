/**
 * The panels and previews of playbooks, as kinds of pages.
 */
import { type ExtensionContext, l10n } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import type { News } from "../news"
import { createPages, type Pages } from "./pages"
import { beginPanel } from "./panel"
import { beginPreview } from "./preview"

export function createPanels(client: LanguageClient, news: News, context: ExtensionContext): Pages {
  return createPages(context, {
    viewType: "opsPlaybook.panel",
    name: "panel",
    title: (name) => l10n.t("Projection: {0}", name),
    begin: (uri, webview) => beginPanel(client, news, uri, webview),
  })
}

export function createPreviews(client: LanguageClient, news: News, context: ExtensionContext): Pages {
  return createPages(context, {
    viewType: "opsPlaybook.preview",
    name: "preview",
    title: (name) => l10n.t("Preview: {0}", name),
    begin: (uri, webview) => beginPreview(client, news, uri, webview),
  })
}
