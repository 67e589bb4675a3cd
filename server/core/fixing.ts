/**
 * All fixes of a file at once: applied pass by pass until nothing is left to mend.
 * What a fix must keep: it ends, no comment is lost, and the file is no worse than before; a fix that would break one of
 * these is left out. Absent on purpose: reading and writing files, and how a text is checked, which is handed in.
 */
import type { Fix, Problem, Severity } from "./problem"
import { editsOf } from "./queries/fixes"
import { applyChanges } from "./syntax/edit"
import type { Source, TextChange } from "./syntax/source"

export interface Checked {
  readonly source: Source
  readonly problems: readonly Problem[]
}

export interface Fixing {
  /** `safe` alone, or what is only likely too: then the first way that a problem offers. */
  readonly kind: Fix["kind"]
  check(text: string): Checked
}

export interface Fixed {
  readonly text: string
  /** How many problems were mended. */
  readonly count: number
}

/** What one fix reveals, the next pass mends; nothing that is sensible takes more passes. */
const MOST_PASSES = 10

export function fixAll(text: string, { kind, check }: Fixing): Fixed {
  const seen = new Set([text])
  const refused = new Set<string>()
  let now: Fixed & Checked = { text, count: 0, ...check(text) }
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const steps = stepsOf(now, kind).filter(({ key }) => !refused.has(key))
    if (steps.length === 0) break
    const attempt = (some: readonly Step[]): (Fixed & Checked) | undefined => {
      const changed = applyChanges(
        now.text,
        some.flatMap(({ edits }) => edits),
      )
      if (seen.has(changed) || !keepsComments(now.text, changed)) return undefined
      const checked = check(changed)
      const made = { text: changed, count: now.count + some.length, ...checked }
      return isNoWorse(checked.problems, now.problems) ? made : undefined
    }
    const together = attempt(apart(steps))
    const next = together ?? firstThatWorks(steps, attempt, refused)
    if (!next) break
    seen.add(next.text)
    now = next
  }
  return { text: now.text, count: now.count }
}

/** A fix of a problem as edits of a text. */
interface Step {
  readonly key: string
  readonly edits: readonly TextChange[]
}

/** Where all fixes together would not do, one that does; the others wait for the next pass, or are left out. */
function firstThatWorks<Made>(
  steps: readonly Step[],
  attempt: (some: readonly Step[]) => Made | undefined,
  refused: Set<string>,
): Made | undefined {
  for (const step of steps) {
    const made = attempt([step])
    if (made) return made
    refused.add(step.key)
  }
  return undefined
}

function stepsOf({ problems, source }: Checked, kind: Fix["kind"]): readonly Step[] {
  return problems.flatMap(({ id, place, message, fixes }): Step[] => {
    if (place.file !== undefined) return []
    const fix = (fixes ?? []).find((one) => !one.byHand && (kind === "suggested" || one.kind === "safe"))
    const edits = fix ? editsOf(fix, source) : []
    return edits.length === 0 ? [] : [{ key: `${id} ${message.en}`, edits }]
  })
}

/** Those that do not touch each other, the first of them first. */
function apart(steps: readonly Step[]): readonly Step[] {
  const taken: TextChange[] = []
  return steps.filter(({ edits }) => {
    const free = edits.every((edit) =>
      taken.every(({ span }) => edit.span.end < span.start || span.end < edit.span.start),
    )
    if (free) taken.push(...edits)
    return free
  })
}

const COMMENT = /(?:^|[ \t])(#[^\r\n]*)/gm
const OWN = /^#[ \t]*ops-playbook-ignore/

/** Whether each comment still stands somewhere; those that ignore problems may go with them. */
function keepsComments(before: string, after: string): boolean {
  const comments = [...before.matchAll(COMMENT)].map(([, comment = ""]) => comment.trimEnd())
  const counts = new Map<string, number>()
  for (const one of comments) if (!OWN.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].every(([one, count]) => occurrences(after, one, count) >= count)
}

function occurrences(text: string, part: string, enough: number): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0 && count < enough; at = text.indexOf(part, at + part.length))
    count++
  return count
}

const ORDER: readonly Severity[] = ["error", "warning", "info", "hint"]

/** Not more errors, not more errors and warnings, and so on. */
function isNoWorse(after: readonly Problem[], before: readonly Problem[]): boolean {
  return ORDER.every((_, i) => {
    const graver = new Set(ORDER.slice(0, i + 1))
    const count = (all: readonly Problem[]) => all.filter(({ severity }) => graver.has(severity)).length
    return count(after) <= count(before)
  })
}
