/**
 * Several pictures as one document, one below the other: the light palette as plain attributes, which every viewer
 * reads, and the dark one laid over them where the reader's screen is dark. Absent on purpose: what the pictures show.
 */
import { element, inside, label, style, text } from "./element"
import { canvasOf, type Look, NOTHING, type Picture } from "./frame"
import { dark, light, type Palette } from "./palette"
import { shorten } from "./width"

export interface Sheet {
  readonly title: string
  /** A line below the title. */
  readonly facts: string
  readonly pictures: readonly Picture[]
  /** Lines at the end. */
  readonly notes?: readonly string[]
}

/** How the pictures of a sheet are drawn: the sheet itself is their paper. */
export const onSheet: Palette = withoutPaper(light)

const GAP = 22
const HEAD = 66
const LINE = 18

export function sheet({ title, facts, pictures, notes = [] }: Sheet, look: Look): string {
  const { width, palette, locale } = canvasOf({ ...look, palette: onSheet })
  const small = { x: 8, "font-size": 12, fill: palette.quiet }
  let y = HEAD
  const placed = pictures.map(({ svg }) => {
    const at = y
    y += heightOf(svg) + GAP
    return inside(svg, at)
  })
  const told = pictures.length === 0 ? [NOTHING[locale], ...notes] : notes
  const lines = told.map((note, i) => label(shorten(note, 12, width - 16), { ...small, y: y + i * LINE }))
  const height = y + lines.length * LINE + 4
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "font-family": "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
    "font-size": 12,
    fill: palette.ink,
  }
  const names = pictures.map((picture) => picture.title).join(locale === "zh" ? "、" : ", ")
  return element(
    "svg",
    root,
    element("title", {}, text(title)),
    element("desc", {}, text(`${facts}${locale === "zh" ? "。" : ". "}${names}`)),
    style(night()),
    element("rect", { width, height, fill: light.paper ?? "#ffffff" }),
    label(shorten(title, 18, width - 16), { x: 8, y: 28, "font-size": 18, "font-weight": 600 }),
    label(shorten(facts, 12, width - 16), { ...small, y: 48 }),
    ...placed,
    ...lines,
  )
}

/** Each light colour becomes its dark one wherever it fills or strokes. */
function night(): string {
  const pairs = new Map<string, string>()
  const pair = (from: string | undefined, to: string | undefined) => {
    if (from !== undefined && to !== undefined && !pairs.has(from)) pairs.set(from, to)
  }
  const names = ["paper", "ink", "quiet", "grid", "main", "goal", "low", "high"] as const
  for (const name of names) pair(light[name], dark[name])
  light.series.forEach((color, i) => {
    pair(color, dark.series[i])
  })
  const rules = [...pairs].map(([from, to]) => `[fill='${from}']{fill:${to}}[stroke='${from}']{stroke:${to}}`)
  return `@media (prefers-color-scheme: dark){${rules.join("")}}`
}

function withoutPaper({ paper: _, ...palette }: Palette): Palette {
  return palette
}

function heightOf(svg: string): number {
  return Number(/^<svg [^>]*? height="([\d.]+)"/.exec(svg)?.[1] ?? 0)
}
