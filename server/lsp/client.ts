/**
 * What a client can do, as far as the server's answers depend on it.
 * Absent on purpose: what the reader has set (settings.ts).
 */
import { type InitializeParams, InsertTextMode, MarkupKind } from "vscode-languageserver"

export interface Client {
  readonly folders: readonly string[]
  /** Asks for settings by `workspace/configuration`. */
  readonly configuration: boolean
  readonly watchesConfiguration: boolean
  readonly watchesFiles: boolean
  readonly versionedEdits: boolean
  readonly relatedInformation: boolean
  readonly snippets: boolean
  /** Inserts text over several lines as it is, without indenting it again. */
  readonly insertsAsIs: boolean
  readonly markdownInCompletion: boolean
  readonly markdownInHover: boolean
  readonly definitionLinks: boolean
  readonly symbolTree: boolean
  readonly actionLiterals: boolean
  readonly mostFolds: number
}

export function clientOf(params: InitializeParams): Client {
  const { workspace, textDocument } = params.capabilities ?? {}
  const item = textDocument?.completion?.completionItem
  return {
    folders: foldersOf(params),
    configuration: workspace?.configuration ?? false,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    snippets: item?.snippetSupport ?? false,
    insertsAsIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
    markdownInCompletion: item?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    markdownInHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  }
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri)
  return params.rootUri ? [params.rootUri] : []
}
