/**
 * Conditions and formulas with the names that people know in place of ids. Absent on purpose: what they mean.
 */
import { builtinMetrics } from "../../model/metrics"
import type { Words } from "../../problem"
import type { Teller } from "./teller"

/** Texts in quotes stay, and whatever is not known by a name. */
export function expressionWords(text: string, scope: string, teller: Teller): string {
  const sections = scope === "attributes" ? ["data.attributes"] : ["metrics", "segments"]
  return text
    .replace(/"[^"]*"|'[^']*'|[a-z][a-z0-9_]*(?![a-z0-9_]*\s*\()|&&|\|\||==|[<>]=/g, (word) => {
      if (/^["']/.test(word)) return word
      const sign = SIGNS[word]
      return sign ? teller.say(sign) : nameOf(word, sections, teller)
    })
    .replace(/\s+/g, " ")
    .trim()
}

function nameOf(id: string, sections: readonly string[], { linked, locale }: Teller): string {
  const named = linked.definition(sections, id)?.name
  if (named !== undefined) return named
  return sections.includes("metrics") ? (builtinMetrics.get(id)?.title[locale] ?? id) : id
}

const SIGNS: Readonly<Record<string, Words>> = {
  "&&": { en: "and", zh: "且" },
  "||": { en: "or", zh: "或" },
  "==": { en: "=", zh: "=" },
  ">=": { en: "≥", zh: "≥" },
  "<=": { en: "≤", zh: "≤" },
}
