/**
 * A projection for people: the targets with their probability, the funnel, the course of each metric, what matters most
 * and what the strategies are worth.
 */
import pico from "picocolors"
import type { Look } from "../format"
import { visible } from "../visible"
import { courseRows } from "./courses"
import type { Answer, ProjectFormat } from "./format"
import { funnelRows } from "./funnel"
import { strategyRows, targetRows } from "./goals"
import { matterRows } from "./matters"
import { table } from "./table"

interface Part {
  readonly title: { readonly en: string; readonly zh: string }
  readonly rows: (answer: Answer, look: Look) => readonly (readonly string[])[]
  readonly right: readonly number[]
}

const PARTS: readonly Part[] = [
  { title: { en: "Targets", zh: "目标" }, rows: targetRows, right: [1, 3, 4, 5] },
  {
    title: {
      en: "Funnel (means over the period; active in its last week)",
      zh: "漏斗（全周期均值；活跃为最后一周）",
    },
    rows: funnelRows,
    right: [1, 2, 3, 4, 5, 6],
  },
  { title: { en: "Week by week (median)", zh: "逐周（中位数）" }, rows: courseRows, right: [2, 3] },
  { title: { en: "What matters most", zh: "最要紧的数" }, rows: matterRows, right: [2, 4, 5] },
  { title: { en: "Strategies (medians)", zh: "策略（中位数）" }, rows: strategyRows, right: [1, 2, 3] },
]

export const pretty: ProjectFormat = (answer, look) => {
  const colours = pico.createColors(look.colours)
  const parts = PARTS.flatMap(({ title, rows, right }) => {
    const found = rows(answer, look)
    return found.length === 0 ? [] : [[colours.bold(title[look.locale]), ...table(found, right)].join("\n")]
  })
  const lacking = missingLines(answer, look)
  const last = lacking.length === 0 ? [] : [[colours.bold(LACKING[look.locale]), ...lacking].join("\n")]
  return `${[colours.bold(headline(answer, look)), ...parts, ...last].join("\n\n")}\n`
}

function headline({ projection, linked, scenario }: Answer, { locale }: Look): string {
  const { playbook, weeks, start, draws, seed } = projection
  const named = linked.definition(["scenarios", "risks"], scenario ?? "")?.name ?? scenario
  const [title, of] = [visible(playbook), named === undefined ? "" : visible(named)]
  if (locale === "zh")
    return `${title}：自 ${start} 起 ${weeks} 周，抽样 ${draws} 次，种子 ${seed}${of && `，情景“${of}”`}`
  return `${title}: ${weeks} weeks from ${start}, ${draws} draws, seed ${seed}${of && `, scenario "${of}"`}`
}

const LACKING = { en: "Not projected", zh: "未能推演" }

function missingLines({ plan }: Answer, { locale }: Look): readonly string[] {
  return table(
    plan.missing.map(({ path, add }) => [path, locale === "zh" ? `还需要写 ${add}` : `would need ${add}`]),
  )
}
