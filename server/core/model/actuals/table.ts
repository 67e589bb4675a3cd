/**
 * A CSV file as rows of trimmed texts with their lines: whatever spreadsheets write, with a byte order mark or without,
 * any end of line, commas, full-width commas, semicolons or tabs. Total. Absent on purpose: what the cells mean.
 */
import { parse } from "csv-parse/browser/esm/sync"

export interface Table {
  /** Rows that hold something, the first of them the names of the columns. */
  readonly rows: readonly Row[]
  /** Why there are no rows, or no more of them. */
  readonly flaw?: Flaw
}

export interface Row {
  readonly cells: readonly string[]
  /** Where it ends, counted from 1. */
  readonly line: number
}

export type Flaw =
  | { readonly kind: "too-large" | "encoding" | "empty" | "unreadable" }
  | { readonly kind: "open-quote"; readonly line: number }

/** UTF-16 units; nobody measures so much by hand, and reading more would be felt. */
const LARGEST = 8_000_000

/** A year's weeks of two hundred figures each are about as many. */
const MOST_ROWS = 10_000

export function readTable(text: string): Table {
  if (text.length >= LARGEST) return { rows: [], flaw: { kind: "too-large" } }
  // What cannot be decoded becomes this sign: a spreadsheet in Chinese saves GBK unless it is told otherwise.
  if (/[\uFFFD\0]/.test(text)) return { rows: [], flaw: { kind: "encoding" } }
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")
  try {
    const records = parse(plain, {
      delimiter: delimitersOf(plain),
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      info: true,
      to: MOST_ROWS + 2,
    }) as unknown as readonly Record[]
    const rows = records.map(rowOf).filter(({ cells }) => cells.length > 0)
    if (rows.length === 0) return { rows, flaw: { kind: "empty" } }
    const most = MOST_ROWS + 1
    return rows.length > most ? { rows: rows.slice(0, most), flaw: { kind: "too-large" } } : { rows }
  } catch (error) {
    return { rows: [], flaw: flawOf(error) }
  }
}

interface Record {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Spreadsheets fill short rows up with empty cells; they say nothing. */
function rowOf({ record, info }: Record): Row {
  const last = record.findLastIndex((cell) => cell.trim() !== "")
  return { cells: record.slice(0, last + 1).map((cell) => cell.trim()), line: info.lines }
}

/** The first line tells: no name of a column holds any of these signs. */
function delimitersOf(text: string): string[] {
  const first = text.slice(0, 2000).trimStart().split("\n", 1)[0] ?? ""
  if (/[,，]/.test(first)) return [",", "，"]
  if (/[;；]/.test(first)) return [";", "；"]
  return first.includes("\t") ? ["\t"] : [",", "，"]
}

function flawOf(error: unknown): Flaw {
  const { code, lines } = error as { readonly code?: unknown; readonly lines?: unknown }
  return code === "CSV_QUOTE_NOT_CLOSED" && typeof lines === "number"
    ? { kind: "open-quote", line: lines }
    : { kind: "unreadable" }
}
