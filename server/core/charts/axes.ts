/**
 * The scale of values and the axes of the charts that run over time. Absent on purpose: lines and areas.
 */
import { type ScaleLinear, scaleLinear } from "d3-scale"
import { element, label, type Markup } from "./element"
import type { Canvas } from "./frame"
import { clockOf, type Measure, readDuration, readValue, readWeek, weekTicks } from "./ticks"
import { widthOf } from "./width"

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Linear = ScaleLinear<number, number>

/** The ends of an axis: from 0 unless all values lie far from it, and never without extent. */
export function domainOf(values: readonly number[]): [number, number] {
  let low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  let high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  if (low > high) return [0, 1]
  const flat = high - low <= Math.max(Math.abs(high), Math.abs(low)) * 1e-6
  if (flat && high === 0) return [0, 1]
  if (flat) return high > 0 ? [0, high * 1.25] : [low * 1.25, 0]
  const pad = (high - low) * 0.06
  if (low >= 0) low = low < high * 0.6 ? 0 : low - pad
  else low -= pad
  high = high <= 0 && high > low * 0.6 ? 0 : high + pad
  return [low, high]
}

/** Lines across and their values at the left; gives back how far the words reach. */
export function valueAxis(
  canvas: Canvas,
  domain: [number, number],
  measure: Measure,
  box: Omit<Box, "left">,
) {
  const clock = measure.kind === "duration" ? clockOf(domain[1]) : undefined
  const { scale, ticks } = niceScale(domain, [box.bottom, box.top], clock?.perDay ?? 1)
  const words = ticks.map((tick) =>
    clock ? readDuration(tick, clock, canvas.locale) : readTick(tick, ticks, measure, canvas),
  )
  const left = 12 + Math.max(16, ...words.map((word) => widthOf(word, 11)))
  const marks = ticks.flatMap((tick, i) => {
    const y = scale(tick)
    return [
      element("line", {
        x1: left,
        x2: box.right,
        y1: y,
        y2: y,
        stroke: canvas.palette.grid,
        "stroke-width": 1,
      }),
      label(words[i] ?? "", {
        x: left - 6,
        y: y + 4,
        "text-anchor": "end",
        "font-size": 11,
        fill: canvas.palette.quiet,
      }),
    ]
  })
  return { scale, left, marks }
}

/** Round in the unit that is read, of which so many are one of the values'. */
function niceScale(domain: [number, number], range: [number, number], per: number) {
  const read = scaleLinear([domain[0] * per, domain[1] * per], range).nice(5)
  const [low = 0, high = 1] = read.domain()
  const ticks = read.ticks(5).map((tick) => tick / per)
  return { scale: per === 1 ? read : scaleLinear([low / per, high / per], range), ticks }
}

/** A tick's words; where rounding would make two ticks one, all digits stand. */
function readTick(tick: number, ticks: readonly number[], measure: Measure, { locale }: Canvas): string {
  const words = ticks.map((one) => readValue(one, measure, locale))
  if (new Set(words).size === words.length) return readValue(tick, measure, locale)
  return String(Number(tick.toPrecision(9)))
}

/** Dates below, as many as have room. */
export function weekAxis(
  canvas: Canvas,
  x: (week: number) => number,
  { weeks, start, y, room }: { weeks: number; start: string; y: number; room: number },
): Markup[] {
  const { palette, locale } = canvas
  return weekTicks(weeks, room / 64).flatMap((week) => [
    element("line", { x1: x(week), x2: x(week), y1: y, y2: y + 4, stroke: palette.quiet }),
    label(readWeek(start, week, locale), {
      x: x(week),
      y: y + 17,
      "text-anchor": "middle",
      "font-size": 11,
      fill: palette.quiet,
    }),
  ])
}
