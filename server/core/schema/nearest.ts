/**
 * The nearest of some words to one that is wrong: by spelling, or by the Chinese word for it.
 */
import { distance } from "fastest-levenshtein"

/** The nearest word, or nothing when none is near enough to be meant. */
export function nearest(wrong: string, words: Iterable<string>): string | undefined {
  const folded = fold(wrong)
  if (folded === "") return undefined
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const word of words) {
    const far = distance(folded, fold(word))
    if (far < least) {
      least = far
      best = word
    }
  }
  if (best === undefined) return undefined
  const length = Math.max(folded.length, fold(best).length)
  const near = least <= (length <= 4 ? 1 : Math.floor(length / 3)) || isPart(folded, fold(best))
  return near ? best : undefined
}

/** Case, dashes and spaces do not make another word. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[\s\-_]+/g, "_")
}

function isPart(wrong: string, right: string): boolean {
  return wrong.length >= 4 && (right.startsWith(wrong) || wrong.startsWith(right))
}
