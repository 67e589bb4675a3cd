/**
 * The output formats by name; one file holds each. A format is loaded when it is asked for.
 */
import type { Format } from "./format"

export type { Format, Look } from "./format"

export const FORMATS = {
  pretty: async () => (await import("./pretty")).pretty,
  json: async () => (await import("./json")).json,
} satisfies Readonly<Record<string, () => Promise<Format>>>

export type FormatName = keyof typeof FORMATS
