/**
 * The output formats of `project` by name; one file holds each. A format is loaded when it is asked for.
 */
import type { ProjectFormat } from "./format"

export type { Answer, ProjectFormat } from "./format"

export const PROJECT_FORMATS = {
  pretty: async () => (await import("./pretty")).pretty,
  json: async () => (await import("./json")).json,
  csv: async () => (await import("./csv")).csv,
  svg: async () => (await import("./svg")).svg,
  markdown: async () => (await import("./markdown")).markdown,
} satisfies Readonly<Record<string, () => Promise<ProjectFormat>>>

export type ProjectFormatName = keyof typeof PROJECT_FORMATS
