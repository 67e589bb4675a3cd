/**
 * What was measured, as the CSV of `data.actuals` tells: date, metric, segment and value of each row, and what is wrong
 * with the rows that cannot be used; the others count. Absent on purpose: the period's weeks beyond telling two figures
 * of one week apart, and today.
 */
import type { Words } from "../problem"
import { columnsOf } from "./actuals/columns"
import type { Entries } from "./actuals/names"
import { repeatsOf } from "./actuals/repeats"
import { type Actual, readerOf } from "./actuals/row"
import type { Table } from "./actuals/table"

export type { Entries } from "./actuals/names"
export type { Actual } from "./actuals/row"
export { readTable, type Table } from "./actuals/table"

export interface Measured {
  readonly actuals: readonly Actual[]
  /** What is wrong with the first line, and with the first of the rows that cannot be used; `$file` stands for the file's name. */
  readonly header?: Words
  readonly slips: readonly Words[]
  /** How many rows more cannot be used. */
  readonly more: number
}

/** How many rows are told one by one. */
const MOST = 20

/** Reads a table as a playbook understands it. Total. */
export function measure(table: Table, entries: Entries): Measured {
  const [header, ...rows] = table.rows
  if (!header) return { actuals: [], slips: [], more: 0 }
  const columns = columnsOf(header.cells)
  if ("en" in columns) return { actuals: [], header: columns, slips: [], more: 0 }
  const actuals: Actual[] = []
  const slips: Words[] = []
  let more = 0
  const read = readerOf(entries, columns, header.cells.length)
  const repeats = repeatsOf(entries)
  for (const row of rows) {
    const found = read(row)
    const slip = typeof found === "object" ? repeats(found) : found
    if (slip && slips.length < MOST) slips.push(slip())
    else if (slip) more++
    else if (typeof found === "object") actuals.push(found)
  }
  return { actuals, slips, more }
}
