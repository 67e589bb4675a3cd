/**
 * What client and server say to each other about a plan at a glance, and about what could be added to it: names and
 * shapes, no behaviour.
 */
import type { Overview } from "../../core/report/overview"
import type { Edited } from "./edits"

export type { Advice, Mood, Overview, OverviewGroup, OverviewRow, RowKind } from "../../core/report/overview"

/** Client → server: a plan at a glance, with the figures that there are at once; nothing for what is no plan. */
export const AskOverview = "opsPlaybook/overview"
export interface AskOverviewParams {
  readonly uri: string
}
export type AskOverviewResult = Overview

/** Client → server: the edits that write an example of a field, by its dotted path among the overview's advice. */
export const InsertExample = "opsPlaybook/insert"
export interface InsertExampleParams {
  readonly uri: string
  readonly path: string
}
/** Nothing where the field can no longer be written. */
export type InsertExampleResult = Edited
