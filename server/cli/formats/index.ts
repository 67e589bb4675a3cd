/**
 * The output formats by name; one file holds each. A format is loaded when it is asked for.
 */
import type { Locale } from "../../core/problem"
import type { Report } from "../report"

/** Writes a report as text that ends with a line's end, or is empty. */
export type Format = (report: Report, look: Look) => string | Promise<string>

export interface Look {
  readonly locale: Locale
  readonly colours: boolean
}

export const FORMATS = {
  pretty: async () => (await import("./pretty")).pretty,
  json: async () => (await import("./json")).json,
} satisfies Readonly<Record<string, () => Promise<Format>>>

export type FormatName = keyof typeof FORMATS
