/**
 * Who is still active at which age: a curve for each segment with the points its author gave. Absent on purpose: the fit.
 */
import { extent } from "d3-array"
import { scaleLinear } from "d3-scale"
import { curveMonotoneX, line } from "d3-shape"
import { type Box, type Linear, valueAxis } from "./axes"
import { element, label, type Markup } from "./element"
import { type Canvas, canvasOf, drawable, empty, frame, type Look, type Picture, TOP } from "./frame"
import { readValue } from "./ticks"
import { shorten, widthOf } from "./width"

export interface Age {
  readonly day: number
  readonly rate: number | null
  /** Whether the author gave it. */
  readonly given?: boolean
}

export interface Stay {
  readonly name: string
  readonly points: readonly Age[]
}

export interface Retention {
  readonly title: string
  readonly curves: readonly Stay[]
}

export function retention({ title, curves: asked }: Retention, look: Look): Picture {
  const canvas = canvasOf(look)
  const curves = asked.map(({ name, points }) => ({
    name,
    points: points.map(within).sort((a, b) => a.day - b.day),
  }))
  const known = curves.flatMap(({ points }) => points).filter(({ rate }) => rate !== null)
  if (known.length === 0) return empty(canvas, title)
  const [, last = 1] = extent(known, ({ day }) => day) as [number, number]
  const height = Math.round(Math.min(320, 160 + canvas.width * 0.16))
  const edges = { top: TOP + 6, bottom: height - 50, right: canvas.width - 18 }
  const top = known.reduce((most, { rate }) => Math.max(most, rate ?? 0), 0)
  const axis = valueAxis(canvas, [0, top > 0.5 ? 1 : top || 1], { kind: "rate" }, edges)
  const box = { ...edges, left: axis.left }
  const x = scaleLinear([0, Math.max(1, last)], [box.left + 4, box.right])
  const body = [
    ...axis.marks,
    ...ageAxis(canvas, x, box),
    ...curves.flatMap((curve, i) => course(curve, { x, y: axis.scale, look: styleOf(canvas, i) })),
    ...names(curves, canvas, height - 10),
  ]
  const table = tableOf(curves, look)
  const description = describe(curves, look)
  return { title, svg: frame(canvas, { title, description, height, body }), table }
}

function within(point: Age): Age {
  const rate = drawable(point.rate)
  return {
    ...point,
    day: Math.max(0, drawable(point.day) ?? 0),
    rate: rate === null ? null : Math.min(1, Math.max(0, rate)),
  }
}

interface Style {
  readonly stroke: string
  readonly dashes: string | undefined
}

/** Dashes tell curves apart where colours do not. */
function styleOf({ palette }: Canvas, i: number): Style {
  const dashes = [undefined, "7 4", "2 3", "9 3 2 3", "4 2"][i % 5]
  return { stroke: palette.series[i % palette.series.length] ?? palette.main, dashes }
}

function course({ points }: Stay, { x, y, look }: { x: Linear; y: Linear; look: Style }): Markup[] {
  const shape = line<Age>()
    .digits(2)
    .defined(({ rate }) => rate !== null)
    .x(({ day }) => x(day))
    .y(({ rate }) => y(rate ?? 0))
    .curve(curveMonotoneX)
  const distinct = points.filter(({ day }, i) => day !== points[i - 1]?.day)
  const d = shape(distinct) ?? ""
  const style = { fill: "none", stroke: look.stroke, "stroke-width": 2, "stroke-linecap": "round" }
  return [
    ...(d ? [element("path", { d, ...style, "stroke-dasharray": look.dashes })] : []),
    ...points.flatMap(({ day, rate, given }) =>
      given && rate !== null
        ? [element("circle", { cx: x(day), cy: y(rate), r: 3.5, fill: look.stroke })]
        : [],
    ),
  ]
}

/** Ages in days while they are few, then in weeks. */
function ageAxis(canvas: Canvas, x: Linear, { bottom, left, right }: Box): Markup[] {
  const { palette, locale } = canvas
  const days = x.domain()[1] ?? 1
  const unit = days > 42 ? 7 : 1
  const most = Math.max(2, Math.floor((right - left) / 64))
  const wanted = days / unit / most
  const step =
    (unit === 1 ? [1, 2, 7, 14] : [1, 2, 4, 8, 13, 26, 52]).find((one) => one >= wanted) ??
    Math.ceil(wanted / 52) * 52
  const count = Math.floor(days / unit / step) + 1
  const names = locale === "zh" ? { 1: "天", 7: "周" } : { 1: "d", 7: "w" }
  return Array.from({ length: count }, (_, i) => i * step).map((age) =>
    label(`${age}${names[unit]}`, {
      x: x(age * unit),
      y: bottom + 17,
      "text-anchor": "middle",
      "font-size": 11,
      fill: palette.quiet,
    }),
  )
}

function names(curves: readonly Stay[], canvas: Canvas, y: number): Markup[] {
  let at = 10
  return curves.flatMap(({ name }, i) => {
    const words = shorten(name, 11, Math.max(160, canvas.width / curves.length - 44))
    const room = 26 + widthOf(words, 11)
    if (at + room > canvas.width - 4) return []
    const from = Math.round(at)
    at += room + 12
    const { stroke, dashes } = styleOf(canvas, i)
    const line = { x1: from, x2: from + 20, y1: y - 4, y2: y - 4, stroke, "stroke-width": 2 }
    return [
      element("line", { ...line, "stroke-dasharray": dashes }),
      label(words, { x: from + 25, y, "font-size": 11, fill: canvas.palette.quiet }),
    ]
  })
}

function describe(curves: readonly Stay[], { locale }: Look): string {
  const parts = curves.flatMap(({ name, points }) => {
    const last = points.filter(({ rate }) => rate !== null).at(-1)
    if (!last) return []
    const rate = readValue(last.rate ?? 0, { kind: "rate" }, locale)
    return [
      locale === "zh"
        ? `${name} 第 ${last.day} 天留存 ${rate}`
        : `${name}: ${rate} still active on day ${last.day}`,
    ]
  })
  return parts.join(locale === "zh" ? "；" : "; ")
}

function tableOf(curves: readonly Stay[], { locale }: Look): Picture["table"] {
  const columns = locale === "zh" ? ["人群", "天", "留存"] : ["Segment", "Day", "Still active"]
  const rows = curves.flatMap(({ name, points }) =>
    points.map(({ day, rate }) => [
      name,
      String(day),
      readValue(rate ?? Number.NaN, { kind: "rate" }, locale),
    ]),
  )
  return { columns, rows }
}
