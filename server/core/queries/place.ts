/**
 * Where a place of a problem stands in the text.
 * A missing key stands at the key of the map that lacks it; whatever has no place of its own stands on line 1.
 */
import type { Place, Span } from "../problem"
import { firstLine } from "../syntax/guards"
import type { Source } from "../syntax/source"

/** The span of a place; total: a path that the text does not have falls back to its nearest parent. */
export function spanOf(place: Place, source: Source): Span {
  if ("span" in place) return place.span
  const { path, within, at = "value" } = place
  if (path.length === 0) return firstLine(source.text)
  if (within) return source.spanWithin(path, within, at)
  for (let length = path.length; length > 0; length--) {
    const span = source.spanAt(path.slice(0, length), length === path.length ? at : "key")
    if (span) return span
  }
  return firstLine(source.text)
}
