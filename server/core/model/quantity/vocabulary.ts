/**
 * The words that people write behind a number, in both languages, and the plain spelling of each.
 *
 * Absent on purpose: currencies, which have a table of their own, and what a word means in one place only
 * (context.ts).
 */
import type { Period, Scale, Unit } from "./units"

/** What a word behind a number means. A `shift` moves the number's decimal point, `times` multiplies it. */
export type Meaning =
  | { readonly is: "scale"; readonly scale?: Scale; readonly shift?: number }
  | { readonly is: "unit"; readonly unit: Unit; readonly shift?: number; readonly times?: number }
  /** Names what is counted; the place knows that already. */
  | { readonly is: "counter" }

const scales: Readonly<Record<string, Meaning>> = {
  百: { is: "scale", shift: 2 },
  千: { is: "scale", scale: "k" },
  十万: { is: "scale", scale: "万", shift: 1 },
  百万: { is: "scale", scale: "M" },
  千万: { is: "scale", scale: "万", shift: 3 },
  十亿: { is: "scale", scale: "亿", shift: 1 },
  百亿: { is: "scale", scale: "亿", shift: 2 },
  千亿: { is: "scale", scale: "亿", shift: 3 },
  万亿: { is: "scale", scale: "亿", shift: 4 },
  萬: { is: "scale", scale: "万" },
  億: { is: "scale", scale: "亿" },
  mn: { is: "scale", scale: "M" },
  mln: { is: "scale", scale: "M" },
  million: { is: "scale", scale: "M" },
  thousand: { is: "scale", scale: "k" },
  B: { is: "scale", scale: "M", shift: 3 },
  bn: { is: "scale", scale: "M", shift: 3 },
  billion: { is: "scale", scale: "M", shift: 3 },
}

const unitWords: Readonly<Partial<Record<Unit, string>>> = {
  "%": "percent pct ﹪",
  pp: "百分点 个百分点 ppt ppts",
  s: "sec secs second seconds 秒 秒钟",
  min: "mins minute minutes 分 分钟 分鐘",
  h: "hr hrs hour hours 时 小时 个小时 钟头 个钟头",
  d: "day days 天 日",
  w: "wk wks week weeks 周 个周 星期 个星期 礼拜 週",
  mo: "mon month months 月 个月",
  y: "yr yrs year years 年",
  x: "X × 倍",
}

const unitShifts: Readonly<Record<string, Meaning>> = {
  "‰": { is: "unit", unit: "%", shift: -1 },
  bp: { is: "unit", unit: "pp", shift: -2 },
  bps: { is: "unit", unit: "pp", shift: -2 },
  季度: { is: "unit", unit: "mo", times: 3 },
  个季度: { is: "unit", unit: "mo", times: 3 },
  quarter: { is: "unit", unit: "mo", times: 3 },
  quarters: { is: "unit", unit: "mo", times: 3 },
}

const counters =
  "次 人 人次 个 位 名 单 件 条 张 份 篇 场 家 户 台 套 岁 个人 users user people person persons times time orders order messages pcs"

const scalesPlain: readonly Scale[] = ["k", "K", "M", "万", "亿"]

const unitsPlain: readonly Unit[] = ["%", "pp", "s", "min", "h", "d", "w", "mo", "y", "m", "x", "折"]

const vocabulary: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...Object.entries(scales),
  ...Object.entries(unitShifts),
  ...Object.entries(unitWords).flatMap(([unit, words]) =>
    words.split(" ").map((word): [string, Meaning] => [word, { is: "unit", unit: unit as Unit }]),
  ),
  ...counters.split(" ").map((word): [string, Meaning] => [word, { is: "counter" }]),
  ...scalesPlain.map((scale): [string, Meaning] => [scale, { is: "scale", scale }]),
  ...unitsPlain.map((unit): [string, Meaning] => [unit, { is: "unit", unit }]),
])

const periods: ReadonlyMap<string, Period> = new Map(
  Object.entries({
    d: "d day 天 日",
    w: "w wk week 周 星期 礼拜 週",
    mo: "mo m mon month 月",
    y: "y yr year 年",
  } satisfies Record<Period, string>).flatMap(([period, words]) =>
    words.split(" ").map((word): [string, Period] => [word, period as Period]),
  ),
)

/** The longest word above that is not Latin. */
const longest = 4

/** The word that stands at a place: a whole run of Latin letters, or the longest known word of other signs. */
function find<T>(words: ReadonlyMap<string, T>, text: string, at: number) {
  const latin = /^[A-Za-z]+/.exec(text.slice(at, at + 12))?.[0]
  if (latin !== undefined) {
    const found = words.get(latin) ?? words.get(latin.toLowerCase())
    return found === undefined ? undefined : { found, word: latin }
  }
  for (let length = longest; length > 0; length--) {
    const word = text.slice(at, at + length)
    const found = word.length === length ? words.get(word) : undefined
    if (found !== undefined) return { found, word }
  }
  return undefined
}

export interface WordFound {
  readonly meaning: Meaning
  readonly length: number
  /** Whether this is the plain spelling. */
  readonly plain: boolean
}

export function wordAt(text: string, at: number): WordFound | undefined {
  const hit = find(vocabulary, text, at) ?? scaleBeforeLetters(text, at)
  return hit && { meaning: hit.found, length: hit.word.length, plain: isPlain(hit.found, hit.word) }
}

export function periodAt(
  text: string,
  at: number,
): { period: Period; length: number; plain: boolean } | undefined {
  const hit = find(periods, text, at)
  return hit && { period: hit.found, length: hit.word.length, plain: hit.found === hit.word }
}

/** The `k` of `20kUSD`: a scale may touch the code of a currency. */
function scaleBeforeLetters(text: string, at: number) {
  const word = /^[kKMwW](?=[A-Z]{3}(?![A-Za-z]))/.exec(text.slice(at, at + 5))?.[0]
  const found = word === undefined ? undefined : vocabulary.get(word.replace("W", "w"))
  return found && word ? { found, word } : undefined
}

function isPlain(meaning: Meaning, word: string): boolean {
  if (meaning.is === "counter") return false
  return word === (meaning.is === "scale" ? meaning.scale : meaning.unit)
}
