/**
 * A row of a table as a measured figure, or what is wrong with it. Absent on purpose: other rows.
 */
import { isMap } from "../../schema/shape"
import { dayOf, isoOf } from "../day"
import { builtinMetrics } from "../metrics"
import type { Columns } from "./columns"
import { type Entries, metricNamed, segmentNamed } from "./names"
import type { Row } from "./table"
import { readValue } from "./value"
import { found, type Slip } from "./words"

export interface Actual {
  /** ISO. */
  readonly date: string
  readonly day: number
  readonly metric: string
  /** Left out for all together. */
  readonly segment?: string
  /** In the canonical measure of the metric's kind. */
  readonly value: number
  readonly line: number
}

/** Reads row after row; nothing is said of a row whose names stand in a section that could not be read. */
export function readerOf(
  entries: Entries,
  columns: Columns,
  width: number,
): (row: Row) => Actual | Slip | undefined {
  // A file says the same few names and many of the same values over and over.
  const metrics = remembering((text) => metricNamed(text, entries))
  const segments = remembering((text) => segmentNamed(text, entries))
  const values = remembering((key) => {
    const [metric = "", text = ""] = key.split("\n")
    return readValue(text, kindOf(metric, entries), entries.playbook.currency)
  })
  return ({ cells, line }) => {
    if (cells.length > width) return tooWide(line, cells.length, width)
    const cell = (index: number | undefined) => (index === undefined ? "" : (cells[index] ?? ""))
    const day = readDay(cell(columns.date))
    if (day === undefined) return noDay(line, cell(columns.date))
    const metric = metrics(cell(columns.metric))
    if (typeof metric !== "string") return metric?.(line)
    const segment = segments(cell(columns.segment))
    if (typeof segment !== "string") return segment?.(line)
    const { value, wrong } = values(`${metric}\n${cell(columns.value).replaceAll("\n", " ")}`)
    if (wrong) return found(line, wrong.en, wrong.zh)
    return { date: isoOf(day), day, metric, ...(segment === "" ? {} : { segment }), value, line }
  }
}

function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Value
    const value = read(text)
    known.set(text, value)
    return value
  }
}

/** A day as ISO writes it, or with the year first as spreadsheets do: 2026/1/5, 2026年1月5日. */
function readDay(text: string): number | undefined {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]0?0:00(?::00)?)?$/.exec(text) ?? []
  return dayOf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
}

function noDay(line: number, text: string): Slip {
  if (text === "") return found(line, "the date is missing.", "缺少日期。")
  return found(
    line,
    `"${text}" is no date. Write it as 2026-03-01.`,
    `“${text}”不是日期。请写成 2026-03-01。`,
  )
}

function tooWide(line: number, cells: number, columns: number): Slip {
  return found(
    line,
    `it has ${cells} values for ${columns} columns. A value with a comma in it needs quotes: "1,200".`,
    `有 ${cells} 个值，却只有 ${columns} 列。值里有逗号时要加引号："1,200"。`,
  )
}

function kindOf(metric: string, { definition }: Entries): string | undefined {
  const own = definition(["metrics"], metric)?.value
  const kind = builtinMetrics.get(metric)?.kind ?? (isMap(own) ? own["kind"] : undefined)
  return typeof kind === "string" ? kind : undefined
}
