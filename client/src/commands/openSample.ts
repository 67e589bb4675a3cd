/**
 * "Open a Sample": a small plan with one number written the wrong way, in an editor of its own that no file is behind.
 * Absent: the plan’s words.
 */
import { type TextEditor, window, workspace } from "vscode"
import { readerLocale } from "../locale"
import { mistaken, mondayAfter, starter } from "../starter"

export async function openSample(): Promise<TextEditor> {
  const start = mondayAfter(new Date())
  const text = starter({ kind: "shop", weeks: 26, locale: readerLocale(), start })
  const document = await workspace.openTextDocument({ language: "ops-playbook", content: mistaken(text) })
  return window.showTextDocument(document)
}
