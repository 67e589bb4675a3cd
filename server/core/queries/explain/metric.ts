/**
 * A built-in metric in words.
 * Absent on purpose: how it is computed (projection).
 */
import { builtinMetrics } from "../../model/metrics"
import { same, type Words } from "../../problem"
import type { Target } from "../target"
import { headline } from "./field"
import { code, paragraphs } from "./markdown"

/** What is said of a built-in metric that is named at a place and has no entry of its own. */
export function metricNamed(target: Target | undefined): Words | undefined {
  if (!target?.sections.includes("metrics") || target.definition) return undefined
  const metric = builtinMetrics.get(target.id)
  if (!metric) return undefined
  const { title, description, unit, better } = metric
  const facts: Words = {
    en: `Built in · ${unit.en} · ${better === "up" ? "higher is better" : "lower is better"}`,
    zh: `内置 · 单位：${unit.zh} · ${better === "up" ? "越高越好" : "越低越好"}`,
  }
  const id = same(code(metric.id))
  return paragraphs([
    headline(title, description),
    { en: `${id.en} · ${facts.en}`, zh: `${id.zh} · ${facts.zh}` },
  ])
}
