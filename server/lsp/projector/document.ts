/**
 * A playbook as a document to read, with its figures where it can be projected.
 * Absent on purpose: the document (core/report/document.ts).
 */
import type { LinkedAnalysis } from "../../core/analysis"
import { planOf } from "../../core/projection/plan"
import { projecting } from "../../core/projection/project"
import { contradictionProblem } from "../../core/projection/project/contradiction"
import { documentAsk, documentOf } from "../../core/report/document"
import { documentHtml, documentStyle } from "../../core/report/document/html"
import type { DocumentAsk } from "../../core/report/document/teller"
import { linesOf, positionAt } from "../lines"
import { limited } from "./limit"
import type { Works } from "./messages"
import { preventing } from "./preventing"

export function* writeDocument(
  analysis: LinkedAnalysis,
  { locale, problems }: Works["document"]["ask"],
): Generator<void, Works["document"]["answer"]> {
  const told = yield* tellingOf(analysis)
  const lines = linesOf(analysis.source.text)
  const lineAt = (offset: number) => positionAt(lines, offset).line + 1
  const document = documentOf({ analysis, ...told, problems, lineAt }, { locale })
  return {
    html: documentHtml(document, { palette: "webview", fragment: true }),
    style: documentStyle("webview"),
  }
}

/** Its figures, or why there are none: then the document is written all the same. */
function* tellingOf(analysis: LinkedAnalysis): Generator<void, Pick<DocumentAsk, "answer" | "lacking">> {
  const { linked } = analysis
  const stopping = preventing(analysis)
  if (stopping.length > 0) return { lacking: stopping.slice(0, 3) }
  const { plan, refused } = planOf(linked)
  if (!plan) return { lacking: refused.map(({ message }) => message) }
  const { projection, contradiction } = yield* projecting(plan, limited(plan, documentAsk(plan)))
  if (!projection) return { lacking: [contradictionProblem(contradiction).message] }
  return { answer: { plan, projection, linked } }
}
