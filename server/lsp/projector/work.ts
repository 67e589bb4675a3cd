/**
 * The work of a projector, each kind step by step: read, plan, project, and what is said of it.
 * Absent on purpose: whose turn it is (serve.ts).
 */
import type { LinkedAnalysis } from "../../core/analysis"
import { foresee } from "../../core/foresight"
import { planOf } from "../../core/projection/plan"
import { projecting } from "../../core/projection/project"
import { contradictionProblem } from "../../core/projection/project/contradiction"
import { reportMetrics } from "../../core/report/metrics"
import { projectionMarkdown } from "../../core/report/projection-markdown"
import { suggestions } from "../../core/report/suggestions"
import { writeDocument } from "./document"
import { limited } from "./limit"
import type { Order, ProjectAsk, Stopped, Works } from "./messages"
import { showPanel } from "./panel"
import { type Made, pictureAt } from "./picture"
import { preventing } from "./preventing"
import type { Reader } from "./reader"
import { seek } from "./seek"

export function createWork(read: Reader): (order: Order) => Generator<void, Works[keyof Works]["answer"]> {
  /** What was projected last of a few playbooks, for their pictures. */
  const last = new Map<string, Made>()
  return function* work(order) {
    const analysis = read(order.book)
    yield
    switch (order.do) {
      case "project": {
        const made = yield* makeProjection(analysis, order.ask)
        if ("stopped" in made) return made
        remember(last, order.book.file, made)
        const { projection, plan } = made
        return { projection, currency: plan.currency, suggestions: suggestions(analysis.linked, plan) }
      }
      case "foresee":
        return yield* foresee(analysis)
      case "describe":
        return yield* describe(analysis, order.ask)
      case "seek":
        return yield* seek(analysis, order.ask)
      case "document":
        return yield* writeDocument(analysis, order.ask)
      case "panel":
        return yield* showPanel(analysis, order.ask)
      case "picture": {
        const made = last.get(order.book.file)
        return made?.analysis === analysis ? pictureAt(made, order.ask) : undefined
      }
    }
  }
}

function* makeProjection(
  analysis: LinkedAnalysis,
  { scenario, set, limited: isLimited = false, ...ask }: ProjectAsk,
): Generator<void, Made | Stopped> {
  const stopped = preventing(analysis)
  if (stopped.length > 0) return { stopped }
  const wanted = { ...(scenario === undefined ? {} : { scenario }), ...(set ? { set } : {}) }
  const { plan, refused } = planOf(analysis.linked, wanted)
  if (!plan) return { stopped: refused.map(({ message }) => message) }
  const wished = { metrics: reportMetrics(plan), ...ask }
  const { projection, contradiction } = yield* projecting(plan, isLimited ? limited(plan, wished) : wished)
  if (!projection) return { stopped: [contradictionProblem(contradiction).message] }
  return { analysis, plan, projection }
}

/** Without its problems, which stand beside the text already and take longer. */
function* describe(
  analysis: LinkedAnalysis,
  { locale, ...ask }: Works["describe"]["ask"],
): Generator<void, Works["describe"]["answer"]> {
  const made = yield* makeProjection(analysis, { strategies: true, sensitivity: true, ...ask })
  if ("stopped" in made) return made
  const { plan, projection } = made
  const answer = { plan, projection, linked: analysis.linked, scenario: ask.scenario }
  return { markdown: projectionMarkdown(answer, locale) }
}

/** How many playbooks' figures are kept. */
const most = 8

function remember(last: Map<string, Made>, file: string, made: Made): void {
  last.delete(file)
  last.set(file, made)
  const [oldest] = last.keys()
  if (last.size > most && oldest !== undefined) last.delete(oldest)
}
