/**
 * One cause gives one problem: what only follows from another problem is left out.
 */
import type { Path, Problem, Span } from "./problem"
import { spanOf } from "./queries/place"
import type { Source } from "./syntax/source"

/** Leaves out what follows from others, and sorts what remains by where it stands. */
export function oneCauseEach(problems: readonly Problem[], source: Source): readonly Problem[] {
  if (problems.length === 0) return problems
  const renames = renamesIn(problems)
  const quoted = spansToQuote(problems)
  const borrowed = new Set(problems.filter((one) => isBorrowed(one, source)))
  const told = new Set(problems.filter((one) => !borrowed.has(one)).map(saying))
  const kept = problems
    .filter((one) => !isMended(one, renames) && !isDamaged(one, source) && !isUnquoted(one, quoted, source))
    .filter((one) => !borrowed.has(one) || !told.has(saying(one)))
    .map((one) => (borrowed.has(one) ? { ...one, fixes: [] } : one))
  const placed = kept.map((one) => ({ one, span: spanOf(one.place, source) }))
  placed.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.one.id < b.one.id ? -1 : 1),
  )
  return placed.map(({ one }) => one)
}

/** What unknown keys should probably be called, as paths: a key that is misspelt is not also missing. */
function renamesIn(problems: readonly Problem[]): ReadonlySet<string> {
  const meant = new Set<string>()
  for (const { id, fixes } of problems) {
    if (id !== "unknown-key") continue
    for (const { changes } of fixes ?? [])
      for (const change of changes) {
        if (change.do === "rename") meant.add(JSON.stringify([...change.path.slice(0, -1), change.to]))
        if (change.do === "set") meant.add(JSON.stringify(change.path))
      }
  }
  return meant
}

function isMended(one: Problem, renames: ReadonlySet<string>): boolean {
  if (one.id !== "missing-key" || renames.size === 0) return false
  return (one.fixes ?? []).some(({ changes }) =>
    changes.some((change) => change.do === "set" && renames.has(JSON.stringify(change.path))),
  )
}

/** Texts that lack their quotes: what such a text would mean as a number is not asked. */
function spansToQuote(problems: readonly Problem[]): readonly Span[] {
  return problems.flatMap(({ id, place }) =>
    (id === "needs-quotes" || id === "colon-in-text") && "span" in place ? [place.span] : [],
  )
}

function isUnquoted(one: Problem, quoted: readonly Span[], source: Source): boolean {
  if (quoted.length === 0 || one.id !== "not-a-quantity") return false
  const own = spanOf(one.place, source)
  return quoted.some((span) => touches(own, span))
}

/** What an alias brings in is wrong at its anchor, and is told and mended there. */
function isBorrowed({ place }: Problem, source: Source): boolean {
  return "path" in place && place.file === undefined && source.isBorrowed(place.path)
}

function saying({ id, message }: Problem): string {
  return `${id} ${message.en}`
}

/** Whether a problem stands in, or speaks of, a part of the text that could not be read for sure. */
function isDamaged(one: Problem, source: Source): boolean {
  if (source.damaged.length === 0 || "span" in one.place) return false
  const own = wholeSpan(one.place.path, one.id, source)
  return source.damaged.some((damage) => touches(own, damage))
}

/** A missing key speaks of the whole map that lacks it; all else of its own place. */
function wholeSpan(path: Path, id: string, source: Source): Span {
  const part = id === "missing-key" ? "value" : "entry"
  if (path.length === 0) return { start: 0, end: source.text.length }
  return source.spanAt(path, part) ?? spanOf({ path }, source)
}

function touches(a: Span, b: Span): boolean {
  return a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1)
}
