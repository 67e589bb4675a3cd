/**
 * One piece of a text, read: repaired where a slip is certain, with its nodes, its value and what is wrong in it.
 * All offsets count from the piece's start, so that an unchanged piece keeps its reading wherever it moves.
 */
import type { Document, Node } from "yaml"
import type { Plain, Span } from "../problem"
import { type Composed, compose, type ParserError } from "./compose"
import type { Slip } from "./guards"
import { aliasBomb, unknownAlias, yamlSyntax } from "./kinds"
import { type OddNumber, toPlain } from "./plain"
import { makeShadow, type Repair, type Shadow } from "./shadow"
import { slipBehind } from "./traps/errors"
import { lineAt, quote, short } from "./traps/line"
import { nodeSlips } from "./traps/nodes"
import { plainWords } from "./traps/plain-words"
import { quotesFix } from "./traps/quotes"
import { spotAt } from "./tree"

export interface Piece {
  readonly text: string
  readonly shadow: Shadow
  /** Its nodes, read again when asked for: a valid file that nobody looks at keeps none. */
  nodes(): Nodes
  readonly value: Plain
  readonly odd: readonly OddNumber[]
  /** In offsets of `text`. */
  readonly slips: readonly Slip[]
}

export interface Nodes {
  readonly root: Node | null
  readonly document: Document | undefined
}

/** A piece, where it begins in the text, and the section that its entry stands under. */
export interface PlacedPiece {
  readonly start: number
  readonly under?: string
  readonly piece: Piece
}

/** How often a piece is read again with what was found repaired. */
const rounds = 8
/** How many slips of one piece are told; whoever has more has another problem. */
const mostSlips = 500
/** How many characters all rounds together may read: a large piece is repaired less patiently. */
const patience = 1_200_000

/** Reads a piece. Repairs may be handed in that are known before (conflict markers, control characters). */
export function readPiece(text: string, known: readonly Repair[] = []): Piece {
  const repairs: Repair[] = [...known]
  const slips: Slip[] = []
  const last = Math.max(1, Math.min(rounds, Math.floor(patience / (text.length + 1))))
  for (let round = 0; ; round++) {
    const shadow = makeShadow(text, repairs)
    const composed = compose(shadow.text)
    const found = slipsOf(composed, shadow, slips)
    const fresh = found.filter((slip) => slip.repair && slip.repair.length > 0)
    slips.push(
      ...fresh,
      ...(fresh.length === 0 || round === last ? found.filter((one) => !fresh.includes(one)) : []),
    )
    if (fresh.length === 0 || round === last) return finish(text, shadow, composed, slips)
    for (const slip of fresh) repairs.push(...(slip.repair ?? []))
  }
}

/** What is wrong with a reading and not yet known, in offsets of the original; of errors at most one a line. */
function slipsOf(composed: Composed, shadow: Shadow, known: readonly Slip[]): Slip[] {
  const lines = new Set(known.map((slip) => lineOf(slip, shadow)))
  const found: Slip[] = []
  let lineEnd = -1
  let triedTo = -1
  let tries = 0
  for (const error of composed.errors) {
    if (error.start < lineEnd || found.length >= mostSlips) continue
    // Of many errors on one line the first few tell what it is.
    if (error.start < triedTo && ++tries > 4) continue
    if (error.start >= triedTo) {
      triedTo = nextLine(shadow.text, error.start)
      tries = 0
    }
    const slip = slipBehind(error, shadow.text)
    if (!slip || lines.has(lineStart(shadow.text, slip.span.start))) continue
    lines.add(lineStart(shadow.text, slip.span.start))
    found.push(toOriginal(slip, shadow))
    lineEnd = nextLine(shadow.text, error.start)
    // What follows an open quote or bracket, or one within a text, is misread, and tabs are mended everywhere at once: judged in the next round.
    if (slip.kind.id === "unexpected-end" || slip.kind.id === "tab-indentation") break
    if (slip.kind.id === "needs-quotes" && isUnbalancing(slip, shadow.text)) break
  }
  if (found.length > 0) return found
  const told = new Set(known.map(signature))
  for (const slip of nodeSlips(composed.root, shadow.text)) {
    const original = toOriginal(slip, shadow)
    if (!told.has(signature(original))) found.push(original)
    if (found.length >= mostSlips) break
  }
  return found
}

/** Whether a text lets go of the brackets around it: its own are taken for theirs. */
function isUnbalancing({ span }: Slip, text: string): boolean {
  return /[[\]{}]/.test(text.slice(span.start + 1, span.end))
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1
}

function nextLine(text: string, at: number): number {
  const newline = text.indexOf("\n", at)
  return newline < 0 ? text.length : newline
}

function lineOf(slip: Slip, shadow: Shadow): number {
  return lineStart(shadow.text, shadow.toShadow(slip.span.start))
}

