/**
 * What the projection says of each open playbook: asked for when its cheap problems have been told and it has been left
 * alone for a moment, called off by the next edit, kept until there is something newer.
 * Absent on purpose: the work (projector.ts), and whoever shows it (features).
 */
import { type CancellationToken, CancellationTokenSource } from "vscode-languageserver"
import { judgedProblems, type LinkedAnalysis } from "../core/analysis"
import type { Problem } from "../core/problem"
import type { LinkedFile } from "./cache"
import type { Projector } from "./projector"
import type { Book, Projected } from "./projector/messages"
import type { Session } from "./session"

export interface Forecast {
  /** What it was made from: compared, never read. */
  readonly analysis: LinkedAnalysis
  /** Absent where the playbook, as it is now, cannot be projected. */
  readonly projected: Projected | undefined
  readonly problems: readonly Problem[]
  /** What the problems were found in: one before, until its own are there. */
  readonly judged: LinkedAnalysis | undefined
}

export interface Forecasts {
  /** The newest that there is of a file, which may be of a text before the present one. */
  of(name: string): Forecast | undefined
  /** All problems of a file: with those that only a projection shows, as far as its text still has their places. */
  problems(file: LinkedFile): readonly Problem[]
  /** The text of a file may be another: what is being worked on is called off. */
  stop(name: string): void
  /** The cheap problems of a file have been told: now there is time. */
  want(name: string): void
  /** Hears the name of each file of which there is something new, or nothing any more. */
  onNews(listener: (name: string, of: News) => void): void
}

export type News = "figures" | "problems"

type Found = Pick<Forecast, "projected"> | Pick<Forecast, "problems" | "judged">

/** Whoever types a number leaves less than this, in milliseconds, between its digits. */
const rest = 100

export function createForecasts(session: Session, projector: Projector): Forecasts {
  const known = new Map<string, Forecast>()
  const running = new Map<string, { readonly analysis: LinkedAnalysis; stop(): void }>()
  const listeners: ((name: string, of: News) => void)[] = []
  const news = (name: string, of: News) => {
    for (const hear of listeners) hear(name, of)
  }
  const stop = (name: string) => {
    running.get(name)?.stop()
    running.delete(name)
  }
  const forget = (name: string) => {
    stop(name)
    if (!known.delete(name)) return
    news(name, "figures")
    news(name, "problems")
  }
  const begin = (name: string, analysis: LinkedAnalysis) => {
    stop(name)
    const source = new CancellationTokenSource()
    const timer = setTimeout(() => {
      const tell = (forecast: Found) => {
        const { projected, problems = [], judged } = known.get(name) ?? {}
        known.set(name, { projected, problems, judged, ...forecast, analysis })
        news(name, "projected" in forecast ? "figures" : "problems")
      }
      void foresee(projector, { file: name, texts: session.texts(name) }, analysis, tell, source.token)
    }, rest)
    running.set(name, {
      analysis,
      stop() {
        clearTimeout(timer)
        source.cancel()
      },
    })
  }
  return {
    of: (name) => known.get(name),
    problems({ name, analysis }) {
      const { problems, judged } = known.get(name) ?? {}
      if (!problems || !judged) return analysis.problems
      const standing = judged === analysis ? problems : problems.filter((one) => stands(one, analysis))
      return judgedProblems(analysis, standing)
    },
    stop(name) {
      if (session.settings.projection && session.isOpen(name)) stop(name)
      else forget(name)
    },
    want(name) {
      const analysis = session.isOpen(name) ? session.linkedFile(name)?.analysis : undefined
      // A library is no plan, what it lends is projected where it is used; nor is a configuration.
      const isPlan = analysis?.playbook.kind === "playbook"
      if (!session.settings.projection || !analysis || !isPlan) forget(name)
      else if (known.get(name)?.analysis !== analysis && running.get(name)?.analysis !== analysis)
        begin(name, analysis)
    },
    onNews: (listener) => void listeners.push(listener),
  }
}

/** First what is shown beside the text, then the problems. */
async function foresee(
  projector: Projector,
  book: Book,
  analysis: LinkedAnalysis,
  tell: (found: Found) => void,
  token: CancellationToken,
): Promise<void> {
  const answer = await projector.ask("project", book, { strategies: true, limited: true }, token)
  if (!answer || token.isCancellationRequested) return
  tell({ projected: "projection" in answer ? answer : undefined })
  const problems = await projector.ask("foresee", book, {}, token)
  if (problems && !token.isCancellationRequested) tell({ problems, judged: analysis })
}

/** Whether a text still has the place of a problem that was found in one before. */
function stands({ place }: Problem, { source }: LinkedAnalysis): boolean {
  return "path" in place && source.spanAt(place.path, place.at ?? "value") !== undefined
}
