/**
 * What the cases do with playbooks in the editor: open one, wait for what the server says of it, break it, mend it.
 * Expectations are absent.
 */
import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode"
import type { Shown } from "../../../client/src/extension"
import { extensionId } from "../places"

const patience = 20_000

export function uriOf(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0]
  assert.ok(folder, "the suite runs in a workspace")
  return Uri.joinPath(folder.uri, path)
}

/**
 * Opens a copy of a playbook that no case has seen: VS Code keeps a document for minutes after its editor closes, and
 * what an earlier case has typed with it.
 */
export async function openCopy(path: string): Promise<TextDocument> {
  const copy = path.replace(/[^/]*$/, (name) => `copy-${randomUUID().slice(0, 8)}-${name}`)
  await workspace.fs.copy(uriOf(path), uriOf(copy))
  return open(copy)
}

/** Opens a playbook and waits until the server has spoken of it, even if it has nothing to say. */
export async function open(path: string): Promise<TextDocument> {
  const uri = uriOf(path)
  const spoken = nextWord(uri)
  const document = await workspace.openTextDocument(uri)
  await window.showTextDocument(document)
  await spoken
  return document
}

/** Changes the one place where a text stands, and waits until the server has spoken of the outcome. */
export async function replace(
  document: TextDocument,
  what: string,
  by: string,
): Promise<readonly Diagnostic[]> {
  const edit = new WorkspaceEdit()
  edit.replace(document.uri, rangeOf(document, what), by)
  return apply(document.uri, edit)
}

export async function apply(uri: Uri, edit: WorkspaceEdit): Promise<readonly Diagnostic[]> {
  const spoken = nextWord(uri)
  assert.ok(await workspace.applyEdit(edit), "the edit is applied")
  await spoken
  return languages.getDiagnostics(uri)
}

/** Waits for the problems of a file to be so; on a time-out it says what they are instead. */
export async function settled(
  uri: Uri,
  wanted: (problems: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const seen = () => languages.getDiagnostics(uri)
  while (!wanted(seen())) {
    await nextWord(uri).catch(() => assert.fail(`the problems stay ${JSON.stringify(seen())}`))
  }
  return seen()
}

export const none = (problems: readonly Diagnostic[]): boolean => problems.length === 0

/** The server publishes for every version, and VS Code tells of each time, even when nothing has changed. */
export function nextWord(uri: Uri): Promise<void> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => end(() => failed(new Error(`No word on ${uri} came in time.`))), patience)
    const listener = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((other) => other.toString() === uri.toString())) end(done)
    })
    const end = (finish: () => void) => {
      clearTimeout(timer)
      listener.dispose()
      finish()
    }
  })
}

export function rangeOf(document: TextDocument, what: string): Range {
  const offset = document.getText().indexOf(what)
  assert.notEqual(offset, -1, `${what} is in ${document.uri}`)
  return new Range(document.positionAt(offset), document.positionAt(offset + what.length))
}

/** Just behind a text. */
export const behind = (document: TextDocument, what: string): Position => rangeOf(document, what).end

/** With their edits resolved. VS Code does not say which problem each is for. */
export function quickFixes(document: TextDocument, problem: Diagnostic): Thenable<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    problem.range,
    CodeActionKind.QuickFix.value,
    20,
  )
}

/** The id of a problem, be it a link to its page or bare. */
export const idOf = ({ code }: Diagnostic): string => String(typeof code === "object" ? code.value : code)

/** The extension, active. */
export async function shown(): Promise<Shown> {
  const extension = extensions.getExtension<Shown>(extensionId())
  assert.ok(extension, "the extension is installed")
  return extension.activate()
}

/** Throws away what a case has typed and the copies that it made. */
export async function forget(): Promise<void> {
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor")
  await commands.executeCommand("workbench.action.closeAllEditors")
  for (const uri of await workspace.findFiles("**/copy-*")) await workspace.fs.delete(uri)
}

export async function write(path: string, text: string): Promise<Uri> {
  const uri = uriOf(path)
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri
}
