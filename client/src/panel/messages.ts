/**
 * What a panel's page and its host say to each other: shapes, no behaviour. Every answer carries the number of the
 * question that it is about and the version of the text; whatever is older than what is shown is dropped.
 */
import type { AskPanelResult, Depth, PanelAsk, SeekGoalResult } from "../../../server/lsp/protocol"

/** Page → host. */
export type FromPage =
  /** What it wants to show, and whether it lacks what stays while sliders move. */
  | { readonly type: "ask"; readonly id: number; readonly ask: PanelAsk; readonly frame: boolean }
  | { readonly type: "apply"; readonly set: readonly { readonly path: string; readonly text: string }[] }
  | { readonly type: "reveal"; readonly path: string }
  | { readonly type: "seek"; readonly target: string; readonly ask: PanelAsk }
  /** Something that would let more be projected is to be written at a dotted path. */
  | { readonly type: "insert"; readonly path: string }
  /** The playbook's editor was closed and is wanted again. */
  | { readonly type: "open" }

/** Host → page. */
export type ToPage =
  | ({ readonly type: "answer"; readonly id: number; readonly depth: Depth } & AskPanelResult)
  /** Whether the playbook is there; where it is not, the last figures stay. */
  | { readonly type: "file"; readonly state: "open" | "closed" }
  /** The dotted path under the cursor of the playbook's editor. */
  | { readonly type: "cursor"; readonly path: string }
  | { readonly type: "sought"; readonly target: string; readonly result: SeekGoalResult | null }
  /** Whether the numbers are in the file. */
  | { readonly type: "applied"; readonly done: boolean }

/** What the editor keeps of a panel over a reload: the page says it, the host reads the address. */
export interface Kept {
  readonly uri: string
  readonly ask: PanelAsk
}

/** Whether something kept is what a panel has kept. */
export function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "uri" in value && typeof value.uri === "string"
}

/** Preview's page → host. */
export type FromPreview =
  | { readonly type: "ready" }
  /** The reader has scrolled to a line of the file, from 1. */
  | { readonly type: "scrolled"; readonly line: number }
  /** The reader wants to see a line in the file. */
  | { readonly type: "reveal"; readonly line: number }

/** Host → preview's page. */
export type ToPreview =
  | { readonly type: "document"; readonly html: string; readonly style: string }
  /** The first line of the file that is in sight, from 1. */
  | { readonly type: "scroll"; readonly line: number }
