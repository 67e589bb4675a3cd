/**
 * What lies on a fan: the target, checkpoints, actuals, and the legend that names them. Absent on purpose: the bands.
 */
import type { Series, WeeklyBand } from "../projection/project/projection"
import type { Box, Linear } from "./axes"
import { element, label, type Markup } from "./element"
import { type Canvas, drawable } from "./frame"
import { type Measure, readValue } from "./ticks"
import { widthOf } from "./width"

/** A value in a week that counts from 1. */
export interface Point {
  readonly week: number
  readonly value: number
}

export interface Fan {
  readonly title: string
  readonly measure: Measure
  readonly start: string
  readonly series: WeeklyBand
  readonly target?: Point
  readonly checkpoints?: readonly Point[]
  readonly actuals?: readonly Point[]
}

export interface FanPlace {
  readonly x: Linear
  readonly y: Linear
  readonly box: Box
}

export function fanMarks(given: Fan, canvas: Canvas, place: FanPlace, height: number): Markup[] {
  const { palette, locale } = canvas
  const weeks = given.series.mean.length
  const within = (points: readonly Point[] = []) =>
    points.filter(({ week, value }) => week >= 1 && week <= weeks && drawable(value) !== null)
  const [target] = within(given.target && [given.target])
  const [checkpoints, actuals] = [within(given.checkpoints), within(given.actuals)]
  const zh = locale === "zh"
  // What has no room is left out from the end, so the least missed stands last.
  const keys: Key[] = [
    { name: zh ? "中位数" : "median", mark: stroke(palette.main, 2) },
    ...(target ? [{ name: zh ? "目标" : "target", mark: diamond(8, 0, palette.goal) }] : []),
    ...(actuals.length > 0 ? [{ name: zh ? "实际" : "actual", mark: dot(8, 0, palette.actual) }] : []),
    { name: "P10–P90", mark: block(palette.main, 0.42) },
    ...(checkpoints.length > 0
      ? [{ name: zh ? "检查点" : "checkpoint", mark: ring(8, 0, palette.goal) }]
      : []),
    { name: "P5–P95", mark: block(palette.main, 0.16) },
    { name: zh ? "均值" : "mean", mark: stroke(palette.main, 1.25, "2 3") },
  ]
  return [
    ...(target ? aim(target, given, canvas, place) : []),
    ...checkpoints.map(({ week, value }) => ring(place.x(week), place.y(value), palette.goal)),
    ...actuals.map(({ week, value }) => dot(place.x(week), place.y(value), palette.actual)),
    ...legend(keys, canvas, height - 10),
  ]
}

function aim({ week, value }: Point, given: Fan, canvas: Canvas, { x, y, box }: FanPlace): Markup[] {
  const { measure, series } = given
  const { palette, locale } = canvas
  const line = { x1: box.left, x2: box.right, y1: y(value), y2: y(value) }
  const words = readValue(value, measure, locale)
  const { end, below } = clearOf(series.p50, value, y)
  const top = below ? y(value) + 16 < box.bottom : y(value) - 7 <= box.top + 4
  const inside = top ? y(value) + 16 : y(value) - 7
  return [
    element("line", { ...line, stroke: palette.goal, "stroke-width": 1.5, "stroke-dasharray": "6 4" }),
    diamond(x(week), y(value), palette.goal),
    label(words, {
      x: end === "start" ? box.left + 6 : box.right - 10,
      y: inside,
      "text-anchor": end,
      fill: palette.goal,
      "font-weight": 600,
    }),
  ]
}

/** The end of a target's line where the course is farther from it, and the side that the course is not on. */
export function clearOf(
  course: Series,
  value: number,
  y: (value: number) => number,
): { readonly end: "start" | "end"; readonly below: boolean } {
  const known = course.filter((one) => one !== null)
  const [first, last] = [known[0] ?? value, known.at(-1) ?? value]
  const away = (one: number) => Math.abs(y(one) - y(value))
  const end = away(last) > away(first) ? "end" : "start"
  return { end, below: (end === "start" ? first : last) > value }
}

interface Key {
  readonly name: string
  readonly mark: Markup
}

/** Names in a row; those that have no room are left out, the last ones first. */
function legend(keys: readonly Key[], { width, palette }: Canvas, y: number): Markup[] {
  let x = 10
  return keys.flatMap(({ name, mark }) => {
    const room = 22 + widthOf(name, 11)
    if (x + room > width - 4) return []
    const at = x
    x += room + 12
    return [
      element("g", { transform: `translate(${Math.round(at)} ${Math.round(y - 4)})` }, mark),
      label(name, { x: Math.round(at) + 21, y, "font-size": 11, fill: palette.quiet }),
    ]
  })
}

function stroke(color: string, width: number, dashes?: string): Markup {
  const line = { x1: 0, x2: 16, y1: 0, y2: 0, stroke: color, "stroke-width": width }
  return element("line", { ...line, "stroke-dasharray": dashes })
}

function block(fill: string, opacity: number): Markup {
  return element("rect", { x: 0, y: -5, width: 16, height: 10, fill, "fill-opacity": opacity })
}

function diamond(x: number, y: number, fill: string): Markup {
  const points = [x, y - 5, x + 5, y, x, y + 5, x - 5, y].map((one) => Math.round(one * 100) / 100)
  return element("polygon", { points: points.join(" "), fill })
}

function ring(cx: number, cy: number, stroke: string): Markup {
  return element("circle", { cx, cy, r: 4, fill: "none", stroke, "stroke-width": 2 })
}

function dot(cx: number, cy: number, fill: string): Markup {
  return element("circle", { cx, cy, r: 3, fill })
}
