/**
 * New values as YAML text in the look of a file.
 * Absent on purpose: comments, and where the text goes.
 */
import type { Plain } from "../../problem"
import type { Look } from "./look"
import { writeScalar } from "./scalar"

type PlainMap = { readonly [key: string]: Plain }

/** How long a list may be in one line. */
const widest = 80

export function isMap(value: Plain): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}

/** Whether a value has entries, so that in block style it takes lines of its own. */
export function hasEntries(value: Plain): value is PlainMap | readonly Plain[] {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0
}

/** An entry in block style: `head` is its key with the colon or its dash, `indent` the column at which it stands. */
export function renderEntry(head: string, value: Plain, indent: string, look: Look): string {
  const inline = renderInline(value, indent, look)
  if (inline !== undefined) return `${head} ${inline}`
  if (head === "-") return `- ${renderBlock(value, `${indent}  `, look)}`
  const inner = indent + (isList(value) ? look.dash : look.step)
  return `${head}${look.eol}${inner}${renderBlock(value, inner, look)}`
}

/** A map or list with entries in block style; its first line goes without indent, the caller stands there already. */
export function renderBlock(value: Plain, indent: string, look: Look): string {
  const entries = isList(value)
    ? value.map((item) => renderEntry("-", item, indent, look))
    : Object.entries(value as PlainMap).map(([key, item]) =>
        renderEntry(`${renderKey(key, false)}:`, item, indent, look),
      )
  return entries.join(look.eol + indent)
}

/** What a value is behind its key in block style; `undefined` where it takes lines of its own. */
export function renderInline(value: Plain, indent: string, look: Look): string | undefined {
  if (typeof value === "string")
    return writeScalar(
      value,
      look.blocks ? { flow: false, indent: indent + look.step, eol: look.eol } : { flow: false },
    )
  if (!hasEntries(value)) return renderFlow(value, look)
  if (!isList(value) || !look.flowLists || value.some((item) => typeof item === "object" && item !== null))
    return undefined
  const flow = renderFlow(value, look)
  return indent.length + flow.length <= widest ? flow : undefined
}

/** Any value in flow style, in one line. */
export function renderFlow(value: Plain, look: Look): string {
  if (typeof value === "string") return writeScalar(value, { flow: true })
  if (typeof value === "number") return renderNumber(value)
  if (isList(value))
    return enclose(
      "[",
      value.map((item) => renderFlow(item, look)),
      "]",
      look.bracketPad,
    )
  if (!isMap(value)) return String(value)
  const entries = Object.entries(value).map(
    ([key, item]) => `${renderKey(key, true)}: ${renderFlow(item, look)}`,
  )
  return enclose("{", entries, "}", look.bracePad)
}

export function renderKey(key: string, flow: boolean): string {
  return writeScalar(key, { flow, key: true })
}

function enclose(open: string, items: readonly string[], close: string, pad: string): string {
  return items.length === 0 ? open + close : open + pad + items.join(", ") + pad + close
}

function renderNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan"
  if (!Number.isFinite(value)) return value < 0 ? "-.inf" : ".inf"
  return Object.is(value, -0) ? "-0" : String(value)
}
