/**
 * The one contract of whatever can be wrong with a playbook: words in both languages, a place, and the ways to mend it.
 *
 * Absent on purpose: lines and columns (adapters know them), the text itself (syntax holds it), and any
 * knowledge of what the problems are about.
 */

/** A text in each language the product speaks. */
export interface Words {
  readonly en: string
  readonly zh: string
}

export type Locale = keyof Words

export type Severity = "error" | "warning" | "info" | "hint"

/** Keys and list indices from the root of a playbook to a place in it: the only coordinate of the core. */
export type Path = readonly (string | number)[]

/** Half-open offsets into a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Where a problem stands. With a path: its `key`, its `value` (the default), or a part of its scalar, given as
 * offsets into the scalar's value as read (`within`) and mapped to the source by the syntax.
 * Only the syntax itself, for which no path may exist yet, gives a `span`.
 * `file` names another file, as the workspace names it.
 */
export type Place =
  | { readonly path: Path; readonly at?: "key" | "value"; readonly within?: Span; readonly file?: string }
  | { readonly span: Span; readonly file?: string }

/** A change to a playbook, by path; `syntax/edit.ts` turns it into the smallest text edit that keeps the file's style. */
export type Change =
  /** Writes a value at a path; missing parents are made. `text` is YAML source for a scalar, else a plain value. */
  | { readonly do: "set"; readonly path: Path; readonly value: Plain }
  /** Replaces a scalar, or a part of it, by text that is already what should stand there (quoted where it must be). */
  | {
      readonly do: "write"
      readonly path: Path
      readonly at?: "key" | "value"
      readonly within?: Span
      readonly text: string
    }
  | { readonly do: "rename"; readonly path: Path; readonly to: string }
  | { readonly do: "delete"; readonly path: Path }
  /** What only the syntax proposes, where the text has no tree. */
  | { readonly do: "replace"; readonly span: Span; readonly text: string }

/** What YAML can hold, without positions. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** A way to mend a problem: `safe` keeps the meaning or has no alternative, `suggested` is likely but the author decides. */
export interface Fix {
  readonly title: Words
  readonly kind: "safe" | "suggested"
  /** Only one by one: it is as easily wrong as right, and wrong it would be believed. */
  readonly byHand?: boolean
  readonly changes: readonly Change[]
}

/** Another place that explains a problem. */
export interface Related {
  readonly place: Place
  readonly message: Words
}

/** What a check says of one place; the id and the default severity come from the check itself. */
export interface Finding {
  readonly place: Place
  readonly message: Words
  readonly severity?: Severity
  readonly related?: readonly Related[]
  readonly fixes?: readonly Fix[]
}

/** A finding with the id and severity of what found it. */
export interface Problem extends Finding {
  readonly id: string
  readonly severity: Severity
}

/** Where in the house a problem comes from; rules add the section of the playbook they speak of. */
export type Group = "syntax" | "shape" | "quantities" | "references" | "expressions" | (string & {})

/**
 * A kind of problem: what settings, suppressions, `explain`, the docs and the tests know of it.
 * `examples.bad` are playbooks whose comment lines carry carets under the place and the message behind them.
 */
export interface Kind {
  readonly id: string
  readonly severity: Severity
  readonly section: Group
  /** One sentence: what is wrong. */
  readonly summary: Words
  /** What goes wrong in practice if it stays. */
  readonly why: Words
  /** How to mend it, where its messages do not say. */
  readonly mend?: Words
  /** Whether it ever brings a fix. */
  readonly fixable?: boolean
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] }
}

/** A kind of problem that finds its own occurrences in a `Subject` (for rules: a lowered playbook). */
export interface Check<Subject> extends Kind {
  check(subject: Subject): Iterable<Finding>
}

/** Makes a problem of a finding. */
export function problem(kind: Pick<Kind, "id" | "severity">, finding: Finding): Problem {
  return { id: kind.id, severity: kind.severity, ...finding }
}

/** The same text in both languages: for what needs no translation. */
export function same(text: string): Words {
  return { en: text, zh: text }
}

/** Words whose Chinese half quotes as Chinese does; code between backticks stays as it is. */
export function inChineseQuotes({ en, zh }: Words): Words {
  return {
    en,
    zh: zh.replace(/`[^`]*`| ?"([^"\n]*)" ?/g, (all, quoted?: string) =>
      quoted === undefined ? all : `“${quoted}”`,
    ),
  }
}
