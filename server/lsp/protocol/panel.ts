/**
 * What client and server say to each other about the panel and the preview beside a playbook: names and shapes, no
 * behaviour.
 */
import type { Depth, PanelAsk, PanelFigures, PanelFrame } from "../../core/report/panel"
import type { Edited, Place, Span } from "./edits"

export type {
  Card,
  Depth,
  Move,
  MovedRow,
  Named,
  NumberGroup,
  NumberRow,
  PanelAsk,
  PanelFigures,
  PanelFrame,
  StrategyRow,
  SuggestionRow,
} from "../../core/report/panel"

/** A command of the client, with the playbook's URI: opens the panel beside it. */
export const PanelCommand = "opsPlaybook.showPanel"

/** Client → server: what the panel shows. It may be cancelled. */
export const AskPanel = "opsPlaybook/panel"
export interface AskPanelParams {
  readonly uri: string
  readonly depth: Depth
  readonly ask: PanelAsk
  /** Whether also what stays while sliders move is wanted. */
  readonly frame: boolean
}
export interface AskPanelResult {
  /** Of the text that the answer is about. */
  readonly version: number | null
  readonly frame?: PanelFrame
  readonly figures?: PanelFigures
  /** What the numbers set anew change in the text; with the median run only. */
  readonly changes?: readonly Changed[]
  /** Why there is nothing to show, in sentences. */
  readonly stopped?: readonly string[]
}

/** A line of a playbook that another number changes. */
export interface Changed {
  readonly path: string
  /** The file's name, where it is an imported one. */
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly before: string
  readonly after: string
}

/** Client → server: the edits that write numbers into their files, comments and style kept. */
export const ApplyNumbers = "opsPlaybook/apply"
export interface ApplyNumbersParams {
  readonly uri: string
  /** The edits are refused where the text is another one by now. */
  readonly version: number
  readonly set: readonly { readonly path: string; readonly text: string }[]
}
export interface ApplyNumbersResult {
  /** None where the text has changed in the meantime. */
  readonly files: readonly Edited[] | null
}

/** Client → server: where a dotted path stands. */
export const FindPlace = "opsPlaybook/place"
export interface FindPlaceParams {
  readonly uri: string
  readonly path: string
}
export interface FindPlaceResult {
  readonly uri: string
  readonly range: Span
}

/** Client → server: the dotted path at a position. */
export const PathAt = "opsPlaybook/pathAt"
export interface PathAtParams {
  readonly uri: string
  readonly position: Place
}
export interface PathAtResult {
  readonly path: string
}

/** Client → server: the plan as a document, for the preview. */
export const ReadDocument = "opsPlaybook/document"
export interface ReadDocumentParams {
  readonly uri: string
}
export interface ReadDocumentResult {
  /** A fragment without scripts and styles; whatever stands in the file carries `data-line`, from 1. */
  readonly html: string
  readonly style: string
}
