/**
 * One number of a quantity as it stands in a text: its parts, where each stands, and what is spelled unusually.
 *
 * Absent on purpose: what the place asks for. Whatever can be read is read here; whether it fits is asked later.
 */
import type { Span } from "../../problem"
import { currencyAt, moneyOf } from "./currencies"
import { digitsOf, numberOf, shift } from "./decimal"
import { isoAt } from "./iso"
import { numeralAt, type Odd } from "./number"
import type { Spelling } from "./quantity"
import { powerOf, type Unit } from "./units"
import { periodAt, wordAt } from "./vocabulary"

export interface End extends Spelling {
  readonly span: Span
  /** Where the number and, if they stand here, the other parts are. */
  readonly at: { readonly [part in Part]?: Span } & { readonly number: Span }
  /** What is read all right but has a plainer form. */
  readonly unusual: readonly Span[]
  readonly odd?: Odd
  /** The digits under a fraction: the 100000 of `1/100000`. */
  readonly under?: string
  /** What the number is counted by, where that is no period: the place says it already. */
  readonly each?: Span & { readonly unit?: Unit }
}

type Part = "sign" | "currency" | "number" | "unit" | "period"

/** An end while it is being read; every step moves `to` on. */
interface Draft {
  readonly text: string
  readonly file: string | undefined
  to: number
  sign: "" | "+" | "-"
  number: string
  unusual: Span[]
  at: { [part in Part]?: Span }
  rest: { -readonly [part in Exclude<keyof End, "sign" | "number" | "unusual" | "at" | "span">]?: End[part] }
}

/** Reads one number with all that belongs to it; `file` is the currency that bare signs mean. */
export function endAt(text: string, from: number, file?: string): End | undefined {
  const draft: Draft = { text, file, to: from, sign: "", number: "", unusual: [], at: {}, rest: {} }
  readEveryPeriod(draft)
  readSign(draft)
  readCurrency(draft)
  readSign(draft)
  if (!readFold(draft) && !readIso(draft) && !readNumber(draft)) return undefined
  while (readCurrency(draft) || readWord(draft)) {}
  if (!readFraction(draft)) readPeriod(draft)
  const { sign, number, unusual, at, rest, to } = draft
  return {
    sign,
    number,
    unusual,
    ...rest,
    at: { ...at, number: at.number ?? { start: from, end: to } },
    span: { start: from, end: to },
  }
}

/** The first offset that holds no space. */
export function skipSpaces(text: string, at: number): number {
  let to = at
  while (text.charAt(to) === " ") to++
  return to
}

/** Takes a part that ends at an offset; what is not plain is noted. */
function take(draft: Draft, part: Part | undefined, start: number, end: number, plain: boolean): true {
  if (part) draft.at[part] = { start, end }
  if (!plain) draft.unusual.push({ start, end })
  draft.to = end
  return true
}

/** The 每周 of 每周 3 次. */
function readEveryPeriod(draft: Draft): void {
  const { text, to } = draft
  const found = text.charAt(to) === "每" ? periodAt(text, to + 1) : undefined
  if (!found) return
  draft.rest.period = found.period
  take(draft, "period", to, to + 1 + found.length, false)
  draft.to = skipSpaces(text, draft.to)
}

function readSign(draft: Draft): void {
  const { text, to } = draft
  const sign = text.charAt(to)
  if (draft.sign !== "" || (sign !== "+" && sign !== "-")) return
  const after = skipSpaces(text, to + 1)
  // A sign stands first and touches what it signs.
  take(draft, "sign", to, to + 1, after === to + 1 && draft.rest.currency === undefined)
  draft.sign = sign
  draft.to = after
}

function readCurrency(draft: Draft): boolean {
  if (draft.rest.currency) return false
  const start = skipSpaces(draft.text, draft.to)
  const found = currencyAt(draft.text, start, draft.file)
  if (!found) return false
  const after = draft.number !== ""
  const end = start + found.length
  const next = skipSpaces(draft.text, end)
  const spaced = after ? start > draft.to : next > end
  // Money in words is printed with its sign, before the number.
  draft.rest.currency = found.plain
    ? { code: found.code, text: draft.text.slice(start, end), after, spaced }
    : moneyOf(found.code, draft.file)
  take(draft, "currency", start, end, found.plain)
  if (!after) draft.to = next
  return true
}

