/**
 * What a projector is asked and what it answers: plain data that any kind of worker can be handed.
 * Absent on purpose: who does the work, and where.
 */
import type { Locale, Problem, Words } from "../../core/problem"
import type { Sought } from "../../core/projection/answers/goal"
import type { Setting } from "../../core/projection/plan"
import type { Ask, Projection } from "../../core/projection/project"
import type { Depth, PanelAsk, PanelFigures, PanelFrame } from "../../core/report/panel"
import type { Suggestion } from "../../core/report/suggestions"

/** A playbook with whatever it reads: its imports and its tables, by the names that the session gives them. */
export interface Book {
  readonly file: string
  readonly texts: ReadonlyMap<string, string>
}

/** What is to be projected, and in which world; without metrics, those that a report tells of. */
export interface ProjectAsk extends Ask {
  /** The id of a scenario or of a risk. */
  readonly scenario?: string
  /** Numbers set anew, by dotted path. */
  readonly set?: readonly Setting[]
  /** Nobody has asked for it: what would take more than some seconds is left out. */
  readonly limited?: boolean
}

export interface Projected {
  readonly projection: Projection
  /** Of amounts of money. */
  readonly currency: string
  /** What the plan could still say for more to be seen. */
  readonly suggestions: readonly Suggestion[]
}

/** Why there is nothing to show. */
export interface Stopped {
  readonly stopped: readonly Words[]
}

export interface Pictured {
  readonly svg: string | undefined
  /** Sentences. */
  readonly lines: readonly string[]
}

/** Every kind of work: what it is told besides the playbook, and what comes of it. */
export interface Works {
  /** The projection of a playbook. */
  readonly project: { readonly ask: ProjectAsk; readonly answer: Projected | Stopped }
  /** The problems that only a projection shows. */
  readonly foresee: { readonly ask: object; readonly answer: readonly Problem[] }
  /** The projection as Markdown. */
  readonly describe: {
    readonly ask: ProjectAsk & { readonly locale: Locale }
    readonly answer: { readonly markdown: string } | Stopped
  }
  /** Which numbers could bring a target about, the easiest first. */
  readonly seek: {
    readonly ask: ProjectAsk & { readonly target?: string; readonly panel?: PanelAsk }
    readonly answer: { readonly target: string; readonly sought: readonly Sought[] } | Stopped
  }
  /** What a panel beside the playbook shows. */
  readonly panel: {
    readonly ask: {
      readonly locale: Locale
      readonly depth: Depth
      readonly ask: PanelAsk
      readonly frame: boolean
    }
    readonly answer: { readonly frame?: PanelFrame; readonly figures: PanelFigures } | Stopped
  }
  /** The playbook as a document, with the problems that were found so far. */
  readonly document: {
    readonly ask: { readonly locale: Locale; readonly problems: readonly Problem[] }
    readonly answer: { readonly html: string; readonly style: string }
  }
  /** What stands at a path, drawn small as SVG, and in words; nothing unless this very text was the last projected. */
  readonly picture: {
    readonly ask: { readonly path: readonly string[]; readonly locale: Locale }
    readonly answer: Pictured | undefined
  }
}

export type Work = keyof Works

/** Work, told apart from others by its number. */
export type Order = {
  readonly [Do in Work]: {
    readonly id: number
    readonly do: Do
    readonly book: Book
    readonly ask: Works[Do]["ask"]
  }
}[Work]

export type ToProjector = Order | { readonly cancel: number }

export type FromProjector =
  | { readonly id: number; readonly answer: Works[Work]["answer"] }
  /** A fault of ours: the reason is for the log. */
  | { readonly id: number; readonly failed: string }

/** A way to a projector, be it a thread, a browser's worker or the same thread. */
export interface Port {
  post(message: ToProjector): void
  onMessage(hear: (message: FromProjector) => void): void
  /** Hears when nothing more will come. */
  onEnd(hear: (reason: string) => void): void
  end(): void
}
