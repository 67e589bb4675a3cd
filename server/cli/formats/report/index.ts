/**
 * The formats of `report` by name: the core writes both, and each is loaded when it is asked for.
 */
import type { Document } from "../../../core/report/document"

/** Writes a document as text that ends with a line's end. */
export type ReportFormat = (document: Document) => string

export const REPORT_FORMATS = {
  html: async () => (await import("../../../core/report/document/html")).documentHtml,
  markdown: async () => (await import("../../../core/report/document/markdown")).documentMarkdown,
} satisfies Readonly<Record<string, () => Promise<ReportFormat>>>

export type ReportFormatName = keyof typeof REPORT_FORMATS
