/**
 * "New Playbook": asks what kind of business it is for, how long it runs and in which language, writes a playbook that
 * fits, and opens it with its title selected. The words of that playbook are absent.
 */
import {
  FileSystemError,
  l10n,
  type QuickPickItem,
  Selection,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode"
import { readerLocale } from "../locale"
import {
  type BusinessKind,
  businesses,
  businessKinds,
  fileNameOf,
  type Horizon,
  horizons,
  type Language,
  mondayAfter,
  starter,
} from "../starter"

/** What a caller may answer beforehand, so that it is not asked. */
export interface NewPlaybook {
  readonly kind?: BusinessKind
  readonly weeks?: Horizon
  readonly locale?: Language
  readonly uri?: Uri
}

export async function newPlaybook(given?: NewPlaybook): Promise<TextEditor | undefined> {
  const kind = given?.kind ?? (await askKind())
  const weeks = kind && (given?.weeks ?? (await askHorizon()))
  const locale = weeks && (given?.locale ?? (await askLanguage()))
  if (!kind || !weeks || !locale) return undefined
  const start = mondayAfter(new Date())
  const text = starter({ kind, weeks, locale, start })
  const folder = workspace.workspaceFolders?.[0]?.uri
  const uri = given?.uri ?? (folder && (await freeFile(folder, fileNameOf(kind, start))))
  // Without a folder to write to, the playbook is one that is not saved yet.
  if (!uri) return show({ language: "ops-playbook", content: text })
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return show(uri)
}

/** The title is what its author will change first. */
async function show(what: Uri | { language: string; content: string }): Promise<TextEditor> {
  const document = await (what instanceof Uri
    ? workspace.openTextDocument(what)
    : workspace.openTextDocument(what))
  const editor = await window.showTextDocument(document)
  const text = document.getText()
  const at = text.search(/^playbook: /m) + "playbook: ".length
  const end = document.lineAt(document.positionAt(at).line).range.end
  editor.selection = new Selection(document.positionAt(at), end)
  return editor
}

async function askKind(): Promise<BusinessKind | undefined> {
  const locale = readerLocale()
  const items = businessKinds.map((kind) => ({ label: businesses[kind].name[locale], value: kind }))
  return ask(l10n.t("New Playbook (1 of 3)"), l10n.t("What kind of business is the plan for?"), items)
}

async function askHorizon(): Promise<Horizon | undefined> {
  const names = [l10n.t("A quarter"), l10n.t("Half a year"), l10n.t("A year")]
  const items = horizons.map((weeks, i) => ({
    label: names[i] ?? "",
    description: l10n.t("{0} weeks", weeks),
    value: weeks,
  }))
  return ask(l10n.t("New Playbook (2 of 3)"), l10n.t("How long does the plan run?"), items)
}

/** The reader’s own first. */
async function askLanguage(): Promise<Language | undefined> {
  const items: { label: string; value: Language }[] = [
    { label: "English", value: "en" },
    { label: "简体中文", value: "zh-CN" },
  ]
  const ordered = readerLocale() === "en" ? items : items.reverse()
  return ask(l10n.t("New Playbook (3 of 3)"), l10n.t("In which language shall it be written?"), ordered)
}

async function ask<Value>(
  title: string,
  placeHolder: string,
  items: readonly (QuickPickItem & { readonly value: Value })[],
): Promise<Value | undefined> {
  const options = { title, placeHolder, ignoreFocusOut: true, matchOnDescription: true }
  return (await window.showQuickPick(items, options))?.value
}

/** The name with a number where it is taken. */
async function freeFile(folder: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const uri = Uri.joinPath(folder, number === 1 ? name : name.replace(".playbook.", `-${number}.playbook.`))
    if (!(await exists(uri))) return uri
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === "FileNotFound")
  }
}
