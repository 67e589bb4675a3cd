/**
 * What matters most: how far a target's value swings when one number goes from its low to its high.
 * Each row carries its `data-path`, by which a page finds the number. Absent on purpose: the swings' computation.
 */
import { scaleLinear } from "d3-scale"
import { domainOf } from "./axes"
import { element, label, type Markup } from "./element"
import { type Canvas, canvasOf, drawable, empty, frame, type Look, type Picture, TOP } from "./frame"
import { type Measure, readValue } from "./ticks"
import { shorten, widthOf } from "./width"

export interface Swing {
  readonly path: string
  /** What people call it; the path when left out. */
  readonly name?: string
  readonly low: number | null
  readonly high: number | null
  readonly share: number
}

export interface Tornado {
  readonly title: string
  readonly measure: Measure
  readonly rows: readonly Swing[]
  /** The value with all numbers at their medians. */
  readonly base: number | null
}

const ROW = 38

export function tornado({ title, measure, rows: asked, base: givenBase }: Tornado, look: Look): Picture {
  const canvas = canvasOf(look)
  const rows = asked
    .map((row) => ({ ...row, low: drawable(row.low), high: drawable(row.high) }))
    .sort((a, b) => swingOf(b) - swingOf(a))
  const known = rows.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null)
  if (known.length === 0) return empty(canvas, title)
  const base = drawable(givenBase) ?? known.reduce((sum, value) => sum + value / known.length, 0)
  const read = readerOf([...known, base], measure, canvas)
  const side = Math.max(58, ...known.map((value) => widthOf(read(value), 11) + 18))
  const axis = scaleLinear(tight([...known, base]), [side, canvas.width - side])
  const height = TOP + rows.length * ROW + 44
  const x = axis(base)
  const words = `${look.locale === "zh" ? "中位" : "median"} ${read(base)}`
  const half = widthOf(words, 11) / 2 + 4
  const body = [
    ...rows.flatMap((row, i) => [bar(row, { canvas, x: axis, base, read, y: TOP + i * ROW })]),
    label(words, {
      x: Math.min(canvas.width - half, Math.max(half, x)),
      y: height - 27,
      "text-anchor": "middle",
      "font-size": 11,
      fill: canvas.palette.quiet,
    }),
    ...legend(canvas, height - 9),
  ]
  const table = tableOf(rows, read, look)
  const first = rows[0]
  const description = first ? describe(first, read, look) : ""
  return { title, svg: frame(canvas, { title, description, height, body }), table }
}

/** Values that lie close together need more digits to differ. */
function readerOf(values: readonly number[], measure: Measure, { locale }: Canvas) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const close = (high - low) / Math.max(Math.abs(low), Math.abs(high))
  const digits = close < 0.01 ? 5 : close < 0.1 ? 4 : 3
  return (value: number) => readValue(value, measure, locale, digits)
}

function swingOf({ low, high }: Swing): number {
  return low === null || high === null ? -1 : Math.abs(high - low)
}

/** Swings are read from the base, not from 0. */
function tight(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-9 ? [low, high] : domainOf(values)
}

interface BarPlace {
  readonly canvas: Canvas
  readonly x: (value: number) => number
  readonly y: number
  readonly base: number
  readonly read: (value: number) => string
}

function bar(row: Swing, { canvas, x, y, base, read }: BarPlace): Markup {
  const { palette, width } = canvas
  const share = readShare(row.share)
  const name = shorten(row.name ?? row.path, 12, width - 20 - widthOf(share, 11) - 12)
  const half = (value: number | null, fill: string) => {
    if (value === null) return []
    const [from, to] = [Math.min(x(value), x(base)), Math.max(x(value), x(base))]
    return [element("rect", { x: from, y: y + 18, width: Math.max(1, to - from), height: 12, fill })]
  }
  const [less, more] = (row.low ?? base) <= (row.high ?? base) ? [row.low, row.high] : [row.high, row.low]
  const end = (value: number | null, side: "start" | "end") =>
    value === null
      ? []
      : [
          label(read(value), {
            x: side === "end" ? Math.min(x(value), x(base)) - 5 : Math.max(x(value), x(base)) + 5,
            y: y + 28,
            "text-anchor": side,
            "font-size": 11,
          }),
        ]
  return element(
    "g",
    { "data-path": row.path },
    label(name, { x: 10, y: y + 13 }),
    label(share, { x: width - 10, y: y + 13, "text-anchor": "end", "font-size": 11, fill: palette.quiet }),
    ...half(row.low, palette.low),
    ...half(row.high, palette.high),
    element("line", { x1: x(base), x2: x(base), y1: y + 15, y2: y + 33, stroke: palette.ink }),
    ...end(less, "end"),
    ...end(more, "start"),
  )
}

/** Digits behind the point are noise of the draws. */
function readShare(share: number): string {
  if (!Number.isFinite(share)) return "–"
  return share > 0 && share < 0.005 ? "<1%" : `${Math.round(share * 100)}%`
}

/** Which colour is which end: a low number may well make a high value. */
function legend({ palette, locale, width }: Canvas, y: number): Markup[] {
  const names = locale === "zh" ? ["数字取低值", "数字取高值"] : ["number at its low", "number at its high"]
  const words = { y, "font-size": 11, fill: palette.quiet }
  const keys = names.flatMap((name, i) => {
    const x = 10 + i * 136
    return [
      element("rect", { x, y: y - 9, width: 10, height: 10, fill: i === 0 ? palette.low : palette.high }),
      label(name, { x: x + 15, ...words }),
    ]
  })
  const share = locale === "zh" ? "右侧百分比：方差占比" : "%: share of the variance"
  if (width < 300 + widthOf(share, 11)) return keys
  return [...keys, label(share, { x: width - 10, "text-anchor": "end", ...words })]
}

function describe(first: Swing, read: (value: number) => string, { locale }: Look): string {
  const [low, high] = [read(first.low ?? Number.NaN), read(first.high ?? Number.NaN)]
  const name = first.name ?? first.path
  if (locale === "zh") return `影响最大的是 ${name}：取低值时为 ${low}，取高值时为 ${high}。`
  return `What matters most is ${name}: ${low} at its low end, ${high} at its high end.`
}

function tableOf(
  rows: readonly Swing[],
  read: (value: number) => string,
  { locale }: Look,
): Picture["table"] {
  const columns =
    locale === "zh"
      ? ["数字", "取低值时", "取高值时", "方差占比"]
      : ["Number", "At its low", "At its high", "Share"]
  return {
    columns,
    rows: rows.map(({ path, name, low, high, share }) => [
      name ?? path,
      read(low ?? Number.NaN),
      read(high ?? Number.NaN),
      readShare(share),
    ]),
  }
}
