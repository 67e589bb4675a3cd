/**
 * The reader's language: the setting's, or else the editor's. Absent: any text in either.
 */
import { env, workspace } from "vscode"

export type ReaderLocale = "en" | "zh-CN"

export function readerLocale(): ReaderLocale {
  const wanted = workspace.getConfiguration("opsPlaybook").get<string>("locale", "auto")
  const language = wanted === "auto" ? env.language : wanted
  return language.toLowerCase().startsWith("zh") ? "zh-CN" : "en"
}
