/** Whether something is usually said of the entries of a kind in a plan, so that one of them is odd in not saying it. */
import type { Entry } from "../entry"

/**
 * Whether two of three of the others say it, seen from one that does not; entries that are a text alone do not count.
 */
export function isUsual(entries: readonly Pick<Entry, "lacks" | "text">[], key: string): boolean {
  const full = entries.filter(({ text }) => text === undefined)
  const said = full.filter(({ lacks }) => !lacks(key)).length
  return said > 0 && 3 * said >= 2 * (full.length - 1)
}
