/** The types of expressions as their authors see them: one kind of number, no widths, no nullability. */
import type { Name } from "./scope"

export interface Type {
  readonly is: Name["type"] | "list" | "null" | "unknown"
  /** What a list holds. */
  readonly of?: Type
  /** The values of an enum. */
  readonly values?: readonly string[]
  /** The name of the enum, for messages. */
  readonly name?: string
}

export const NUMBER: Type = { is: "number" }
export const TEXT: Type = { is: "text" }
export const BOOL: Type = { is: "bool" }
export const DATE: Type = { is: "date" }
export const NULL: Type = { is: "null" }
export const UNKNOWN: Type = { is: "unknown" }

export function listOf(type: Type): Type {
  return { is: "list", of: type }
}

/** Whether two may stand on the sides of `==`; what is not known fits everything. */
export function agree(left: Type, right: Type): boolean {
  if (left.is === "unknown" || right.is === "unknown") return true
  if (left.is === "list" && right.is === "list") return agree(left.of ?? UNKNOWN, right.of ?? UNKNOWN)
  return left.is === right.is
}
