/**
 * A quantity in words: what it says, and what it comes to when it is written in another measure.
 * Absent on purpose: how quantities are read and described (model/quantity).
 */
import type { PlacedQuantity, Playbook } from "../../model/playbook"
import { describeQuantity, parseQuantity, type Quantity } from "../../model/quantity"
import type { Linked } from "../../model/workspace"
import { same, type Words } from "../../problem"
import { valueAt } from "../../schema/shape"
import { samePath } from "../target"
import { escapeText } from "./markdown"

/** What a quantity of a playbook says; of an assumption, what that says. */
export function quantityWords(placed: PlacedQuantity, linked: Linked): Words | undefined {
  const { quantity } = placed
  if (!quantity) return undefined
  const assumed = quantity.assumption === undefined ? undefined : assumption(quantity.assumption, linked)
  const said = assumed ?? quantity
  const words = describeQuantity(said, intervalOf(linked.playbook))
  const plain = canonical(said)
  return {
    en: `${escapeText(words.en)}${plain ? ` (= ${plain.en})` : ""}.`,
    zh: `${escapeText(words.zh)}${plain ? `（即 ${plain.zh}）` : ""}。`,
  }
}

/** The quantity that an assumption stands for, in whichever file it is defined. */
function assumption(id: string, linked: Linked): Quantity | undefined {
  const entry = linked.definition(["assumptions"], id)
  const home = [linked.playbook, ...linked.imported].find((one) => one.file === entry?.file)
  const places = entry ? [entry.path, [...entry.path, "is"]] : []
  return home?.quantities.find((one) => places.some((path) => samePath(path, one.path)))?.quantity
}

/** How sure an author is of two numbers: what the file says, else 80 %. */
export function intervalOf({ value }: Playbook): number {
  const written = valueAt(value, ["interval"])
  if (typeof written !== "string" && typeof written !== "number") return 0.8
  const rate = parseQuantity(String(written), { kinds: ["rate"] }).quantity?.values[0]
  return rate !== undefined && rate > 0 && rate < 1 ? rate : 0.8
}

const units: Partial<Readonly<Record<Quantity["kind"], Words>>> = {
  duration: { en: "days", zh: "天" },
  work: { en: "hours of work a week", zh: "小时工时/周" },
}

/** The numbers in canonical measure where the spelling hides them: 万, k, months, hours of work. */
function canonical({ kind, values, text, style }: Quantity): Words | undefined {
  if (values.length === 0) return undefined
  const unit = units[kind] ?? same("")
  const scaled = style.ends.some((end) => end.scale !== undefined)
  const days = kind === "duration" && !/^\s*\d+(\.\.\d+)?\s*d\s*$/.test(text)
  if (!days && !((kind === "count" || kind === "money") && scaled)) return undefined
  const numbers = values.map(readable).join("..")
  return { en: `${numbers} ${unit.en}`.trim(), zh: `${numbers} ${unit.zh}`.trim() }
}

/** A number with thousands separated, to six figures. */
function readable(value: number): string {
  const [whole = "", rest] = String(Number(value.toPrecision(6))).split(".")
  if (/e/.test(whole)) return whole
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`)
}
