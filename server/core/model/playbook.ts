/**
 * A playbook as the rest of the house knows it: what it defines, what it refers to, its quantities and expressions,
 * and its content with every quantity parsed. Absent on purpose: text positions (syntax) and judgement (rules).
 */
import type { Path, Plain, Span } from "../problem"
import type { Expectation, Quantity } from "./quantity"

/** An entry that can be referred to. */
export interface Definition {
  /** Dotted: `team.roles`. */
  readonly section: string
  readonly id: string
  readonly path: Path
  readonly file: string
  /** What people call it, where it says so. */
  readonly name?: string
  /** Its value as read. */
  readonly value: Plain
}

/** A place that names an entry. */
export interface Reference {
  readonly path: Path
  readonly at: "key" | "value"
  /** The part of the scalar that is the id (`$id` in a quantity, a name in an expression); all of it when left out. */
  readonly within?: Span
  readonly id: string
  /** The sections where it may be defined, the likeliest first. */
  readonly to: readonly string[]
  /** Checked only where one of those sections has entries. */
  readonly open?: boolean
}

/** A place where a quantity stands; `quantity` is absent where it could not be read. */
export interface PlacedQuantity {
  readonly path: Path
  readonly text: string
  readonly expected: Expectation
  readonly quantity?: Quantity
}

/** A place where an expression stands. */
export interface PlacedExpression {
  readonly path: Path
  readonly text: string
  readonly scope: "attributes" | "formula" | "decision"
}

/** An import as written and the file it means. */
export interface Import {
  readonly path: Path
  readonly written: string
  readonly file: string
}

export interface Playbook {
  readonly file: string
  /** A configuration is read as playbooks are, and defines nothing. */
  readonly kind: "playbook" | "library" | "config"
  readonly title: string
  readonly value: Plain
  /** The same without what has the wrong shape. */
  readonly sound: Plain
  /** ISO code; CNY unless the file says otherwise. */
  readonly currency: string
  /** By dotted section, then by id, in the file's order; only this file's own. */
  readonly definitions: ReadonlyMap<string, ReadonlyMap<string, Definition>>
  readonly references: readonly Reference[]
  readonly quantities: readonly PlacedQuantity[]
  readonly expressions: readonly PlacedExpression[]
  readonly imports: readonly Import[]
  /** The file of measured figures, where it names one. */
  readonly actuals?: Import
  /** Sections that may hold more than could be read; `*` stands for all. What is missing there is not reported. */
  readonly unsure: ReadonlySet<string>
}
