/**
 * The comments that would let a problem stand: above its entry, or for the whole file, where an author writes the reason.
 * Absent on purpose: which kinds may be ignored at all, and how a comment is read (suppressions.ts).
 */
import type { Path, Problem, Words } from "../problem"
import { spanOf } from "../queries/place"
import type { Source } from "../syntax/source"

/** A comment to be written: a line, up to its reason, and where it goes. */
export interface Ignoring {
  readonly title: Words
  readonly at: number
  /** What stands before the reason, and behind it. */
  readonly before: string
  readonly after: string
}

/** What stands for the reason until the author gives one. */
export const reasonWords: Words = { en: "reason", zh: "理由" }

/** For the entry first, where it has a line of its own; then for the file. */
export function ignoringsOf(problem: Problem, source: Source): readonly Ignoring[] {
  if (problem.place.file !== undefined) return []
  const { id } = problem
  const end = /\r?\n/.exec(source.text)?.[0] ?? "\n"
  const line = entryLine(problem, source)
  const top = firstLineOf(source.text)
  const own: Ignoring[] =
    line === undefined
      ? []
      : [
          {
            title: { en: `Ignore "${id}" here, with a reason`, zh: `在此处忽略“${id}”并写明理由` },
            at: line.start,
            before: `${line.indent}# ops-playbook-ignore ${id}: `,
            after: end,
          },
        ]
  return [
    ...own,
    {
      title: { en: `Ignore "${id}" in this file, with a reason`, zh: `在整个文件中忽略“${id}”并写明理由` },
      at: top,
      before: `# ops-playbook-ignore-file ${id}: `,
      after: end,
    },
  ]
}

/** The text of a comment with a reason. */
export function ignoringText({ before, after }: Ignoring, reason: string): string {
  return before + reason + after
}

/** The innermost entry that holds a problem and begins its line: a comment above it is for all of it. */
function entryLine(problem: Problem, source: Source): { start: number; indent: string } | undefined {
  const { place } = problem
  const { start } = spanOf(place, source)
  const path: Path = "path" in place ? place.path : source.pathAt(start).path
  if (source.isBorrowed(path)) return undefined
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length)
    const span = source.spanAt(part, "key") ?? source.spanAt(part, "value")
    if (!span || span.start > start) continue
    const mark = source.text.charCodeAt(0) === 0xfeff ? 1 : 0
    const line = Math.max(mark, source.text.lastIndexOf("\n", span.start - 1) + 1)
    const before = source.text.slice(line, span.start)
    if (/^[ \t]*(?:-[ \t]+)*$/.test(before)) return { start: line, indent: before.replace(/-.*$/, "") }
  }
  return undefined
}

/** Where a file's content begins: behind the comments and directives that open it. */
function firstLineOf(text: string): number {
  const opening = /^\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n|%[^\n]*\n|---[ \t]*\r?\n)*/.exec(text)?.[0].length ?? 0
  return Math.max(opening, text.charCodeAt(0) === 0xfeff ? 1 : 0)
}
