/**
 * An entry in a line or two, for hovers and completion: what it is called, where it stands, its main fields.
 * Absent on purpose: the words of the format about such entries (field.ts).
 */
import type { Definition } from "../../model/playbook"
import { nounOf } from "../../model/workspace"
import type { Plain, Words } from "../../problem"
import { describe } from "../../schema/describe"
import { entrySections, isMap, resolve } from "../../schema/shape"
import { escapeText } from "./markdown"

/** The fields that say most of an entry, in the order in which they are shown. */
const telling = [
  "is",
  "kind",
  "metric",
  "from",
  "to",
  "by",
  "stage",
  "active",
  "share",
  "value",
  "price",
  "formula",
  "type",
  "people",
  "text",
  "task",
  "note",
]

/** What an entry is called, of which section it is, and in which file, where that is another. */
export function definitionTitle(definition: Definition, file: string): Words {
  const section = nounOf(definition.section)
  const parts = (title: string) =>
    [definition.name, title, definition.file === file ? undefined : baseName(definition.file)]
      .filter((one) => one !== undefined && one !== "")
      .join(" · ")
  return { en: parts(section.en), zh: parts(section.zh) }
}

/** The main fields of an entry as Markdown; `undefined` when it has none of them. */
export function aboutDefinition(definition: Definition): Words | undefined {
  const { value } = definition
  if (!isMap(value)) return scalarText(value)
  const shown = telling
    .filter((key) => Object.hasOwn(value, key) && short(value[key]) !== undefined)
    .slice(0, 4)
  if (shown.length === 0) return undefined
  const node = entrySections.get(definition.section)?.additionalProperties
  const fields = (typeof node === "object" && resolve(node, value).properties) || {}
  const line = (language: keyof Words) =>
    shown
      .map((key) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined
        const title = (field && describe(field)?.title[language]) ?? key
        return `${title}${language === "zh" ? "：" : ": "}${escapeText(short(value[key]) ?? "")}`
      })
      .join(language === "zh" ? "；" : "; ")
  return { en: line("en"), zh: line("zh") }
}

function scalarText(value: Plain): Words | undefined {
  const text = short(value)
  return text === undefined ? undefined : { en: escapeText(text), zh: escapeText(text) }
}

/** A scalar as text, cut where it grows long. */
function short(value: Plain | undefined): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined
  const letters = [...String(value).slice(0, 400)]
  return letters.length > 120 ? `${letters.slice(0, 119).join("")}…` : letters.join("")
}

/** The last part of a file's name. */
export function baseName(file: string): string {
  const last = file.slice(file.lastIndexOf("/") + 1)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
