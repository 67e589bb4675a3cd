/**
 * What an output format is; each is a file of its own.
 */
import type { Locale } from "../../core/problem"
import type { Report } from "../report"

/** Writes a report as text that ends with a line's end, or is empty. */
export type Format = (report: Report, look: Look) => string | Promise<string>

export interface Look {
  readonly locale: Locale
  readonly colours: boolean
}
