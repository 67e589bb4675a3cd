/** What is said of one place of an expression, and the small fixes; the kinds themselves are in `kinds.ts`. */
import type { Kind, Span, Words } from "../../problem"
import { code } from "./words"

export interface ExpressionFix {
  readonly title: Words
  readonly kind: "safe" | "suggested"
  readonly within: Span
  readonly text: string
}

export interface ExpressionFinding {
  readonly kind: Pick<Kind, "id" | "severity">
  readonly message: Words
  /** Offsets into the expression's text. */
  readonly within: Span
  readonly fixes: readonly ExpressionFix[]
}

export function found(
  kind: Pick<Kind, "id" | "severity">,
  within: Span,
  message: Words,
  fixes: readonly ExpressionFix[] = [],
): ExpressionFinding {
  return { kind: { id: kind.id, severity: kind.severity }, message, within: spanOf(within), fixes }
}

/** A fix that writes something else in a place. */
export function writing(
  within: Span,
  text: string,
  kind: ExpressionFix["kind"] = "suggested",
  shown = text,
): ExpressionFix {
  const title = { en: `Write ${code(shown)}`, zh: `改为 ${code(shown)}` }
  return { title, kind, within: spanOf(within), text }
}

/** A fix that takes something away. */
export function removing(within: Span, shown: string): ExpressionFix {
  return {
    title: { en: `Remove ${code(shown)}`, zh: `删除 ${code(shown)}` },
    kind: "suggested",
    within: spanOf(within),
    text: "",
  }
}

/** Only the offsets: tokens and nodes carry more than a finding should keep alive. */
export function spanOf(span: Span): Span {
  return { start: span.start, end: span.end }
}
