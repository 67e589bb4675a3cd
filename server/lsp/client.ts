/**
 * What a client can do, as far as the server's answers depend on it.
 * Absent on purpose: what the reader has set (settings.ts).
 */
import { type InitializeParams, InsertTextMode, MarkupKind } from "vscode-languageserver"
import type { InitializationOptions } from "./protocol"

export interface Client {
  readonly folders: readonly string[]
  /** Asks for settings by `workspace/configuration`. */
  readonly configuration: boolean
  readonly watchesConfiguration: boolean
  readonly watchesFiles: boolean
  readonly versionedEdits: boolean
  /** Takes edits with a place to type in. */
  readonly snippetEdits: boolean
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
  /** Asks for hints anew when it is told that there are others. */
  readonly refreshesHints: boolean
  readonly refreshesLenses: boolean
  /** The commands of its own that a code lens may name. */
  readonly commands: ReadonlySet<string>
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
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    snippets: item?.snippetSupport ?? false,
    insertsAsIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
    markdownInCompletion: item?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    markdownInHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    commands: commandsOf(params.initializationOptions),
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  }
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri)
  return params.rootUri ? [params.rootUri] : []
}

function commandsOf(options: unknown): ReadonlySet<string> {
  const { commands } = (options ?? {}) as InitializationOptions
  return new Set(Array.isArray(commands) ? commands.map(String) : [])
}
