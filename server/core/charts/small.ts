/**
 * Pictures for a hover, 240 by 90 pixels: a fan, a funnel and a curve of retention with a few words each.
 * Absent on purpose: axes, legends and tables, for which the charts themselves are there.
 */
import { scaleLinear } from "d3-scale"
import { area, curveMonotoneX, line } from "d3-shape"
import type { Series } from "../projection/project/projection"
import { domainOf } from "./axes"
import { element, label, type Markup, text } from "./element"
import type { Fan } from "./fan"
import { clearOf } from "./fan-marks"
import { drawable, type Look } from "./frame"
import type { Stage } from "./funnel"
import { either, type Palette } from "./palette"
import type { Age } from "./retention"
import { readNumber, readValue, readWeek } from "./ticks"
import { shorten, widthOf } from "./width"

export const WIDTH = 240
export const HEIGHT = 90

/** More points than pixels tell nothing. */
const POINTS = 60

export function smallFan(fan: Omit<Fan, "actuals">, { locale, palette = either }: Look): string {
  const { series, measure, start, target } = fan
  const weeks = series.p50.length
  const step = Math.ceil(weeks / POINTS)
  const picked = series.p50.map((_, i) => i).filter((i) => (weeks - 1 - i) % step === 0)
  const at = (one: readonly (number | null)[], i: number) => drawable(one[i])
  const known = picked.filter((i) => at(series.p50, i) !== null)
  const values = known.flatMap((i) => [at(series.p10, i), at(series.p50, i), at(series.p90, i)])
  const seen = [...values, drawable(target?.value)].filter((value) => value !== null)
  const y = scaleLinear(domainOf(seen), [HEIGHT - 18, 8])
  const x = scaleLinear([0, Math.max(1, weeks - 1)], [4, WIDTH - 52])
  const last = known.at(-1)
  const band = area<number>()
    .digits(1)
    .x((i) => x(i))
    .y0((i) => y(at(series.p10, i) ?? at(series.p50, i) ?? 0))
    .y1((i) => y(at(series.p90, i) ?? at(series.p50, i) ?? 0))
  const middle = line<number>()
    .digits(1)
    .x((i) => x(i))
    .y((i) => y(at(series.p50, i) ?? 0))
  const read = (value: number | null) => readValue(value ?? Number.NaN, measure, locale)
  const end = last === undefined ? undefined : at(series.p50, last)
  const note = { "font-size": 10, fill: palette.quiet }
  const [first, final] = [readWeek(start, 1, locale), readWeek(start, weeks, locale)]
  return root(fan.title, palette, [
    element("path", { d: band(known) ?? "", fill: palette.main, "fill-opacity": 0.3 }),
    element("path", { d: middle(known) ?? "", fill: "none", stroke: palette.main, "stroke-width": 2 }),
    ...aim(target?.value, { y, x, week: target?.week ?? weeks, palette, read, course: series.p50 }),
    ...(end === undefined || end === null || last === undefined
      ? []
      : [label(read(end), { x: WIDTH - 46, y: clear(y(end) + 4), "font-weight": 600 })]),
    label(first, { x: 4, y: HEIGHT - 4, ...note }),
    label(final, { x: WIDTH - 52, y: HEIGHT - 4, "text-anchor": "end", ...note }),
  ])
}

function clear(y: number): number {
  return Math.min(HEIGHT - 18, Math.max(12, y))
}

interface AimPlace {
  readonly x: (week: number) => number
  readonly y: (value: number) => number
  readonly week: number
  readonly palette: Palette
  readonly read: (value: number) => string
  readonly course: Series
}

