/**
 * A thing that may be chosen, before it is fitted to the place where it will stand.
 * Absent on purpose: spans, quotes and indentation (insertion.ts).
 */

import type { Linked } from "../../model/workspace"
import type { Locale, Plain, Words } from "../../problem"
import type { SchemaNode } from "../../schema/node"
import type { Cursor, Siblings } from "../cursor"
import type { Read } from "../read"

export interface Offer {
  /** The key, the id or the value itself. */
  readonly label: string
  readonly kind: OfferKind
  readonly detail: Words
  readonly documentation?: Words | undefined
  /** What a key opens; a scalar or a list opens nothing. */
  readonly opens?: "map"
  /** An item of a list, where nothing yet says that it is one. */
  readonly item?: boolean
  /** YAML source that may stand as it is: a number, a boolean. */
  readonly raw?: boolean
  /** Lines of a template in place of the label, indented from 0 by two, with {{placeholders}}. */
  readonly template?: readonly string[]
}

export type OfferKind =
  | "key"
  | "section"
  | "value"
  | "reference"
  | "quantity"
  | "name"
  | "function"
  | "snippet"

/** Everything that decides what may be chosen. */
export interface Scene {
  readonly read: Read
  readonly linked: Linked
  readonly cursor: Cursor
  readonly offset: number
  readonly locale: Locale
  /** What stands beside the cursor. */
  readonly beside: Siblings
  /** The value of the map or list that holds the cursor, as far as it could be read. */
  readonly holder: Plain
  /** What may stand in the map or list that holds the cursor. */
  readonly shape: SchemaNode | undefined
}
