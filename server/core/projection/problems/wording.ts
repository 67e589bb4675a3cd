/**
 * Figures in messages: shares of futures, and amounts in the writing of the author, who then compares like with like.
 */
import type { PlacedQuantity } from "../../model/playbook"
import { formatQuantity, type Quantity } from "../../model/quantity"
import type { Scale } from "../../model/quantity/units"
import type { Linked } from "../../model/workspace"
import type { Path, Place, Plain } from "../../problem"
import { valueAt } from "../../schema/shape"

/** A share of draws, told no more exactly than it is known, unless it would seem to be another one. */
export function percent(share: number, other = Number.NaN): string {
  if (share > 0 && share < 0.005) return "<1%"
  if (share < 1 && share > 0.995) return ">99%"
  const whole = Math.round(share * 100)
  const plain = Math.abs(whole - other * 100) < 1e-9 && Math.abs(share - other) > 1e-9
  return `${plain ? Number((share * 100).toFixed(1)) : whole}%`
}

/** Half a width in points: at least one. */
export function points(error: number): string {
  return String(Math.max(1, Math.round(error * 100)))
}

/** A value in the style of the quantity at a path; three digits tell enough. */
export function written(linked: Linked, path: Path, value: number): string {
  return grouped(precise(linked, path, value))
}

/** The same as it is written into the file. */
export function precise(linked: Linked, path: Path, value: number): string {
  const found = quantityAt(linked, path.join("."))?.quantity
  const rounded = Number(value.toPrecision(3))
  return found ? formatQuantity(fitting(found, rounded), [rounded]) : String(rounded)
}

/** Less than one thousand of something is not told in thousands. */
function fitting(quantity: Quantity, value: number): Quantity {
  const [end] = quantity.style.ends
  if (end?.scale === undefined || Math.abs(value) >= SIZES[end.scale]) return quantity
  const { scale: _, ...plain } = end
  return { ...quantity, values: [], style: { ...quantity.style, ends: [plain] } }
}

/** Long numbers with their commas. */
export function grouped(text: string): string {
  return text.replace(/(?<![\d.,])\d{5,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ","))
}

/** An amount of money as it is written below the first of some paths that has one; in thousands where there are some. */
export function money(linked: Linked, value: number, ...near: readonly Path[]): string {
  const all = linked.playbook.quantities.flatMap(({ path, quantity }) =>
    quantity?.kind === "money" && quantity.values.length > 0 ? [{ path, quantity }] : [],
  )
  const rounded = Number(value.toPrecision(3))
  for (const path of [...near, []])
    for (const { path: own, quantity } of all) {
      const { scale } = quantity.style.ends[0] ?? {}
      const fits = scale === undefined || Math.abs(value) >= SIZES[scale]
      if (fits && path.every((key, i) => own[i] === key)) return grouped(formatQuantity(quantity, [rounded]))
    }
  const { currency } = linked.playbook
  const plainly = {
    kind: "money",
    currency,
    values: [],
    text: "",
    style: { ends: [], gap: "..", shared: {} },
  } as const
  return grouped(formatQuantity(plainly, [rounded]))
}

const SIZES: Readonly<Record<Scale, number>> = { k: 1e3, K: 1e3, 万: 1e4, M: 1e6, 亿: 1e8 }

function quantityAt(linked: Linked, name: string): PlacedQuantity | undefined {
  for (const playbook of [linked.playbook, ...linked.imported]) {
    const found = playbook.quantities.find(({ path }) => path.join(".") === name)
    if (found) return found
  }
  return undefined
}

/** What people call an entry: its name, else its id. */
export function called(linked: Linked, section: string, id: string): string {
  return linked.definition([section], id)?.name ?? id
}

/** Where the number at a dotted path stands: in the playbook, or in what it imports. */
export function placeOf(linked: Linked, name: string): Place {
  const path = name.split(".")
  if (valueAt(linked.playbook.value, path) !== undefined) return { path }
  const lent = linked.imported.find((one) => valueAt(one.value, path) !== undefined)
  return lent ? { path, file: lent.file } : { path }
}

/** A quantity as a fix writes it: a bare number needs no quotes. */
export function plain(text: string): Plain {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}
