/**
 * The output formats of `goal` by name; one file holds each. A format is loaded when it is asked for.
 */
import type { GoalFormat } from "./format"

export type { GoalAnswer, GoalFormat } from "./format"

export const GOAL_FORMATS = {
  pretty: async () => (await import("./pretty")).pretty,
  json: async () => (await import("./json")).json,
} satisfies Readonly<Record<string, () => Promise<GoalFormat>>>

export type GoalFormatName = keyof typeof GOAL_FORMATS
