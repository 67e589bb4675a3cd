/**
 * What every chart is put in: the viewBox, the words for those who do not see it, the paper and the font.
 * Absent on purpose: what is drawn.
 */
import type { Locale, Words } from "../problem"
import { element, label, type Markup, number, text } from "./element"
import { type Palette, themed } from "./palette"
import { shorten } from "./width"

/** For whom a chart is drawn, and how wide. */
export interface Look {
  readonly locale: Locale
  readonly palette?: Palette
  /** In pixels, of a text that stays readable: 300 to 900. */
  readonly width?: number
}

/** The same figures as words: what stands beside a chart for those who do not see it. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Picture {
  readonly title: string
  readonly svg: string
  readonly table: Table
}

export interface Canvas {
  readonly locale: Locale
  readonly palette: Palette
  readonly width: number
  /** Of ordinary words, in pixels. */
  readonly size: number
}

export const TOP = 34

export function canvasOf({ locale, palette = themed, width = 640 }: Look): Canvas {
  const asked = Number.isFinite(width) ? width : 640
  return { locale, palette, width: Math.round(Math.min(900, Math.max(300, asked))), size: 12 }
}

export interface Content {
  readonly title: string
  readonly description: string
  readonly height: number
  readonly body: readonly Markup[]
}

export function frame(canvas: Canvas, { title, description, height, body }: Content): string {
  const { palette, width, size } = canvas
  const paper = palette.paper && element("rect", { width, height, fill: palette.paper })
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      width,
      height,
      role: "img",
      "font-family": "var(--vscode-font-family, system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif)",
      "font-size": size,
      fill: palette.ink,
    },
    element("title", {}, text(title)),
    element("desc", {}, text(description)),
    ...(paper ? [paper] : []),
    label(shorten(title, 14, width - 16), { x: 8, y: 20, "font-size": 14, "font-weight": 600 }),
    ...body,
  )
}

/** What stands where there is nothing to draw. */
export function empty(canvas: Canvas, title: string): Picture {
  const words = NOTHING[canvas.locale]
  const note = label(words, {
    x: canvas.width / 2,
    y: 66,
    "text-anchor": "middle",
    fill: canvas.palette.quiet,
  })
  const svg = frame(canvas, { title, description: words, height: 96, body: [note] })
  return { title, svg, table: { columns: [], rows: [] } }
}

export const NOTHING: Words = { en: "Nothing to draw yet", zh: "没有可画的数据" }

/** What can be drawn: finite, and of a size that leaves room for sums. */
export function drawable(value: number | null | undefined): number | null {
  if (value === null || value === undefined || !(Math.abs(value) < 1e100)) return null
  return Math.abs(value) < 1e-12 ? 0 : value
}
