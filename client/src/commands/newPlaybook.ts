/**
 * "New Playbook": asks for a title and a file, writes a small playbook there and opens it. The words of that
 * playbook are absent.
 */
import { FileSystemError, l10n, type TextEditor, Uri, window, workspace } from "vscode"
import { readerLocale } from "../locale"
import { fileNameOf, starter } from "../starter"

/** What a caller may answer beforehand, so that it is not asked. */
export interface NewPlaybook {
  readonly title?: string
  readonly uri?: Uri
}

export async function newPlaybook(given?: NewPlaybook): Promise<TextEditor | undefined> {
  const title = given?.title ?? (await askTitle())
  if (!title) return undefined
  const text = starter(title, new Date(), readerLocale())
  const folder = workspace.workspaceFolders?.[0]?.uri
  if (!given?.uri && !folder) return show({ language: "ops-playbook", content: text })
  const uri = given?.uri ?? (folder && (await askFile(folder, title)))
  if (!uri) return undefined
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return show(uri)
}

/** Without a folder to write to, the playbook is one that is not saved yet. */
async function show(what: Uri | { language: string; content: string }): Promise<TextEditor> {
  const document = await (what instanceof Uri
    ? workspace.openTextDocument(what)
    : workspace.openTextDocument(what))
  return window.showTextDocument(document)
}

function askTitle(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t("New Playbook (1 of 2)"),
    prompt: l10n.t("What is the plan called?"),
    placeHolder: l10n.t("Repeat purchase, first half of 2026"),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? l10n.t("A playbook needs a title.") : undefined),
  })
}

async function askFile(folder: Uri, title: string): Promise<Uri | undefined> {
  const name = fileNameOf(title)
  const path = await window.showInputBox({
    title: l10n.t("New Playbook (2 of 2)"),
    prompt: l10n.t(
      "Which file in {0} shall hold it? Folders that do not exist are made.",
      folderName(folder),
    ),
    value: name,
    valueSelection: [0, name.indexOf(".playbook.")],
    ignoreFocusOut: true,
    validateInput: (text) => refuse(folder, text.trim()),
  })
  return path === undefined ? undefined : Uri.joinPath(folder, path.trim())
}

const folderName = (folder: Uri): string => folder.path.split("/").at(-1) ?? ""

async function refuse(folder: Uri, path: string): Promise<string | undefined> {
  if (!/[^/\\]\.playbook\.ya?ml$/.test(path))
    return l10n.t("The name of the file must end in .playbook.yaml.")
  if (path.split(/[/\\]/).includes("..")) return l10n.t("The file must be in the workspace.")
  return (await exists(Uri.joinPath(folder, path))) ? l10n.t("This file exists already.") : undefined
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === "FileNotFound")
  }
}
