/**
 * Templates with their placeholders filled: as plain text, and as a snippet with tab stops.
 * Absent on purpose: the templates (templates.ts) and their indentation in the file (insertion.ts).
 */
import type { Locale } from "../../problem"
import type { Scene } from "./offer"
import { periodOf } from "./period"

/** `{{en|zh}}` in the file's language, `{{@section}}` an id of a section, `{{=start}}` and `{{=end}}` days of the period. */
const placeholder = /\{\{(.*?)\}\}/g

/** The lines of a template; those that name a section without entries are left out, as they would point nowhere. */
export function fillTemplate(
  template: readonly string[],
  scene: Scene,
): { plain: string[]; snippet: string[] } {
  const language = languageOf(scene)
  let stop = 0
  const plain: string[] = []
  const snippet: string[] = []
  for (const line of template) {
    const known = [...line.matchAll(placeholder)].every(
      ([, inner = ""]) => fill(inner, scene, language) !== undefined,
    )
    if (!known) continue
    const said = (inner: string) => fill(inner, scene, language) ?? ""
    plain.push(line.replace(placeholder, (_, inner: string) => said(inner)))
    const stops = (_: string, inner: string) =>
      `\${${++stop}:${escapeSnippet(said(inner)).replaceAll("}", "\\}")}}`
    snippet.push(escapeBetween(line).replace(placeholder, stops))
  }
  return { plain, snippet }
}

function fill(inner: string, scene: Scene, language: Locale): string | undefined {
  if (inner.startsWith("@")) return scene.linked.definitions(inner.slice(1)).keys().next().value
  if (inner.startsWith("=")) {
    const period = periodOf(scene.read.playbook.value)
    return inner === "=end" ? (period?.end ?? "2026-07-05") : (period?.start ?? "2026-01-05")
  }
  const [en = "", zh = en] = inner.split("|")
  return language === "zh" ? zh : en
}

/** A file that holds Chinese goes on in Chinese, whoever reads it. */
function languageOf({ read, locale }: Scene): Locale {
  return /\p{Script=Han}/u.test(read.source.text.slice(0, 4000)) ? "zh" : locale
}

function escapeBetween(line: string): string {
  return line
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith("{{") ? part : escapeSnippet(part)))
    .join("")
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$]/g, "\\$&")
}
