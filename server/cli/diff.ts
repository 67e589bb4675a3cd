/**
 * Two texts as a unified diff. Absent on purpose: what the change is for.
 */

/** Lines around a change. */
const CONTEXT = 3

/** One line of both texts, of the first alone or of the second alone. */
interface Row {
  readonly sign: " " | "-" | "+"
  readonly text: string
}

/** A diff as `git apply` reads it; nothing where the texts are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ""
  const hunks = hunksOf(rowsOf(linesOf(before), linesOf(after)))
  return `--- a/${path}\n+++ b/${path}\n${hunks.join("")}`
}

/** Lines with their ends, so that what changes an end is seen too. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function rowsOf(a: readonly string[], b: readonly string[]): readonly Row[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let same = 0
  while (same < Math.min(a.length, b.length) - start && a[a.length - 1 - same] === b[b.length - 1 - same])
    same++
  const kept = (lines: readonly string[]) => lines.map((text): Row => ({ sign: " ", text }))
  return [
    ...kept(a.slice(0, start)),
    ...changedRows(a.slice(start, a.length - same), b.slice(start, b.length - same)),
    ...kept(a.slice(a.length - same)),
  ]
}

/** More changes than this are not sought for the fewest. */
const MOST_CHANGES = 600

/** Fixes mostly change lines where they stand; where lines came or went, the fewest changes are sought. */
function changedRows(a: readonly string[], b: readonly string[]): readonly Row[] {
  const moved = a.length !== b.length || a.filter((line, i) => line !== b[i]).length > a.length / 2
  if (moved) return fewestRows(a, b) ?? replacedRows(a, b)
  return a.flatMap((text, i): readonly Row[] => {
    const fresh = b[i] ?? ""
    return text === fresh ? [{ sign: " ", text }] : replacedRows([text], [fresh])
  })
}

function replacedRows(a: readonly string[], b: readonly string[]): readonly Row[] {
  return [...a.map((text): Row => ({ sign: "-", text })), ...b.map((text): Row => ({ sign: "+", text }))]
}

/** The fewest changes (Myers): how far each diagonal reaches with one change more, then the way back. */
function fewestRows(a: readonly string[], b: readonly string[]): readonly Row[] | undefined {
  const trace: Map<number, number>[] = []
  let ends = new Map<number, number>([[1, 0]])
  for (let changes = 0; changes <= MOST_CHANGES; changes++) {
    trace.push(new Map(ends))
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && reach(ends, k - 1) < reach(ends, k + 1))
      let x = down ? reach(ends, k + 1) : reach(ends, k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      ends.set(k, x)
      if (x >= a.length && x - k >= b.length) return wayBack(a, b, trace)
    }
    ends = new Map(ends)
  }
  return undefined
}

function reach(ends: ReadonlyMap<number, number>, k: number): number {
  return ends.get(k) ?? -1
}

function wayBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Map<number, number>[],
): readonly Row[] {
  const rows: Row[] = []
  let x = a.length
  let y = b.length
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const ends = trace[changes] ?? new Map()
    const k = x - y
    const down = k === -changes || (k !== changes && reach(ends, k - 1) < reach(ends, k + 1))
    const fromX = down ? reach(ends, k + 1) : reach(ends, k - 1)
    const fromY = fromX - (down ? k + 1 : k - 1)
    while (x > Math.max(0, fromX) && y > Math.max(0, fromY)) {
      rows.push({ sign: " ", text: a[--x] ?? "" })
      y--
    }
    if (changes === 0) break
    if (down) rows.push({ sign: "+", text: b[--y] ?? "" })
    else rows.push({ sign: "-", text: a[--x] ?? "" })
  }
  return rows.reverse()
}

function hunksOf(rows: readonly Row[]): readonly string[] {
  const hunks: string[] = []
  let [oldLine, newLine] = [1, 1]
  for (let at = 0; at < rows.length; ) {
    const first = rows.findIndex((row, i) => i >= at && row.sign !== " ")
    if (first < 0) break
    const from = Math.max(at, first - CONTEXT)
    const to = endOfHunk(rows, first)
    oldLine += from - at
    newLine += from - at
    const part = rows.slice(from, to)
    const [olds, news] = [count(part, "+"), count(part, "-")]
    const lines = part.map(({ sign, text }) => `${sign}${text.endsWith("\n") ? text : `${text}\n${NO_END}`}`)
    hunks.push(`@@ -${range(oldLine, olds)} +${range(newLine, news)} @@\n${lines.join("")}`)
    oldLine += olds
    newLine += news
    at = to
  }
  return hunks
}

const NO_END = "\\ No newline at end of file\n"

/** Changes with fewer than twice the context between them share a hunk. */
function endOfHunk(rows: readonly Row[], first: number): number {
  let last = first
  for (let i = first; i < rows.length && i <= last + 2 * CONTEXT; i++) if (rows[i]?.sign !== " ") last = i
  return Math.min(rows.length, last + CONTEXT + 1)
}

function count(rows: readonly Row[], without: Row["sign"]): number {
  return rows.filter(({ sign }) => sign !== without).length
}

/** Of no lines, the line before them is named. */
function range(start: number, length: number): string {
  return length === 1 ? String(start) : `${length === 0 ? start - 1 : start},${length}`
}
