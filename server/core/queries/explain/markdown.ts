/**
 * Markdown that holds text of others without letting it do anything: no links, no HTML, no headings.
 * Absent on purpose: layout, which each explanation makes for itself.
 */
import type { Words } from "../../problem"

/** A text of the file within a sentence. */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~&]/g, "\\$&")
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2")
    .replace(/^[-+#=]/, "\\$&")
    .replace(/(https?|command|file):/gi, "$1\u200b:")
}

/** A text as code, whatever backticks it holds. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim().slice(0, 200)
  if (flat === "") return ""
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = "`".repeat(longest + 1)
  const room = flat.startsWith("`") || flat.endsWith("`") ? " " : ""
  return fence + room + flat + room + fence
}

/** Paragraphs one under the other, without those that are missing. */
export function paragraphs(parts: readonly (Words | undefined)[]): Words {
  const present = parts.filter((part) => part !== undefined)
  return { en: present.map((one) => one.en).join("\n\n"), zh: present.map((one) => one.zh).join("\n\n") }
}
