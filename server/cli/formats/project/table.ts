/**
 * Tables for a terminal, whose columns also fit Chinese. Absent on purpose: what is in them.
 */
import { cellsOf } from "../cells"
import { visible } from "../visible"

export function widthOf(text: string): number {
  const last = cellsOf(text, 0).at(-1)
  return last ? last.column + last.width : 0
}

/** Rows as lines with a margin; columns named in `right` end in line, the others begin so. */
export function table(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): readonly string[] {
  const shown = rows.map((row) => row.map(visible))
  const count = Math.max(0, ...shown.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(...shown.map((row) => widthOf(row[i] ?? ""))),
  )
  return shown.map((row) => {
    const cells = row.map((text, i) => {
      const gap = " ".repeat(Math.max(0, (widths[i] ?? 0) - widthOf(text)))
      return right.includes(i) ? gap + text : text + gap
    })
    return `  ${cells.join("  ")}`.trimEnd()
  })
}
