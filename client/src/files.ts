/**
 * Answers the server's questions about files that are not open, through the editor, so that workspaces without a
 * disk work as well. Nothing but playbooks is ever found.
 */
import { type Disposable, Uri, workspace } from "vscode"
import type { LanguageClient } from "vscode-languageclient/node"
import {
  FindFiles,
  type FindFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from "../../server/lsp/protocol"

/** Every playbook of the workspace. */
const playbookFiles = "**/*.playbook.{yaml,yml}"

export function answerFiles(client: LanguageClient): Disposable[] {
  return [client.onRequest(ReadFile, readFile), client.onRequest(FindFiles, findFiles)]
}

/** `null` stands for whatever cannot be read: to the server, a file that is not there. */
async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult | null> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri, true))
    return { text: new TextDecoder().decode(bytes) }
  } catch {
    return null
  }
}

async function findFiles(): Promise<FindFilesResult> {
  const uris = await workspace.findFiles(playbookFiles, "**/node_modules/**")
  return { uris: uris.map(String) }
}
