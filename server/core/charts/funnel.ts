/**
 * A funnel: a bar for each stage, and the share that goes on from one to the next. Absent on purpose: where values come from.
 */
import { scaleLinear } from "d3-scale"
import { element, label, type Markup } from "./element"
import { type Canvas, canvasOf, drawable, empty, frame, type Look, type Picture, TOP } from "./frame"
import { readNumber, readValue } from "./ticks"
import { shorten, widthOf } from "./width"

export interface Stage {
  readonly name: string
  readonly value: number | null
}

export interface Funnel {
  readonly title: string
  readonly stages: readonly Stage[]
}

const ROW = 40
const BAR = 22

export function funnel({ title, stages: asked }: Funnel, look: Look): Picture {
  const canvas = canvasOf(look)
  const stages = asked.map(({ name, value }) => ({ name, value: atLeastNone(drawable(value)) }))
  const most = stages.reduce((high, { value }) => Math.max(high, value ?? 0), 0)
  if (stages.every(({ value }) => value === null)) return empty(canvas, title)
  const words = stages.map(({ name }) => widthOf(name, canvas.size))
  const left = 18 + Math.min(canvas.width * 0.34, Math.max(...words))
  const bars = scaleLinear([0, most || 1], [0, canvas.width - left - 74])
  const body = stages.flatMap((stage, i) =>
    row(stage, stages[i - 1], { canvas, left, bars, y: TOP + 4 + i * ROW }),
  )
  const height = TOP + 8 + stages.length * ROW - (ROW - BAR) + 12
  const table = tableOf(stages, look)
  const description = table.rows
    .map(([name, value]) => `${name} ${value}`)
    .join(look.locale === "zh" ? "，" : ", ")
  return { title, svg: frame(canvas, { title, description, height, body }), table }
}

interface RowPlace {
  readonly canvas: Canvas
  readonly left: number
  readonly bars: (value: number) => number
  readonly y: number
}

function row(stage: Stage, before: Stage | undefined, { canvas, left, bars, y }: RowPlace): Markup[] {
  const { palette, locale, size } = canvas
  const width = Math.max(1, bars(stage.value ?? 0))
  const box = { x: left, y, width, height: BAR, rx: 2 }
  const read = stage.value === null ? "–" : readNumber(stage.value, locale)
  const goesOn = before && shareOf(stage, before)
  const share = goesOn === undefined ? "" : `↓ ${readValue(goesOn, { kind: "rate" }, locale)}`
  return [
    label(shorten(stage.name, size, left - 16), { x: left - 8, y: y + 16, "text-anchor": "end" }),
    ...(stage.value === null ? [] : [element("rect", { ...box, fill: palette.main, "fill-opacity": 0.85 })]),
    label(read, { x: left + width + 6, y: y + 16, "font-weight": 600 }),
    ...(share ? [label(share, { x: left + 2, y: y - 5, "font-size": 11, fill: palette.quiet })] : []),
  ]
}

function atLeastNone(value: number | null): number | null {
  return value === null ? null : Math.max(0, value)
}

function shareOf(stage: Stage, before: Stage): number | undefined {
  if (stage.value === null || !before.value) return undefined
  return stage.value / before.value
}

function tableOf(stages: readonly Stage[], { locale }: Look): Picture["table"] {
  const columns = locale === "zh" ? ["阶段", "人数", "占上一步"] : ["Stage", "Users", "Of the one before"]
  const rows = stages.map((stage, i) => {
    const before = stages[i - 1]
    const share = before && shareOf(stage, before)
    return [
      stage.name,
      stage.value === null ? "–" : readNumber(stage.value, locale),
      share === undefined ? "–" : readValue(share, { kind: "rate" }, locale),
    ]
  })
  return { columns, rows }
}
