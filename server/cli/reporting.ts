/**
 * One run of `report`: reads a playbook, projects it where it can be, and writes it as a document, its problems included.
 * Absent on purpose: the options' grammar (commands/report) and how a document looks (core/report/document).
 */
import { judgedProblems, type LinkedAnalysis, link } from "../core/analysis"
import { type ForesightRequest, foreseen, prevents } from "../core/foresight"
import type { Words } from "../core/problem"
import { planOf } from "../core/projection/plan"
import { project } from "../core/projection/project"
import { contradictionProblem } from "../core/projection/project/contradiction"
import type { Answer } from "../core/report/answer"
import { type DocumentAsk, documentAsk, documentOf } from "../core/report/document"
import { outlooksOf } from "../core/report/document/outlooks"
import { openConfigs } from "./configs"
import { REPORT_FORMATS, type ReportFormatName } from "./formats/report"
import { absolute } from "./path"
import { linesOf } from "./position"
import { textOf, together } from "./projecting"
import type { Terminal } from "./terminal"
import { UsageError } from "./usage"
import { openDisk } from "./workspace"

export interface ReportRequest {
  readonly file: string
  readonly format: ReportFormatName
  readonly draws?: number
  readonly seed?: number
  readonly scenario?: string
  /** An ISO date; left out, nothing is out of date. */
  readonly today?: string
}

export async function report(request: ReportRequest, terminal: Terminal): Promise<void> {
  const name = absolute(terminal.cwd, request.file)
  const disk = openDisk(new Set([name]), openConfigs({ today: request.today }))
  const text = textOf(name, request.file, terminal.cwd)
  const analysis = link(disk.take(name, text.text), disk, { settings: disk.settingsFor(name) })
  const told = text.problem
    ? { problems: [text.problem], lacking: [text.problem.message] }
    : tellingOf(analysis, request)
  const { at } = linesOf(analysis.source.text)
  const ask = { analysis, ...told, lineAt: (offset: number) => at(offset).line }
  const write = await REPORT_FORMATS[request.format]()
  terminal.write(write(documentOf(ask, terminal)))
}

type Telling = Pick<DocumentAsk, "answer" | "problems" | "lacking" | "outlooks">

/** Its figures, or why there are none: then the document is written all the same. */
function tellingOf(analysis: LinkedAnalysis, request: ReportRequest): Telling {
  const { linked, found } = analysis
  const stopping = found.filter((one) => prevents(one, analysis))
  if (stopping.length > 0) return { lacking: firstOf(stopping.map(({ message }) => message)) }
  const { scenario } = request
  const wanted = wantedOf(request)
  const { plan, refused } = planOf(linked, wanted)
  if (!plan && scenario !== undefined) throw new UsageError(together(refused.map(({ message }) => message)))
  if (!plan) return { lacking: refused.map(({ message }) => message) }
  const { projection, contradiction } = project(plan, { ...documentAsk(plan), ...wanted })
  if (!projection) {
    const problem = contradictionProblem(contradiction)
    return { problems: [problem, ...analysis.problems], lacking: [problem.message] }
  }
  const answer: Answer = { plan, projection, linked, scenario }
  const problems = judgedProblems(analysis, foreseen(analysis, wanted))
  return { answer, problems, ...(scenario === undefined ? { outlooks: outlooksOf(linked, wanted) } : {}) }
}

function wantedOf({ scenario, draws, seed }: ReportRequest): ForesightRequest {
  return {
    ...(scenario === undefined ? {} : { scenario }),
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
  }
}

/** A few; all of them stand among the problems. */
function firstOf(all: readonly Words[]): readonly Words[] {
  return all.slice(0, 3)
}
