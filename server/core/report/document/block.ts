/**
 * What a document is made of, before it is HTML or Markdown: headings, paragraphs, facts, lists, tables, pictures, problems.
 * Absent on purpose: markup, and what a plan says.
 */
import type { Picture } from "../../charts/frame"
import type { Locale, Path, Severity } from "../../problem"

/** Where something stands in the file itself; none for what comes from elsewhere. */
export interface Place {
  readonly path: Path
  /** From 1, where somebody knows the lines. */
  readonly line?: number | undefined
}

export interface Heading {
  readonly kind: "heading"
  readonly level: 2 | 3 | 4
  readonly text: string
  readonly place?: Place | undefined
}

export interface Paragraph {
  readonly kind: "paragraph"
  readonly text: string
  /** `call` asks the reader to do something, `quiet` may be skipped. */
  readonly tone?: "call" | "quiet"
}

/** Terms with what is to be said of each. */
export interface Facts {
  readonly kind: "facts"
  readonly facts: readonly Fact[]
}

export interface Fact {
  readonly term: string
  /** Several are a list. */
  readonly texts: readonly string[]
  readonly place?: Place | undefined
}

export interface List {
  readonly kind: "list"
  readonly items: readonly string[]
}

export interface Table {
  readonly kind: "table"
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly Row[]
  /** The columns of figures, which end in line. */
  readonly right: readonly number[]
}

export interface Row {
  readonly cells: readonly string[]
  readonly place?: Place | undefined
}

/** A chart, drawn as wide as it is shown. */
export interface Drawing {
  readonly kind: "drawing"
  readonly draw: (width: number) => Picture
  /** Where only words are read: its table, some rows of a course, or nothing as it is told beside it. */
  readonly words: "table" | "course" | "none"
}

export interface ProblemList {
  readonly kind: "problems"
  readonly problems: readonly Told[]
}

/** A problem in the reader's language. */
export interface Told {
  readonly severity: Severity
  /** How bad it is, in a word. */
  readonly word: string
  /** Where, in words: a line, or another file. */
  readonly where: string
  readonly message: string
  readonly place?: Place | undefined
}

export type Block = Heading | Paragraph | Facts | List | Table | Drawing | ProblemList

export interface Document {
  readonly locale: Locale
  readonly title: string
  /** One line below the title. */
  readonly facts: string
  readonly blocks: readonly Block[]
}

export function paragraph(text: string, tone?: Paragraph["tone"]): readonly Paragraph[] {
  return text === "" ? [] : [{ kind: "paragraph", text, ...(tone ? { tone } : {}) }]
}

/** Facts that say nothing are left out. */
export function facts(all: readonly (Fact | undefined)[]): readonly Facts[] {
  const told = all.filter((fact) => fact?.texts.some((text) => text !== ""))
  return told.length === 0 ? [] : [{ kind: "facts", facts: told as readonly Fact[] }]
}

export function list(items: readonly string[]): readonly List[] {
  const told = items.filter((item) => item !== "")
  return told.length === 0 ? [] : [{ kind: "list", items: told }]
}

/** A table; columns in which no row says anything are left out, but never the first. */
export function table(made: Omit<Table, "kind">): readonly Table[] {
  const { head, rows, right } = made
  if (rows.length === 0) return []
  const kept = head
    .map((_, i) => i)
    .filter((i) => i === 0 || rows.some(({ cells }) => (cells[i] ?? "") !== ""))
  const pick = (cells: readonly string[]) => kept.map((i) => cells[i] ?? "")
  return [
    {
      kind: "table",
      caption: made.caption,
      head: pick(head),
      rows: rows.map((row) => ({ ...row, cells: pick(row.cells) })),
      right: kept.flatMap((from, to) => (right.includes(from) ? [to] : [])),
    },
  ]
}

/** A table of texts whose first row heads it, as the parts of a report are. */
export function tableOf(
  caption: string,
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): readonly Table[] {
  const [head, ...body] = rows
  return head ? table({ caption, head, rows: body.map((cells) => ({ cells })), right }) : []
}

/** Nothing where there is nothing to draw. */
export function drawing(
  draw: ((width: number) => Picture) | undefined,
  words: Drawing["words"] = "table",
): readonly Drawing[] {
  return draw ? [{ kind: "drawing", draw, words }] : []
}
