/**
 * The pyramid of users: layers from the top, each as wide as its share. Absent on purpose: who belongs to which.
 */
import { element, label, type Markup } from "./element"
import { type Canvas, canvasOf, drawable, empty, frame, type Look, type Picture, TOP } from "./frame"
import { readValue } from "./ticks"
import { shorten, widthOf } from "./width"

export interface Layer {
  readonly name: string
  readonly share: number | null
}

export interface Pyramid {
  readonly title: string
  /** From the top: the few that matter most come first. */
  readonly layers: readonly Layer[]
}

const ROW = 34

export function pyramid({ title, layers: asked }: Pyramid, look: Look): Picture {
  const canvas = canvasOf(look)
  const layers = asked.map(({ name, share }) => ({ name, share: Math.max(0, drawable(share) ?? 0) }))
  const most = layers.reduce((high, { share }) => Math.max(high, share), 0)
  if (layers.length === 0) return empty(canvas, title)
  const left =
    18 + Math.min(canvas.width * 0.34, Math.max(...layers.map(({ name }) => widthOf(name, canvas.size))))
  const room = canvas.width - left - 66
  const body = layers.flatMap((layer, i) =>
    drawn(layer, {
      canvas,
      left,
      room,
      width: most > 0 ? (layer.share / most) * room : 0,
      y: TOP + 4 + i * ROW,
    }),
  )
  const read = (share: number) => readValue(share, { kind: "rate" }, look.locale)
  const rows = layers.map(({ name, share }) => [name, read(share)])
  const columns = look.locale === "zh" ? ["人群", "占比"] : ["Segment", "Share"]
  const description = rows.map((row) => row.join(" ")).join(look.locale === "zh" ? "，" : ", ")
  const height = TOP + 12 + layers.length * ROW
  return { title, svg: frame(canvas, { title, description, height, body }), table: { columns, rows } }
}

interface LayerPlace {
  readonly canvas: Canvas
  readonly left: number
  readonly room: number
  readonly width: number
  readonly y: number
}

function drawn(
  { name, share }: Layer & { readonly share: number },
  { canvas, left, room, width, y }: LayerPlace,
): Markup[] {
  const { palette, size, locale } = canvas
  const shown = Math.max(2, width)
  const x = left + (room - shown) / 2
  return [
    label(shorten(name, size, left - 16), { x: left - 8, y: y + 19, "text-anchor": "end" }),
    element("rect", { x, y, width: shown, height: ROW - 5, rx: 2, fill: palette.main, "fill-opacity": 0.8 }),
    label(readValue(share, { kind: "rate" }, locale), {
      x: canvas.width - 10,
      y: y + 19,
      "text-anchor": "end",
      "font-weight": 600,
    }),
  ]
}
