/** The candidate that a mistyped word most likely meant; spelling only, no meaning. */
import { distance } from "fastest-levenshtein"

/** Longer words are not typing slips of an id. */
const LONGEST = 64

export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined
  const wanted = folded(word)
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 0.5
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue
    const far = apart(wanted, folded(candidate))
    if (far < least) {
      best = candidate
      least = far
    }
  }
  return best
}

/** A word that is a whole part of the other (`orders` of `orders_total`) counts as nearly the same. */
function apart(wanted: string, candidate: string): number {
  const letters = distance(wanted.replaceAll("_", ""), candidate.replaceAll("_", ""))
  const part = wanted.length >= 4 && `_${candidate}_`.includes(`_${wanted}_`)
  return part ? Math.min(letters, 1.25) : letters
}

/** Case and the usual separators are the commonest slips: `ordersTotal`, `Orders-Total`. */
function folded(word: string): string {
  return word
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[-\s.]+/g, "_")
    .toLowerCase()
}