function aim(value: number | undefined, { x, y, week, palette, read, course }: AimPlace): Markup[] {
  if (drawable(value) === null || value === undefined) return []
  const [at, height] = [x(week - 1), y(value)]
  const { end, below } = clearOf(course, value, y)
  const line = {
    x1: 4,
    x2: WIDTH - 52,
    y1: height,
    y2: height,
    stroke: palette.goal,
    "stroke-dasharray": "4 3",
  }
  return [
    element("line", line),
    element("circle", { cx: at, cy: height, r: 3, fill: palette.goal }),
    label(read(value), {
      x: end === "start" ? 5 : WIDTH - 58,
      "text-anchor": end,
      y: height < 22 || (below && height < HEIGHT - 36) ? height + 12 : height - 4,
      "font-size": 10,
      fill: palette.goal,
    }),
  ]
}

export function smallFunnel(
  title: string,
  stages: readonly Stage[],
  { locale, palette = either }: Look,
): string {
  const rows = stages.slice(0, 4)
  const most = rows.reduce((high, { value }) => Math.max(high, drawable(value) ?? 0), 0)
  const names = rows.map(({ name }) => widthOf(name, 10))
  const left = 10 + Math.min(84, Math.max(20, ...names))
  const room = WIDTH - left - 52
  const height = HEIGHT / Math.max(1, rows.length)
  const body = rows.flatMap(({ name, value }, i) => {
    const [y, size] = [i * height, drawable(value)]
    const width = most > 0 && size !== null ? Math.max(1, (size / most) * room) : 0
    const box = { x: left, y: y + height / 2 - 8, width, height: 16, rx: 2 }
    return [
      label(shorten(name, 10, left - 8), { x: left - 5, y: y + height / 2 + 4, ...small(palette) }),
      ...(width > 0 ? [element("rect", { ...box, fill: palette.main })] : []),
      label(size === null ? "–" : readNumber(size, locale), {
        x: left + width + 5,
        y: y + height / 2 + 4,
        "font-weight": 600,
      }),
    ]
  })
  return root(title, palette, body)
}

function small(palette: Palette) {
  return { "text-anchor": "end", "font-size": 10, fill: palette.quiet }
}

export function smallRetention(
  title: string,
  points: readonly Age[],
  { locale, palette = either }: Look,
): string {
  const known = points
    .map(({ day, rate, given = false }) => ({
      day: Math.max(0, drawable(day) ?? 0),
      rate: drawable(rate),
      given,
    }))
    .filter(({ rate }) => rate !== null)
    .sort((a, b) => a.day - b.day)
  const last = known.at(-1)
  const x = scaleLinear([0, Math.max(1, last?.day ?? 1)], [4, WIDTH - 52])
  const y = scaleLinear([0, 1], [HEIGHT - 18, 8])
  const course = line<Age>()
    .digits(1)
    .x(({ day }) => x(day))
    .y(({ rate }) => y(rate ?? 0))
    .curve(curveMonotoneX)
  const end = Math.round((last?.day ?? 0) / 7)
  const note = { y: HEIGHT - 4, "font-size": 10, fill: palette.quiet }
  const rate = readValue(last?.rate ?? Number.NaN, { kind: "rate" }, locale)
  const floor = { x1: 4, x2: WIDTH - 52, y1: HEIGHT - 17.5, y2: HEIGHT - 17.5, stroke: palette.grid }
  return root(title, palette, [
    element("line", floor),
    element("path", { d: course(known) ?? "", fill: "none", stroke: palette.main, "stroke-width": 2 }),
    ...known
      .filter(({ given }) => given)
      .map((one) => element("circle", { cx: x(one.day), cy: y(one.rate ?? 0), r: 3, fill: palette.main })),
    label("0", { x: 4, ...note }),
    label(locale === "zh" ? `${end} 周` : `${end}w`, { x: WIDTH - 52, "text-anchor": "end", ...note }),
    ...(last ? [label(rate, { x: WIDTH - 46, y: clear(y(last.rate ?? 0) + 4), "font-weight": 600 })] : []),
  ])
}

function root(title: string, { ink }: Palette, body: readonly Markup[]): string {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    role: "img",
    "font-family": "system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif",
    "font-size": 11,
    fill: ink,
  }
  return element("svg", attributes, element("title", {}, text(title)), ...body)
}
