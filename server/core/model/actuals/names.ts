/**
 * The metric and the segment that a row names: by id, or by exactly what people call it.
 */
import type { Words } from "../../problem"
import { nearest } from "../../schema/nearest"
import { builtinMetrics } from "../metrics"
import type { Definition, Playbook } from "../playbook"
import { found, type Slip } from "./words"

/** What a linked playbook knows of its entries. */
export interface Entries {
  readonly playbook: Playbook
  unsure(section: string): boolean
  definition(sections: readonly string[], id: string): Definition | undefined
  definitions(section: string): ReadonlyMap<string, Definition>
}

/** An id; or what is wrong, told of a line; or nothing where the section that would tell could not be read. */
type Named = string | ((line: number) => Slip) | undefined

export function metricNamed(text: string, entries: Entries): Named {
  if (text === "") return (line) => found(line, "the metric is missing.", "缺少指标。")
  const own = entries.definitions("metrics")
  if (own.has(text) || builtinMetrics.has(text)) return text
  const called = calledSo(text, own) ?? builtinCalled(text)
  if (called !== undefined) return called
  if (entries.unsure("metrics")) return undefined
  return unknown(text, { en: "metric", zh: "指标" }, [...own.keys(), ...builtinMetrics.keys()])
}

/** The empty text stands for all together. */
export function segmentNamed(text: string, entries: Entries): Named {
  const segments = entries.definitions("segments")
  if (text === "" || segments.has(text)) return text
  const called = calledSo(text, segments)
  if (called !== undefined) return called
  if (ALL.has(text.toLowerCase())) return ""
  if (entries.unsure("segments")) return undefined
  return unknown(text, { en: "segment", zh: "人群" }, [...segments.keys()])
}

const ALL: ReadonlySet<string> = new Set(["all", "全部", "合计", "总计"])

function calledSo(text: string, definitions: ReadonlyMap<string, Definition>): string | undefined {
  for (const [id, { name }] of definitions) if (name === text) return id
  return undefined
}

function builtinCalled(text: string): string | undefined {
  for (const [id, { title }] of builtinMetrics)
    if (title.zh === text || title.en.toLowerCase() === text.toLowerCase()) return id
  return undefined
}

function unknown(text: string, noun: Words, known: Iterable<string>): Named {
  return (line) => () => {
    const near = nearest(text, known)
    return found(
      line,
      `no ${noun.en} is called "${text}".${near ? ` Did you mean "${near}"?` : ""}`,
      `没有名为“${text}”的${noun.zh}。${near ? `是不是“${near}”？` : ""}`,
    )()
  }
}
