/**
 * How a choice is written so that it stands well where it goes: colon, space, quotes, indentation, line breaks.
 * Absent on purpose: which choices there are.
 */
import type { Cursor } from "../cursor"
import type { Offer, Scene } from "./offer"
import { fillTemplate } from "./template"

/** The text of a choice, and with tab stops where it has some; `undefined` where it cannot stand here. */
export function insertionOf(offer: Offer, scene: Scene): { insert: string; snippet?: string } | undefined {
  const { cursor } = scene
  const before = offer.item && cursor.kind === "key" ? `${cursor.before}- ` : cursor.before
  if (offer.template) return templateText(offer.template, scene)
  const inItem = cursor.kind === "item" && offer.kind === "key"
  const isKey = inItem || (cursor.kind === "key" && ["key", "section", "name"].includes(offer.kind))
  const body = isKey ? keyText(offer, scene) : valueText(offer, cursor)
  return body === undefined ? undefined : { insert: before + body + cursor.after }
}

function keyText(offer: Offer, scene: Scene): string | undefined {
  const { cursor } = scene
  if (cursor.colon) return offer.label
  const key = isPlain(offer.label, cursor.flow) ? offer.label : JSON.stringify(offer.label)
  if (cursor.children) return `${key}:`
  if (cursor.flow || offer.opens !== "map") return `${key}: `
  return `${key}:${breakOf(scene)}${" ".repeat(cursor.column + cursor.step)}`
}

function valueText(offer: Offer, cursor: Cursor): string | undefined {
  const { label } = offer
  if (cursor.quote === '"') return JSON.stringify(label).slice(1, -1)
  if (cursor.quote === "'") return label.replaceAll("'", "''")
  const plain = isPlain(label, cursor.flow) && (offer.raw || !isWord(label))
  return plain ? label : JSON.stringify(label)
}

/** Templates are for block style, where their lines have room. */
function templateText(
  template: readonly string[],
  scene: Scene,
): { insert: string; snippet: string } | undefined {
  const { cursor } = scene
  if (cursor.flow || cursor.colon || cursor.children) return undefined
  const { plain, snippet } = fillTemplate(template, scene)
  const end = breakOf(scene)
  const lay = (lines: readonly string[]) =>
    cursor.before + lines.map((line, index) => (index === 0 ? line : indented(line, cursor))).join(end)
  return { insert: lay(plain), snippet: lay(snippet) }
}

function indented(line: string, { column, step }: Cursor): string {
  const own = line.length - line.trimStart().length
  return " ".repeat(column + (own / 2) * step) + line.slice(own)
}

/** The line break of the file. */
export function breakOf({ read }: Scene): string {
  const { text } = read.source
  const at = text.indexOf("\n")
  return at > 0 && text.charAt(at - 1) === "\r" ? "\r\n" : "\n"
}

/** Whether a text can stand without quotes. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === "" || text !== text.trim() || /^[-?:,[\]{}#&*!|>'"%@`]/.test(text)) return false
  return !/:(\s|$)|\s#|[\r\n]/.test(text) && !(flow && /[,[\]{}]/.test(text))
}

/** Whether YAML would take a text for something else than text. */
function isWord(text: string): boolean {
  return /^(true|false|null|~)$/i.test(text)
}
