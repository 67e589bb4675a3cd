/**
 * What an expression may speak of and what is found in it; the words "attribute", "metric" and "segment" come from
 * the caller. Absent on purpose: where the names come from (references know) and where the expression stands.
 */
import type { Span, Words } from "../../problem"

/** What an expression may speak of. */
export interface Scope {
  readonly names: ReadonlyMap<string, Name>
  /** For `SEGMENT.METRIC` in formulas and decisions. */
  readonly members?: { readonly of: ReadonlySet<string>; readonly names: ReadonlyMap<string, Name> }
  /** `when` and `if` are conditions, a `formula` is a number. */
  readonly result: "bool" | "number"
  /** What a name is here, for messages: "attribute" / "用户属性", "metric" / "指标". */
  readonly noun: Words
}

export interface Name {
  readonly type: "number" | "text" | "bool" | "date"
  /** The values of an enum. */
  readonly values?: readonly string[]
  readonly title?: Words | string
}

/**
 * A name that an expression uses. With a `member`, `within` covers `name.member` whole: the name begins it and the
 * member ends it.
 */
export interface Use {
  readonly name: string
  readonly member?: string
  readonly within: Span
}

export interface Completion {
  readonly label: string
  readonly insert: string
  readonly detail: Words
  /** Smaller comes first. */
  readonly sort: number
  readonly kind: "name" | "value" | "function" | "member" | "operator"
}

/** What the words of messages call the owners of members. */
export const segmentNoun: Words = { en: "segment", zh: "人群" }

/** The title of a name, or the name itself. */
export function titleOf(id: string, name: Name): Words {
  if (name.title === undefined) return { en: id, zh: id }
  return typeof name.title === "string" ? { en: name.title, zh: name.title } : name.title
}
