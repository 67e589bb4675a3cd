/**
 * Which column of a table holds what: the four names, in English or Chinese and in any order; others are passed over.
 */
import type { Words } from "../../problem"
import { nearest } from "../../schema/nearest"
import { found } from "./words"

export interface Columns {
  readonly date: number
  readonly metric: number
  /** Without it, all rows are about all together. */
  readonly segment: number | undefined
  readonly value: number
}

const NAMES = {
  date: ["date", "日期"],
  metric: ["metric", "指标"],
  segment: ["segment", "人群"],
  value: ["value", "数值", "值", "实际值"],
} as const

type Name = keyof typeof NAMES

/** The columns by their names, or what is wrong with the first line. */
export function columnsOf(header: readonly string[]): Columns | Words {
  const named = header.map((cell) => cell.toLowerCase())
  const at = (name: Name) => named.findIndex((cell) => (NAMES[name] as readonly string[]).includes(cell))
  const [date, metric, segment, value] = (["date", "metric", "segment", "value"] as const).map(at)
  for (const [name, index] of [
    ["date", date],
    ["metric", metric],
    ["value", value],
  ] as const)
    if (index === -1) return lacking(name, header)
  return { date: date!, metric: metric!, segment: segment === -1 ? undefined : segment, value: value! }
}

function lacking(name: Exclude<Name, "segment">, header: readonly string[]): Words {
  const near = nearest(name, header)
  const zh = NAMES[name][1]
  return found(
    1,
    `no column is called "${name}"${near ? `, but one is called "${near}".` : '. Begin with "date,metric,segment,value".'}`,
    `没有“${zh}”（${name}）这一列${near ? `，倒有一列叫“${near}”。` : "。第一行请写“日期,指标,人群,数值”。"}`,
  )()
}
