/**
 * A text as what a terminal shows of it: its characters as people count them, each with its columns.
 * Absent on purpose: cutting and underlining.
 */
import { visible } from "./visible"

export interface Cell {
  readonly text: string
  /** Where it begins: its offset in the line, and its column. */
  readonly offset: number
  readonly column: number
  readonly width: number
}

const TAB = 4

/** What needs no table to know its width: ASCII is narrow; Chinese, its punctuation and full-width signs are wide. */
const SIMPLE = /^[\t\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/

export function cellsOf(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = []
  const widthOf = SIMPLE.test(text) ? simpleWidth : tableWidth()
  let column = 0
  for (const { segment, index } of widthOf === simpleWidth
    ? signsOf(text)
    : new Intl.Segmenter().segment(text)) {
    const written = segment === "\t" ? " ".repeat(TAB - (column % TAB)) : visible(segment)
    const width = widthOf(written)
    cells.push({ text: written, offset: offset + index, column, width })
    column += width
  }
  return cells
}

function* signsOf(text: string): Generator<{ segment: string; index: number }> {
  for (let index = 0; index < text.length; index++) yield { segment: text.charAt(index), index }
}

function simpleWidth(text: string): number {
  return text.charCodeAt(0) < 0x7f ? text.length : 2
}

/** Its tables of emoji take as long to set up as all the rest of a run, so only a line that needs them pays. */
function tableWidth(): (text: string) => number {
  return (require("string-width") as typeof import("string-width")).default
}
