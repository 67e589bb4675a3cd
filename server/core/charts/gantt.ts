/**
 * The calendar of strategies and campaigns: a bar for each, from its first week to its last. Absent on purpose: dates' reading.
 */
import { scaleLinear } from "d3-scale"
import { weekAxis } from "./axes"
import { element, label, type Markup } from "./element"
import { type Canvas, canvasOf, drawable, empty, frame, type Look, type Picture, TOP } from "./frame"
import { readWeek } from "./ticks"
import { shorten, widthOf } from "./width"

export interface Stretch {
  readonly name: string
  /** Weeks from 1, the last one included. */
  readonly start: number
  readonly end: number
  readonly stage: string
  /** The stage in the reader's language. */
  readonly stageName?: string
}

export interface Gantt {
  readonly title: string
  readonly start: string
  readonly weeks: number
  readonly rows: readonly Stretch[]
}

const ROW = 28
const stages = ["acquire", "activate", "retain", "monetize", "refer", "recall"]

export function gantt({ title, start, weeks: asked, rows: given }: Gantt, look: Look): Picture {
  const canvas = canvasOf(look)
  const weeks = Math.min(5200, Math.max(1, Math.round(drawable(asked) ?? 1)))
  const rows = given
    .map((row) => ({ ...row, ...clipped(row, weeks) }))
    .filter(({ start, end }) => start <= end)
  if (rows.length === 0) return empty(canvas, title)
  const left =
    18 + Math.min(canvas.width * 0.36, Math.max(...rows.map(({ name }) => widthOf(name, canvas.size))))
  const right = canvas.width - 14
  const x = scaleLinear([1, weeks + 1], [left, right])
  const bottom = TOP + 4 + rows.length * ROW
  const body = [
    element("line", { x1: left, x2: right, y1: bottom, y2: bottom, stroke: canvas.palette.grid }),
    ...weekAxis(canvas, x, { weeks, start, y: bottom, room: right - left - 30 }),
    ...rows.flatMap((row, i) => bar(row, { canvas, left, x, y: TOP + 4 + i * ROW })),
  ]
  const table = tableOf(rows, start, look)
  const description = table.rows.map(([name, , from, to]) => `${name}: ${from} – ${to}`).join("; ")
  return { title, svg: frame(canvas, { title, description, height: bottom + 28, body }), table }
}

function clipped({ start, end }: Stretch, weeks: number): { start: number; end: number } {
  return { start: Math.max(1, drawable(start) ?? 1), end: Math.min(weeks, drawable(end) ?? weeks) }
}

interface BarPlace {
  readonly canvas: Canvas
  readonly left: number
  readonly x: (week: number) => number
  readonly y: number
}

function bar(row: Stretch, { canvas, left, x, y }: BarPlace): Markup[] {
  const { palette, size } = canvas
  const at = stages.indexOf(row.stage)
  const fill = at < 0 ? palette.quiet : (palette.series[at % palette.series.length] ?? palette.main)
  const width = Math.max(3, x(row.end + 1) - x(row.start) - 1)
  const words = row.stageName ?? row.stage
  const room = widthOf(words, 11) + 10
  const inside = width >= room
  const after = x(row.start) + width + room < canvas.width
  // The words stand on a pale bar, beside a short one, or nowhere.
  const place = inside ? x(row.start) + 8 : after ? x(row.start) + width + 5 : undefined
  const box = { x: x(row.start), y: y + 4, width, height: 18, rx: 2 }
  return [
    label(shorten(row.name, size, left - 16), { x: left - 8, y: y + 17, "text-anchor": "end" }),
    element("rect", { ...box, fill, "fill-opacity": 0.28 }),
    element("rect", { x: x(row.start), y: y + 4, width: 3, height: 18, fill }),
    ...(place === undefined ? [] : [label(words, { x: place, y: y + 17, "font-size": 11 })]),
  ]
}

function tableOf(rows: readonly Stretch[], start: string, { locale }: Look): Picture["table"] {
  const columns =
    locale === "zh" ? ["名称", "阶段", "首周", "末周"] : ["Name", "Stage", "First week", "Last week"]
  return {
    columns,
    rows: rows.map((row) => [
      row.name,
      row.stageName ?? row.stage,
      readWeek(start, row.start, locale),
      readWeek(start, row.end, locale),
    ]),
  }
}
