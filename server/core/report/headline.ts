/**
 * The first line of a projection's report, and what it could not tell. Absent on purpose: the figures.
 */
import { lackOf } from "../projection/plan/availability"
import type { Answer, Reader, Rows } from "./answer"

export function headline(answer: Answer, reader: Reader): string {
  return `${answer.projection.playbook}${reader.locale === "zh" ? "：" : ": "}${factsOf(answer, reader)}`
}

/** The period, the draws and the scenario. */
export function factsOf({ projection, linked, scenario }: Answer, { locale }: Reader): string {
  const { weeks, start, draws, seed } = projection
  const of = linked.definition(["scenarios", "risks"], scenario ?? "")?.name ?? scenario
  if (locale === "zh") {
    const named = of === undefined ? "" : `，情景“${of}”`
    return `自 ${start} 起 ${weeks} 周，抽样 ${draws} 次，种子 ${seed}${named}`
  }
  const named = of === undefined ? "" : `, scenario "${of}"`
  return `${weeks} weeks from ${start}, ${draws} draws, seed ${seed}${named}`
}

export const LACKING = { en: "Not projected", zh: "未能推演" }

/** What has no figures, and the field that would give them. */
export function lackingRows({ plan }: Answer, { locale }: Reader): Rows {
  const lacking = plan.missing.map(({ path, add }) => [
    path,
    locale === "zh" ? `还需要写 ${add}` : `would need ${add}`,
  ])
  return [...lacking, ...profitless(plan).map((id) => [`segments.${id}`, PROFITLESS[locale]])]
}

/** Segments whose revenue counts and whose margin is not said, where that of others is. */
function profitless(plan: Answer["plan"]): readonly string[] {
  const lacks = plan.segments.map((_, index) => lackOf(plan, "gross_profit", index))
  if (!lacks.includes(undefined)) return []
  return plan.segments.filter((_, index) => lacks[index]?.endsWith(".margin")).map(({ id }) => id)
}

const PROFITLESS = {
  en: "its gross profit is counted as 0; it would need funnel.margin",
  zh: "毛利按 0 计算，还需要写 funnel.margin",
}
