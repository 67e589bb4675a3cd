/**
 * The reading of a quantity as the house asks for it: the quantity, if it is one, and what to say about it.
 *
 * Absent on purpose: paths and positions in a file, which the caller knows.
 */
import type { Candidate, Complaint, QuantityFinding, QuantityFix } from "./complaint"
import { examine } from "./examine"
import type { Expectation } from "./expectation"
import type { Quantity } from "./quantity"
import { quote } from "./quote"

export interface ParsedQuantity {
  /** Absent where the text is no quantity, or is one that cannot be. */
  readonly quantity?: Quantity
  readonly findings: readonly QuantityFinding[]
}

/** Reads the text of a scalar as it is written, never YAML's value of it. Total, and linear in the text. */
export function parseQuantity(text: string, expected: Expectation): ParsedQuantity {
  const { quantity, complaints } = examine(text, expected)
  const heard = expected.loose ? complaints.filter((complaint) => firm.has(complaint.kind.id)) : complaints
  return {
    ...(quantity && { quantity }),
    findings: heard.map((complaint) => finding(complaint, expected, text.trim())),
  }
}

/** What is said even where text is welcome: these are about quantities beyond doubt. */
const firm: ReadonlySet<string> = new Set([
  "range-reversed",
  "range-from-zero",
  "mixed-currencies",
  "out-of-range",
])

/** Parts of a yuan: whoever wrote them means a tenth or a hundredth of the number, so no fix may keep the number. */
const parts = /\d\s*[分毛角](?:钱)?(?:\s*\/.*)?$/

function finding(
  { kind, message, within, candidates: offered }: Complaint,
  expected: Expectation,
  text: string,
): QuantityFinding {
  const money = expected.kinds.includes("money") || expected.of === "money"
  const candidates = money && parts.test(text) ? [] : offered
  const sound = candidates.flatMap((candidate) => settle(candidate, expected, deepest))
  const fixes = sound
    .filter(({ text }, i) => sound.findIndex((other) => other.text === text) === i)
    .slice(0, most)
  return { kind: { id: kind.id, severity: kind.severity }, message, within, fixes: fixes.map(fix) }
}

/** How many fixes a finding offers, and how many mistakes one fix mends. */
const most = 4
const deepest = 4

/** Follows a candidate to texts without errors: `8-12` becomes `8..12`, and that `8%..12%` where a rate is due. */
function settle(candidate: Candidate, expected: Expectation, left: number): readonly Candidate[] {
  const error = examine(candidate.text, expected).complaints.find(({ kind }) => kind.severity === "error")
  if (!error) return [candidate]
  if (left === 0) return []
  return error.candidates.slice(0, most).flatMap((next) => {
    const kind = candidate.kind === "safe" ? next.kind : "suggested"
    return settle({ ...candidate, ...next, kind }, expected, left - 1)
  })
}

function fix({ text, kind, gloss, byHand }: Candidate): QuantityFix {
  const title = {
    en: `Write ${quote(text)}${gloss ? ` (${gloss.en})` : ""}`,
    zh: `改为 ${quote(text)}${gloss ? `（${gloss.zh}）` : ""}`,
  }
  return { title, kind, ...(byHand && { byHand }), text }
}
