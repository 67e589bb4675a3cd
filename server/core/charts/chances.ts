/**
 * Targets as rows: the name, a bar as long as the target is probable, and what is aimed at below it.
 * Absent on purpose: the words of the figures, which come in ready.
 */
import { element, label, type Markup } from "./element"
import { type Canvas, canvasOf, drawable, empty, frame, type Look, type Picture, TOP } from "./frame"
import { shorten, widthOf } from "./width"

export interface Chance {
  readonly name: string
  /** What is aimed at, by when, and what is likely. */
  readonly note: string
  readonly probability: number | null
  /** The probability in words: `63% ±1`. */
  readonly words: string
  /** How probable it ought to be. */
  readonly wanted: number | null
}

export interface Chances {
  readonly title: string
  readonly rows: readonly Chance[]
}

const ROW = 54

export function chances({ title, rows }: Chances, look: Look): Picture {
  const canvas = canvasOf(look)
  if (rows.length === 0) return empty(canvas, title)
  const body = rows.flatMap((row, i) => drawn(row, canvas, TOP + 2 + i * ROW))
  const wanted = rows.some((row) => row.wanted !== null)
  const height = TOP + rows.length * ROW + (wanted ? 22 : 2)
  const zh = look.locale === "zh"
  const columns = zh ? ["目标", "概率", "说明"] : ["Target", "Probability", "Aimed at"]
  const table = { columns, rows: rows.map(({ name, words, note }) => [name, words, note]) }
  const description = table.rows.map(([name, words]) => `${name} ${words}`).join(zh ? "；" : "; ")
  const all = [...body, ...(wanted ? legend(canvas, height - 9) : [])]
  return { title, svg: frame(canvas, { title, description, height, body: all }), table }
}

function drawn({ name, note, probability, words, wanted }: Chance, canvas: Canvas, y: number): Markup[] {
  const { palette, width } = canvas
  const track = { x: 10, y: y + 20, width: width - 20, height: 8, rx: 4 }
  const share = Math.min(1, Math.max(0, drawable(probability) ?? 0))
  const tick = wanted === null ? undefined : 10 + Math.min(1, Math.max(0, wanted)) * track.width
  return [
    label(shorten(name, 12, width - 32 - widthOf(words, 12)), { x: 10, y: y + 13 }),
    label(words, { x: width - 10, y: y + 13, "text-anchor": "end", "font-weight": 600 }),
    element("rect", { ...track, fill: palette.grid }),
    ...(share > 0 ? [element("rect", { ...track, width: share * track.width, fill: palette.main })] : []),
    ...(tick === undefined ? [] : [mark(tick, y + 24, canvas)]),
    label(shorten(note, 11, width - 20), { x: 10, y: y + 43, "font-size": 11, fill: palette.quiet }),
  ]
}

function mark(x: number, y: number, { palette }: Canvas): Markup {
  return element("line", { x1: x, x2: x, y1: y - 7, y2: y + 7, stroke: palette.goal, "stroke-width": 2 })
}

function legend(canvas: Canvas, y: number): Markup[] {
  const words = canvas.locale === "zh" ? "想要的把握" : "how probable it ought to be"
  return [mark(13, y - 4, canvas), label(words, { x: 21, y, "font-size": 11, fill: canvas.palette.quiet })]
}
