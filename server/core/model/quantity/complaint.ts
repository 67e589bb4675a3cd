/**
 * What can be wrong with a quantity, as each file of problems/ tells it, before its fixes are tried out.
 *
 * Absent on purpose: paths. A quantity does not know where in a playbook it stands.
 */
import type { Kind, Span, Words } from "../../problem"
import type { QuantityKind } from "./expectation"
import { quote } from "./quote"
import type { Subject } from "./subject"

export interface Complaint {
  readonly kind: Pick<Kind, "id" | "severity">
  readonly message: Words
  readonly within: Span
  readonly candidates: readonly Candidate[]
}

/** A text that may stand instead; it is offered only if it holds no error. */
export interface Candidate {
  readonly text: string
  readonly kind: "safe" | "suggested"
  /** What the text means, where the spelling alone does not say it to everybody. */
  readonly gloss?: Words
  /** Whether it changes what the number means, so that it is never applied together with others. */
  readonly byHand?: boolean
}

/** A kind of problem that finds itself in a quantity. */
export interface Trouble extends Kind {
  find(subject: Subject, kind: QuantityKind): Omit<Complaint, "kind"> | undefined
}

export interface QuantityFinding {
  readonly kind: Pick<Kind, "id" | "severity">
  readonly message: Words
  /** In the text that was given. */
  readonly within: Span
  readonly fixes: readonly QuantityFix[]
}

export interface QuantityFix {
  readonly title: Words
  readonly kind: "safe" | "suggested"
  readonly byHand?: boolean
  /** What replaces the whole text. */
  readonly text: string
}

export function safe(text: string, gloss?: Words): Candidate {
  return { text, kind: "safe", ...(gloss && { gloss }) }
}

export function suggested(text: string, gloss?: Words): Candidate {
  return { text, kind: "suggested", ...(gloss && { gloss }) }
}

/** Alternatives as a sentence names them: "a", "b" or "c". */
export function alternatives(candidates: readonly Candidate[]): Words {
  const all = candidates.map(({ text, gloss }) => ({
    en: quote(text) + (gloss ? ` (${gloss.en})` : ""),
    zh: quote(text) + (gloss ? `（${gloss.zh}）` : ""),
  }))
  const last = all.at(-1)
  const others = all.slice(0, -1)
  if (!last || others.length === 0) return last ?? { en: "", zh: "" }
  const zh = others.map((one) => one.zh).join("、")
  return {
    en: `${others.map((one) => one.en).join(", ")} or ${last.en}`,
    zh: `${zh}${zh.endsWith("）") ? "" : " "}或 ${last.zh}`,
  }
}
