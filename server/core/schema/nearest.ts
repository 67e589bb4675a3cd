/**
 * The nearest of some words to one that is wrong, by spelling alone; what a word means is for the caller.
 */
import { distance } from "fastest-levenshtein"

/** Longer words are no slips of the hand. */
const longest = 64

/** The nearest word, or nothing when none is near enough to be meant. */
export function nearest(wrong: string, words: Iterable<string>): string | undefined {
  if (wrong.length > longest || wrong === "") return undefined
  const wanted = folded(wrong)
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 0.5
  for (const word of words) {
    if (word.length > longest) continue
    const far = apart(wanted, folded(word))
    if (far < least) {
      best = word
      least = far
    }
  }
  return best
}

/** A word that is a whole part of the other (`orders` of `orders_total`), or begins it, counts as nearly the same. */
function apart(wanted: string, word: string): number {
  // The hand that is too quick swaps letters.
  if (
    wanted.length >= 4 &&
    wanted.length === word.length &&
    [...wanted].sort().join() === [...word].sort().join()
  )
    return 1
  const letters = distance(wanted.replaceAll("_", ""), word.replaceAll("_", ""))
  const part = wanted.length >= 4 && (`_${word}_`.includes(`_${wanted}_`) || word.startsWith(wanted))
  return part ? Math.min(letters, 1.25) : letters
}

/** Case and the usual separators are the commonest slips: `ordersTotal`, `Orders-Total`. */
function folded(word: string): string {
  return word
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[-\s.]+/g, "_")
    .toLowerCase()
}
