/**
 * Documents to look at: of any text and of the samples, projected with few draws. Absent on purpose: what is expected.
 */
import { readFileSync, statSync } from "node:fs"
import { judgedProblems, link, readPlaybook } from "../../server/core/analysis"
import { foreseen, prevents } from "../../server/core/foresight"
import { readTable } from "../../server/core/model/actuals"
import type { Locale } from "../../server/core/problem"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"
import { type Document, type DocumentAsk, documentAsk, documentOf } from "../../server/core/report/document"
import { outlooksOf } from "../../server/core/report/document/outlooks"

const textOf = (file: string) =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : undefined

const disk = {
  playbook(file: string) {
    const text = textOf(file)
    return text === undefined ? undefined : readPlaybook(file, text).playbook
  },
  table(file: string) {
    const text = textOf(file)
    return text === undefined ? undefined : readTable(text)
  },
}

/** All that a document is made of; without figures where errors stand in the way. */
export function askOf(text: string, file = "/plan.playbook.yaml", draws = 100): DocumentAsk {
  const analysis = link(readPlaybook(file, text), disk)
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length
  const { plan, refused } = planOf(analysis.linked)
  const stopped = analysis.found.filter((one) => prevents(one, analysis))
  if (stopped.length > 0) return { analysis, lineAt, lacking: stopped.map(({ message }) => message) }
  if (!plan) return { analysis, lineAt, lacking: refused.map(({ message }) => message) }
  const { projection } = project(plan, { ...documentAsk(plan), draws })
  if (!projection) return { analysis, lineAt }
  const answer = { plan, projection, linked: analysis.linked }
  const problems = judgedProblems(analysis, foreseen(analysis, { draws }))
  return { analysis, answer, problems, outlooks: outlooksOf(analysis.linked, { draws }), lineAt }
}

export function documentOfText(text: string, locale: Locale, file?: string): Document {
  return documentOf(askOf(text, file), { locale })
}
