/**
 * The last word on what was found in a file: which severity its settings give it, and what its author lets stand.
 * Absent on purpose: finding anything, but ignores that are of no use.
 */
import type { Kind, Problem, Severity } from "./problem"
import { problem } from "./problem"
import { spanOf } from "./queries/place"
import { defaultThresholds, type Thresholds } from "./rules/thresholds"
import { type Ignore, ignoreProblems, ignoresIn, isIgnored } from "./suppressions"
import type { Source } from "./syntax/source"

/** What a reader or a team wants of the checks. */
export interface Settings {
  /** An ISO date; left out, nothing is out of date. */
  readonly today?: string | undefined
  readonly thresholds: Thresholds
  /** By id of a kind or by its section. */
  readonly severities: ReadonlyMap<string, Severity | "off">
}

export const defaultSettings: Settings = { thresholds: defaultThresholds, severities: new Map() }

export interface Judging {
  readonly source: Source
  readonly settings: Settings
  /** Every kind that was looked for: an ignore of another may yet be of use. */
  readonly kinds: ReadonlyMap<string, Kind>
  readonly looked: (kind: Kind) => boolean
}

export function judge(found: readonly Problem[], judging: Judging): readonly Problem[] {
  const { source, settings, kinds } = judging
  const ignores = ignoresIn(source)
  const used = new Set<string>()
  const kept = found.flatMap((one) => {
    const ignored = ignores.find((ignore) => isIgnored(one, ignore, source))
    if (ignored) {
      used.add(`${ignored.span.start} ${one.id}`)
      return []
    }
    return settled(one, settings, kinds)
  })
  if (ignores.length === 0) return kept
  const unused = (ignore: Ignore, id: string) => {
    const kind = kinds.get(id)
    return kind !== undefined && judging.looked(kind) && !used.has(`${ignore.span.start} ${id}`)
  }
  const own = [...ignoreProblems(ignores, source, new Set(kinds.keys()), unused)]
  const said = own.flatMap(([kind, finding]) => settled(problem(kind, finding), settings, kinds))
  return said.length === 0 ? kept : inOrder([...kept, ...said], source)
}

/** Sorted by where they stand. */
function inOrder(problems: readonly Problem[], source: Source): readonly Problem[] {
  return problems
    .map((one) => ({ one, start: spanOf(one.place, source).start }))
    .sort((a, b) => a.start - b.start)
    .map(({ one }) => one)
}

/** A setting of the kind itself wins over one of its section; a text that cannot be read stays an error. */
function settled(
  one: Problem,
  { severities }: Settings,
  kinds: ReadonlyMap<string, Kind>,
): readonly Problem[] {
  if (severities.size === 0) return [one]
  const kind = kinds.get(one.id)
  const wanted = severities.get(one.id) ?? severities.get(kind?.section ?? "")
  if (wanted === undefined || (kind?.section === "syntax" && kind.severity === "error")) return [one]
  return wanted === "off" ? [] : [{ ...one, severity: wanted }]
}
