/**
 * A metric week by week with its bands, the target, checkpoints and what really came. Absent on purpose: who asks for it.
 */
import { scaleLinear } from "d3-scale"
import { area, line } from "d3-shape"
import type { Series, WeeklyBand } from "../projection/project/projection"
import { domainOf, valueAxis, weekAxis } from "./axes"
import { element, type Markup } from "./element"
import { type Fan, type FanPlace, fanMarks, type Point } from "./fan-marks"
import { canvasOf, drawable, empty, frame, type Look, type Picture, TOP } from "./frame"
import { readValue, readWeek } from "./ticks"

export type { Fan, Point }

export function fan(asked: Fan, look: Look): Picture {
  const canvas = canvasOf(look)
  const given = { ...asked, series: cleaned(asked.series) }
  const { p5, p50, mean } = given.series
  const weeks = mean.length
  const points = [
    ...(given.target ? [given.target] : []),
    ...(given.checkpoints ?? []),
    ...(given.actuals ?? []),
  ]
  const seen = points.filter(({ week }) => week >= 1 && week <= weeks).map(({ value }) => drawable(value))
  const values = [...Object.values(given.series).flat(), ...seen].filter((value) => value !== null)
  if (weeks === 0 || values.length === 0) return empty(canvas, given.title)
  const height = Math.round(Math.min(340, 170 + canvas.width * 0.18))
  const edges = { top: TOP + 6, bottom: height - 50, right: canvas.width - 26 }
  const axis = valueAxis(canvas, domainOf(values), given.measure, edges)
  const box = { ...edges, left: axis.left }
  // One week alone stands in the middle.
  const x = scaleLinear(weeks === 1 ? [0, 2] : [1, weeks], [box.left + 8, box.right])
  const place = { x, y: axis.scale, box }
  const { main } = canvas.palette
  const body = [
    ...axis.marks,
    ...weekAxis(canvas, x, { weeks, start: given.start, y: box.bottom, room: box.right - box.left }),
    ...band(place, p5, given.series.p95, main, 0.16),
    ...band(place, given.series.p10, given.series.p90, main, 0.26),
    ...course(place, p50, { stroke: main, "stroke-width": 2 }),
    ...course(place, mean, { stroke: main, "stroke-width": 1.25, "stroke-dasharray": "2 3" }),
    ...fanMarks(given, canvas, place, height),
  ]
  const description = describe(given, look)
  return {
    title: given.title,
    svg: frame(canvas, { title: given.title, description, height, body }),
    table: tableOf(given, look),
  }
}

function cleaned(series: WeeklyBand): WeeklyBand {
  const weeks = series.mean.length
  const clean = (one: Series) => Array.from({ length: weeks }, (_, i) => drawable(one[i]))
  const { mean, p5, p10, p50, p90, p95 } = series
  return {
    mean: clean(mean),
    p5: clean(p5),
    p10: clean(p10),
    p50: clean(p50),
    p90: clean(p90),
    p95: clean(p95),
  }
}

/** The area between two series; a week without neighbours, which has no area, becomes a stroke. */
function band({ x, y }: FanPlace, low: Series, high: Series, fill: string, opacity: number): Markup[] {
  const weeks = low.map((value, i) => ({ week: i + 1, low: value, high: high[i] ?? null }))
  const known = (one: (typeof weeks)[number] | undefined) => !!one && one.low !== null && one.high !== null
  const shape = area<(typeof weeks)[number]>()
    .digits(2)
    .defined(known)
    .x(({ week }) => x(week))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0))
  const alone = weeks.filter((one, i) => known(one) && !known(weeks[i - 1]) && !known(weeks[i + 1]))
  return [
    element("path", { d: shape(weeks) ?? "", fill, "fill-opacity": opacity }),
    ...alone.map((one) => {
      const [top, bottom] = [y(one.high ?? 0), y(one.low ?? 0)]
      const rect = { x: x(one.week) - 7, y: top, width: 14, height: Math.max(1, bottom - top) }
      return element("rect", { ...rect, fill, "fill-opacity": opacity })
    }),
  ]
}

/** A line; a week without neighbours, which has no line, becomes a dot. */
function course({ x, y }: FanPlace, series: Series, style: Record<string, string | number>): Markup[] {
  const shape = line<number | null>()
    .digits(2)
    .defined((value) => value !== null)
    .x((_, i) => x(i + 1))
    .y((value) => y(value ?? 0))
  const d = shape([...series]) ?? ""
  const alone = (i: number) => (series[i - 1] ?? null) === null && (series[i + 1] ?? null) === null
  return [
    ...(d ? [element("path", { d, fill: "none", "stroke-linejoin": "round", ...style })] : []),
    ...series.flatMap((value, i) =>
      value !== null && alone(i)
        ? [element("circle", { cx: x(i + 1), cy: y(value), r: 2.5, fill: style["stroke"] })]
        : [],
    ),
  ]
}

function describe({ series, measure, start, target }: Fan, { locale }: Look): string {
  const last = series.p50.length - 1
  const read = (value: number | null | undefined) => readValue(value ?? Number.NaN, measure, locale)
  const [low, middle, high] = [read(series.p10[last]), read(series.p50[last]), read(series.p90[last])]
  const week = readWeek(start, last + 1, locale)
  if (locale === "zh") {
    const aim = target ? `目标 ${read(target.value)}。` : ""
    return `${week}那一周中位数 ${middle}，八成可能在 ${low} 到 ${high} 之间。${aim}`
  }
  const aim = target ? ` The target is ${read(target.value)}.` : ""
  return `In the week of ${week} the median is ${middle}; 80% of outcomes lie between ${low} and ${high}.${aim}`
}

function tableOf({ series, measure, start, actuals = [] }: Fan, { locale }: Look): Picture["table"] {
  const read = (value: number | null | undefined) => readValue(value ?? Number.NaN, measure, locale)
  const names =
    locale === "zh" ? ["周", "均值", "P10", "中位数", "P90"] : ["Week", "Mean", "P10", "Median", "P90"]
  const actual = new Map(actuals.map(({ week, value }) => [week, value]))
  const rows = series.mean.map((mean, i) => [
    readWeek(start, i + 1, locale),
    ...[mean, series.p10[i], series.p50[i], series.p90[i]].map(read),
    ...(actuals.length > 0 ? [read(actual.get(i + 1))] : []),
  ])
  const columns = actuals.length > 0 ? [...names, locale === "zh" ? "实际" : "Actual"] : names
  return { columns, rows }
}