/** A Chinese discount: 8折, 85折, 打八折. */
function readFold(draft: Draft): boolean {
  const hit = /^打? *(?:(\d(?:\.\d)?|\d\d)|([一二三四五六七八九]{1,2})) *折/.exec(
    draft.text.slice(draft.to, draft.to + 12),
  )
  if (!hit) return false
  const digits = hit[1] ?? [...(hit[2] ?? "")].map((sign) => "一二三四五六七八九".indexOf(sign) + 1).join("")
  draft.number = digits
  draft.rest.unit = "折"
  return take(draft, "number", draft.to, draft.to + hit[0].length, true)
}

function readIso(draft: Draft): boolean {
  const length = isoAt(draft.text, draft.to)
  if (length === 0) return false
  draft.number = draft.text.slice(draft.to, draft.to + length)
  draft.rest.unit = "iso"
  return take(draft, "number", draft.to, draft.to + length, true)
}

function readNumber(draft: Draft): boolean {
  const start = skipSpaces(draft.text, draft.to)
  const found = numeralAt(draft.text, start)
  if (!found) return false
  draft.number = found.digits
  if (found.odd) draft.rest.odd = found.odd
  return take(draft, "number", start, start + found.length, !found.unusual)
}

/** A scale, a unit, or the name of what is counted; each at most once. */
function readWord(draft: Draft): boolean {
  const start = skipSpaces(draft.text, draft.to)
  const found = wordAt(draft.text, start)
  if (!found || draft.rest.unit === "iso" || draft.rest.unit === "折") return false
  const { meaning, length, plain } = found
  const spaced = start > draft.to
  if (meaning.is === "unit") {
    if (draft.rest.unit) return false
    draft.rest.unit = meaning.unit
    draft.number = moved(draft, meaning.shift ?? 0, meaning.times ?? 1)
  } else if (meaning.is === "scale") {
    if (draft.rest.scale || draft.rest.unit) return false
    if (meaning.scale) draft.rest.scale = meaning.scale
    draft.number = moved(draft, meaning.shift ?? 0, 1)
  }
  if (plain && meaning.is !== "counter") draft.rest.spaced = { ...draft.rest.spaced, [meaning.is]: spaced }
  return take(draft, meaning.is === "unit" ? "unit" : undefined, start, start + length, plain)
}

function moved(draft: Draft, places: number, times: number): string {
  if (draft.rest.odd || (places === 0 && times === 1)) return draft.number
  return times === 1 ? shift(draft.number, places) : shift(digitsOf(numberOf(draft.number) * times), places)
}

/** Odds: `1/100000`, `1 / 10万`, `1 in 1000`. */
function readFraction(draft: Draft): boolean {
  const hit = /^ *(?:\/|in(?= )) *(?=\d)/.exec(draft.text.slice(draft.to, draft.to + 40))
  if (!hit) return false
  const start = draft.to + hit[0].length
  const under = numeralAt(draft.text, start)
  if (!under || under.odd) return false
  const word = wordAt(draft.text, start + under.length)
  const scale = word?.meaning.is === "scale" ? word.meaning : undefined
  draft.rest.under = shift(under.digits, powerOf(scale?.scale) + (scale?.shift ?? 0))
  return take(draft, undefined, draft.to, start + under.length + (scale && word ? word.length : 0), true)
}

/** `/w`, per week, 每周; also `/人`, which the place says already, and `/h`, which no place takes. */
function readPeriod(draft: Draft): void {
  const hit = /^( *)(?:\/( *)每?|(?:per|an?|each|every) +|每)/.exec(draft.text.slice(draft.to, draft.to + 40))
  if (!hit || draft.rest.period) return
  const start = draft.to + (hit[1]?.length ?? 0)
  const at = draft.to + hit[0].length
  const found = periodAt(draft.text, at)
  if (found) {
    draft.rest.period = found.period
    take(draft, "period", start, at + found.length, found.plain && hit[0].trim() === "/" && hit[2] === "")
    return
  }
  const thing = wordAt(draft.text, at)
  if (!thing || thing.meaning.is === "scale") return
  const end = at + thing.length
  draft.rest.each = {
    start,
    end,
    ...(thing.meaning.is === "unit" && thing.plain && { unit: thing.meaning.unit }),
  }
  draft.to = end
}
