/**
 * The pages of the rules as read-only Markdown, which the server writes in the reader's language: no network is asked.
 * Absent: the words, and that they are shown as a page, not as source (package.json, `workbench.editorAssociations`).
 */
import { commands, type Disposable, l10n, Uri, ViewColumn, workspace } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import {
  DocsScheme,
  ExplainRule,
  type ExplainRuleParams,
  type ExplainRuleResult,
} from "../../server/lsp/protocol"

/** Shows the page of a rule; without one, the list of them all. */
export async function explain(rule?: string): Promise<void> {
  const uri = Uri.from({ scheme: DocsScheme, path: `/${rule ?? "README"}.md` })
  await commands.executeCommand("vscode.openWith", uri, "vscode.markdown.preview.editor", ViewColumn.Beside)
}

export function createDocumentation(client: LanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(DocsScheme, {
    provideTextDocumentContent: ({ path }) => pageOf(client, path.slice(1).replace(/\.md$/, "")),
  })
}

async function pageOf(client: LanguageClient, rule: string): Promise<string> {
  try {
    const params: ExplainRuleParams = { rule }
    const { markdown } = await client.sendRequest<ExplainRuleResult>(ExplainRule, params)
    return markdown
  } catch (error) {
    client.outputChannel.error(String(error))
  }
  return l10n.t("The rule cannot be explained now. See the output for the reason.")
}
