/**
 * Strategies by what each is worth, with its middle 80 %, against what it costs. Absent on purpose: both computations.
 */
import { scaleLinear } from "d3-scale"
import type { Band } from "../projection/project/projection"
import { element, label, type Markup } from "./element"
import { type Canvas, canvasOf, drawable, empty, frame, type Look, type Picture, TOP } from "./frame"
import { type Measure, readGain, readValue } from "./ticks"
import { shorten, widthOf } from "./width"

export interface Worth {
  readonly name: string
  /** Where it stands, for a page that jumps there. */
  readonly path?: string
  readonly worth: Band
  readonly cost: Band
}

export interface WorthChart {
  readonly title: string
  readonly measure: Measure
  readonly currency?: string
  readonly rows: readonly Worth[]
}

const ROW = 38

export function worthChart({ title, measure, currency, rows: asked }: WorthChart, look: Look): Picture {
  const canvas = canvasOf(look)
  const money: Measure = currency === undefined ? { kind: "money" } : { kind: "money", currency }
  const rows = asked
    .map((row) => ({ ...row, worth: cleaned(row.worth) }))
    .sort(
      (a, b) => (b.worth.p50 ?? Number.NEGATIVE_INFINITY) - (a.worth.p50 ?? Number.NEGATIVE_INFINITY) || 0,
    )
  const known = rows
    .flatMap(({ worth }) => [worth.p10, worth.p50, worth.p90])
    .filter((value) => value !== null)
  if (known.length === 0) return empty(canvas, title)
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  const read = (value: number | null) => readGain(value ?? Number.NaN, measure, look.locale)
  const side = Math.max(84, ...rows.map(({ worth }) => widthOf(read(worth.p50), 12) + 20))
  const x = scaleLinear([low, high > low ? high : low + 1], [16, canvas.width - side])
  const costs = (value: number | null) => readValue(value ?? Number.NaN, money, look.locale)
  const zh = look.locale === "zh"
  const height = TOP + rows.length * ROW + 8
  const body = rows.map((row, i) => {
    const cost = `${zh ? "成本" : "costs"} ${costs(row.cost.p50)}`
    return drawn(row, { canvas, x, y: TOP + i * ROW, cost, worth: read(row.worth.p50) })
  })
  const columns = zh ? ["策略", "价值", "P10", "P90", "成本"] : ["Strategy", "Worth", "P10", "P90", "Cost"]
  const table = {
    columns,
    rows: rows.map(({ name, worth, cost }) => [
      name,
      ...[worth.p50, worth.p10, worth.p90].map(read),
      costs(cost.p50),
    ]),
  }
  const description = table.rows.map(([name, worth, , , cost]) => `${name}: ${worth} (${cost})`).join("; ")
  return { title, svg: frame(canvas, { title, description, height, body }), table }
}

function cleaned({ mean, p10, p50, p90 }: Band): Band {
  return { mean: drawable(mean), p10: drawable(p10), p50: drawable(p50), p90: drawable(p90) }
}

interface RowPlace {
  readonly canvas: Canvas
  readonly x: (value: number) => number
  readonly y: number
  readonly cost: string
  readonly worth: string
}

function drawn({ name, path, worth: band }: Worth, { canvas, x, y, cost, worth }: RowPlace): Markup {
  const { palette, width } = canvas
  const { p10, p50, p90 } = band
  const middle = y + 24
  const fill = (p50 ?? 0) < 0 ? palette.low : palette.high
  const [left, right] = [x(Math.min(0, p50 ?? 0)), x(Math.max(0, p50 ?? 0))]
  const reach = p10 === null || p90 === null ? undefined : { x1: x(p10), x2: x(p90), y1: middle, y2: middle }
  const box = { x: left, y: middle - 5, width: Math.max(1, right - left), height: 10 }
  const room = width - 24 - widthOf(cost, 11) - 12
  return element(
    "g",
    { "data-path": path },
    label(shorten(name, 12, room), { x: 10, y: y + 13 }),
    label(cost, { x: width - 10, y: y + 13, "text-anchor": "end", "font-size": 11, fill: palette.quiet }),
    ...(p50 === null ? [] : [element("rect", { ...box, fill, "fill-opacity": 0.6 })]),
    ...(reach ? [element("line", { ...reach, stroke: palette.ink, "stroke-width": 1.5 })] : []),
    element("line", { x1: x(0), x2: x(0), y1: y + 17, y2: y + 31, stroke: palette.quiet }),
    label(worth, { x: Math.max(right, reach ? reach.x2 : 0, x(0)) + 6, y: middle + 4, "font-weight": 600 }),
  )
}
