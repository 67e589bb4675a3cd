/**
 * The typical slips of people who write a condition for the first time, found in the tokens before the text is
 * parsed, so that each gets its own words and a fix. None of them can occur in an expression that is right.
 */
import type { ExpressionFinding } from "./finding"
import type { Scope } from "./scope"
import { unclosed } from "./slips/closing"
import { foreignWords, hyphens } from "./slips/names"
import { numbers } from "./slips/numbers"
import { signs, wideSigns } from "./slips/signs"
import type { Typed } from "./slips/typed"
import { phrases, wordSigns } from "./slips/words"
import { tokenize } from "./tokens"

/** More of them help nobody. */
const MOST = 50

/** Where two slips claim the same characters, the earlier of this list has them. */
const SLIPS: readonly ((typed: Typed) => readonly ExpressionFinding[])[] = [
  ...[unclosed, phrases, wordSigns, numbers, signs, wideSigns, hyphens, foreignWords],
]

export function slipFindings(text: string, scope: Scope): readonly ExpressionFinding[] {
  const typed: Typed = { text, scope, tokens: tokenize(text) }
  const kept: ExpressionFinding[] = []
  for (const finding of SLIPS.flatMap((slip) => slip(typed))) {
    if (kept.length === MOST) break
    const { start, end } = finding.within
    if (!kept.some(({ within }) => within.start < end && start < within.end)) kept.push(finding)
  }
  return kept.sort((a, b) => a.within.start - b.within.start)
}
