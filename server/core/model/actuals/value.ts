/**
 * The value of a measured metric, read as its kind asks. A spreadsheet exports plain numbers, so that an amount needs no
 * currency here and a rate may be a share (0.449); amounts may be negative, for a net can be.
 */
import { inChineseQuotes, type Words } from "../../problem"
import { parseQuantity, type QuantityKind } from "../quantity"

export type Value =
  | { readonly value: number; readonly wrong?: never }
  | { readonly wrong: Words; readonly value?: never }

export function readValue(text: string, kind: string | undefined, currency: string): Value {
  const [, minus = "", rest = ""] = /^([-−－]?)(.*)$/s.exec(text) ?? []
  if (minus !== "" && (kind === "money" || kind === "score" || kind === "ratio")) {
    const read = readValue(rest, kind, currency)
    return read.value === undefined ? read : { value: -read.value }
  }
  if (kind === "money" && PLAIN.test(text)) return { value: Number(text.replaceAll(",", "")) }
  const { quantity, findings } = parseQuantity(text, { kinds: kindsOf(kind), bare: true, currency })
  const error = findings.find((one) => one.kind.severity === "error")
  if (error) return { wrong: inChineseQuotes(error.message) }
  const [value, second] = quantity?.values ?? []
  if (value !== undefined && second === undefined) return { value }
  return {
    wrong: {
      en: `"${text}" is no single number; what was measured is one.`,
      zh: `“${text}”不是一个确定的数；实际值只有一个数。`,
    },
  }
}

const PLAIN = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

const KINDS: ReadonlySet<string> = new Set(["count", "rate", "money", "duration", "score", "ratio"])

/** None where the metric does not say what it is, so that any fits. */
function kindsOf(kind: string | undefined): readonly QuantityKind[] {
  if (kind === "ratio") return ["ratio", "rate"]
  return kind !== undefined && KINDS.has(kind) ? [kind as QuantityKind] : []
}
