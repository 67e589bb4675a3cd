/** What every slip looks at: the text as typed, its tokens and the names that it may use. */
import type { Scope } from "../scope"
import type { Token } from "../tokens"

export interface Typed {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly scope: Scope
}

/** Whether nothing stands between two tokens. */
export function touch(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start
}

/** Whether a token can end an operand, so that an operator or the end has to follow. */
export function endsOperand(token: Token | undefined): boolean {
  if (!token) return false
  return token.kind === "sign"
    ? [")", "]", "}"].includes(token.text)
    : token.kind !== "other" && token.text !== "in"
}

/** Whether a token can begin an operand. */
export function beginsOperand(token: Token | undefined): boolean {
  if (!token) return false
  return token.kind === "sign"
    ? ["(", "[", "{", "!", "-"].includes(token.text)
    : token.kind !== "other" && token.text !== "in"
}
