/**
 * The effects of one tactic, each change a number of the plan. Absent on purpose: how strong it is when.
 */
import type { Plain } from "../../problem"
import { isMap } from "../../schema/shape"
import { type Book, below, entriesOf } from "./book"
import { ageOf } from "./retention"
import type { AgedChange, AmountInput, Change, Effect, RateInput } from "./shape"

export const rateInputs: readonly RateInput[] = ["acquire", "activate", "pay", "accept", "recall"]
export const amountInputs: readonly AmountInput[] = ["reach", "spend", "invites"]

/** What stands at a path of keys (`["strategies", "gift", "effect"]`), for a tactic that touches these segments. */
export function effectsOf(
  book: Book,
  path: readonly string[],
  ids: readonly string[],
  touched: readonly number[],
): readonly Effect[] {
  const at = (...keys: string[]) => changeOf(book, [...path, ...keys])
  const plain = [...rateInputs, ...amountInputs].flatMap((on): Effect[] => {
    const change = at(on)
    return change ? [{ on, change } as Effect] : []
  })
  const moves = entriesOf(below(book.root, [...path, "moves"])).flatMap(([to]) => {
    const change = at("moves", to)
    if (!change || !ids.includes(to)) return []
    return touched.map((from): Effect => ({ on: "moves", from, to: ids.indexOf(to), change }))
  })
  const metrics = entriesOf(below(book.root, [...path, "metrics"])).flatMap(([metric]): Effect[] => {
    const change = at("metrics", metric)
    return change ? [{ on: "metric", metric, change }] : []
  })
  return [...plain, ...retainEffects(book, path), ...moves, ...metrics, ...responses(book, path)]
}

export function changeOf(book: Book, path: readonly string[]): Change | undefined {
  const number = book.number(...path)
  const found = number === undefined ? undefined : book.numbers[number]
  if (number === undefined || !found) return undefined
  return { path: found.path, number, measure: found.quantity.measure ?? "absolute" }
}

/** Of several ages within one week the last one tells, because a week is the smallest age there is. */
function retainEffects(book: Book, path: readonly string[]): readonly Effect[] {
  const stated = entriesOf(below(book.root, [...path, "retain"]))
    .flatMap(([key]): AgedChange[] => {
      const age = ageOf(key)
      const change = changeOf(book, [...path, "retain", key])
      return age === undefined || !change ? [] : [{ age, change }]
    })
    .sort((a, b) => a.age - b.age)
  const ages = stated.filter(({ age }, i) => Math.ceil(age) !== Math.ceil(stated[i + 1]?.age ?? 0))
  const weekly = changeOf(book, [...path, "retain", "weekly"])
  const dropped = stated.filter((one) => !ages.includes(one))
  return ages.length === 0 && !weekly ? [] : [{ on: "retain", ages, weekly, dropped }]
}

function responses(book: Book, path: readonly string[]): readonly Effect[] {
  const place = [...path, "reach_by_spend"]
  const at = (key: string) => book.number(...place, key)
  const [spend, half, most] = [at("spend"), at("half"), changeOf(book, [...place, "most"])]
  if (spend === undefined || half === undefined || !most) return []
  return [{ on: "reach_by_spend", response: { spend, most, half, shape: at("shape"), carry: at("carry") } }]
}

/** Whether an effect changes how many join. */
export function changesNew({ on }: Effect): boolean {
  return ["reach", "acquire", "activate", "invites", "reach_by_spend"].includes(on)
}

/** A text or a number at a key of a map. */
export function wordAt(entry: Plain | undefined, key: string): string | undefined {
  const value = isMap(entry) ? entry[key] : undefined
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined
}
