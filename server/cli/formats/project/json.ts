/**
 * A projection for programs: the same input, seed and draws give the same bytes. A series stands on one line.
 */
import type { ProjectFormat } from "./format"

export const json: ProjectFormat = ({ projection }) => {
  const parts: string[] = []
  write(projection, "\n", parts)
  return `${parts.join("")}\n`
}

/** As `JSON.stringify` with two spaces, but for lists of numbers; whole plans are too large to be written twice. */
function write(value: unknown, newline: string, parts: string[]): void {
  if (typeof value !== "object" || value === null) parts.push(JSON.stringify(value))
  else if (Array.isArray(value) && value.every(isFigure)) parts.push(`[${value.map(String).join(", ")}]`)
  else if (Array.isArray(value))
    writeAll(
      value.map((item) => ["", item] as const),
      "[]",
      newline,
      parts,
    )
  else {
    const known = Object.entries(value).filter(([, one]) => one !== undefined)
    writeAll(
      known.map(([key, one]) => [`${JSON.stringify(key)}: `, one] as const),
      "{}",
      newline,
      parts,
    )
  }
}

function isFigure(value: unknown): boolean {
  return value === null || typeof value === "number"
}

function writeAll(
  entries: readonly (readonly [head: string, value: unknown])[],
  [open, close]: string,
  newline: string,
  parts: string[],
): void {
  if (entries.length === 0) {
    parts.push(`${open}${close}`)
    return
  }
  entries.forEach(([head, value], i) => {
    parts.push(`${i === 0 ? open : ","}${newline}  ${head}`)
    write(value, `${newline}  `, parts)
  })
  parts.push(`${newline}${close}`)
}
