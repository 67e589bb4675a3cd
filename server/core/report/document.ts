/**
 * A plan as a document that a manager reads: a cover, its chapters, and the problems that are open; as blocks, which
 * become HTML or Markdown. Total, whether it can be projected or not. Absent on purpose: markup (document/html, document/markdown).
 */
import type { Locale, Words } from "../problem"
import type { Plan } from "../projection/plan"
import type { Ask } from "../projection/project"
import type { Block, Document, Heading } from "./document/block"
import { CHAPTERS } from "./document/chapters"
import { coverBlocks, coverLine } from "./document/chapters/cover"
import { problemBlocks } from "./document/chapters/problems"
import { type DocumentAsk, type Teller, tellerOf } from "./document/teller"
import { reportMetrics } from "./metrics"

export type { Document } from "./document/block"
export type { DocumentAsk } from "./document/teller"

/** What of a plan has to be projected to be told. */
export function documentAsk(plan: Plan): Ask {
  const money = ["gross_profit", "net"].filter((id) => plan.metrics.has(id))
  return {
    metrics: [...new Set([...reportMetrics(plan), ...money])],
    strategies: true,
    sensitivity: true,
    actuals: true,
  }
}

export function documentOf(ask: DocumentAsk, { locale }: { readonly locale: Locale }): Document {
  const teller = tellerOf(ask, locale)
  const { analysis, answer, lacking = [], lineAt } = ask
  const problems = ask.problems ?? analysis.problems
  const open = chapter(PROBLEMS, problemBlocks(problems, teller, lineAt), teller)
  // Where errors leave the figures out, they are what has to be read first.
  const first = answer === undefined && problems.some(({ severity }) => severity === "error")
  const chapters = CHAPTERS.flatMap(({ title, sections, blocks }) =>
    chapter(title, blocks(teller), teller, sections),
  )
  return {
    locale,
    title: analysis.playbook.title === "" ? teller.say(UNTITLED) : analysis.playbook.title,
    facts: coverLine(teller),
    blocks: [
      ...coverBlocks(teller, problems, lacking),
      ...(first ? open : []),
      ...chapters,
      ...(first ? [] : open),
      ...made(teller),
    ],
  }
}

const PROBLEMS: Words = { en: "Open problems", zh: "待处理的问题" }
const UNTITLED: Words = { en: "Untitled playbook", zh: "未命名的手册" }

function chapter(
  title: Words,
  blocks: readonly Block[],
  teller: Teller,
  sections: readonly string[] = [],
): readonly Block[] {
  if (blocks.length === 0) return []
  const place = sections.map((section) => teller.place([section])).find((one) => one !== undefined)
  const heading: Heading = { kind: "heading", level: 2, text: teller.say(title), place }
  return [heading, ...blocks]
}

/** What the figures rest on. */
function made({ answer, say }: Teller): readonly Block[] {
  if (!answer) return []
  const { draws, seed } = answer.projection
  const text = say({
    en: `Figures are projected from the playbook with ${draws} draws, seed ${seed}. P10 – P90 is where eight of ten futures lie.`,
    zh: `数字由手册推演得出，抽样 ${draws} 次，种子 ${seed}。P10 – P90 表示八成可能落在其间。`,
  })
  return [{ kind: "paragraph", text, tone: "quiet" }]
}