function signature(slip: Slip): string {
  return `${slip.kind.id} ${slip.span.start}`
}

/** Moves a slip from the shadow's offsets to the original's. */
function toOriginal(slip: Slip, shadow: Shadow): Slip {
  const limit = shadow.toOriginal(shadow.text.length)
  return mapSlip(slip, (span) => {
    const start = Math.min(shadow.toOriginal(span.start), limit)
    return { start, end: Math.min(Math.max(start, shadow.toOriginal(span.end)), limit) }
  })
}

/** A slip with every span of it moved. */
export function mapSlip(slip: Slip, move: (span: Span) => Span): Slip {
  return {
    ...slip,
    span: move(slip.span),
    ...(slip.damage ? { damage: move(slip.damage) } : {}),
    ...(slip.repair ? { repair: slip.repair.map((one) => ({ ...one, span: move(one.span) })) } : {}),
    ...(slip.related
      ? {
          related: slip.related.map((one) =>
            "span" in one.place ? { ...one, place: { ...one.place, span: move(one.place.span) } } : one,
          ),
        }
      : {}),
    ...(slip.fixes
      ? {
          fixes: slip.fixes.map((fix) => ({
            ...fix,
            changes: fix.changes.map((one) =>
              one.do === "replace" ? { ...one, span: move(one.span) } : one,
            ),
          })),
        }
      : {}),
  }
}

function finish(text: string, shadow: Shadow, composed: Composed, slips: readonly Slip[]): Piece {
  const expansion = toPlain(composed.root, composed.document)
  const all = [...slips]
  const told = new Set(slips.map((slip) => lineOf(slip, shadow)))
  for (const error of unexplained(composed, shadow.text))
    if (!told.has(lineStart(shadow.text, error.span.start))) all.push(toOriginal(error, shadow))
  for (const alias of expansion.unresolved) all.push(toOriginal(lostAlias(alias, shadow.text), shadow))
  if (expansion.exploded) all.push(bomb(text))
  return {
    text,
    shadow,
    nodes: nodesOf(shadow.text),
    value: expansion.exploded ? null : expansion.value,
    odd: expansion.odd,
    slips: all,
  }
}

function nodesOf(text: string): () => Nodes {
  let nodes: Nodes | undefined
  return () => {
    nodes ??= compose(text)
    return nodes
  }
}

/** Errors that no trap explains: the first of each entry, since the rest mostly follows from it. */
function* unexplained(composed: Composed, text: string): Iterable<Slip> {
  const entries = new Set<string>()
  let lineEnd = -1
  for (const error of composed.errors) {
    if (error.start < lineEnd) continue
    lineEnd = nextLine(text, error.start)
    if (slipBehind(error, text) || isHarmless(error, text)) continue
    const entry = JSON.stringify(spotAt(composed.root, error.start).path.slice(0, 2))
    if (entries.has(entry)) continue
    entries.add(entry)
    yield unreadable(error, text)
  }
}

/** A closing bracket at the margin is written by many and misread by none. */
function isHarmless(error: ParserError, text: string): boolean {
  return error.code === "BAD_INDENT" && /^[\]}]/.test(text.slice(error.start))
}

function unreadable(error: ParserError, text: string): Slip {
  let start = Math.min(error.start, text.length)
  while (start > 0 && (start >= text.length || /\s/.test(text[start] as string))) start--
  const line = lineAt(text, start)
  const end = Math.max(start + 1, Math.min(error.end, line.end))
  return {
    kind: yamlSyntax,
    span: { start, end },
    message: plainWords(error),
    damage: { start: line.start, end: Math.max(line.end, end) },
  }
}

function lostAlias(alias: Node, text: string): Slip {
  const [start, end] = alias.range ?? [0, 0, 0]
  const name = text.slice(start + 1, end)
  return {
    kind: unknownAlias,
    span: { start, end },
    message: {
      en: `Nothing above is marked "&${short(name)}". If this is meant as text, put quotes around it.`,
      zh: `上文没有标记为“&${short(name)}”的内容。如果这里是普通文本，请加引号。`,
    },
    damage: { start, end },
    fixes: [quotesFix({ start, end }, quote(text.slice(start, end)), "suggested")],
  }
}

function bomb(text: string): Slip {
  const at = text.search(/\*\w/)
  const start = Math.max(at, 0)
  return {
    kind: aliasBomb,
    span: { start, end: Math.min(start + 1, text.length) },
    message: {
      en: "The aliases (*) in this file expand to far more than any plan holds. Write the values out where they are needed.",
      zh: "文件中的别名（*）展开后远超任何计划的规模。请在需要的地方直接写出内容。",
    },
    damage: { start: 0, end: text.length },
  }
}
