/**
 * The numbers of a plan as sliders: each on its own scale, its range moving as a whole, its texts in its author's
 * writing. Absent on purpose: numbers that the projection does not read, and those of targets that are certain.
 */
import { formatQuantity } from "../../model/quantity"
import type { Linked } from "../../model/workspace"
import type { Locale } from "../../problem"
import { type MovedNumber, numbersIn } from "../../projection/answers/number"
import { roundedText } from "../../projection/answers/rounding"
import type { Plan } from "../../projection/plan"
import { placeOf, scenarioSettings, settle } from "../../projection/plan/settings"
import { describeAt } from "../../schema/describe"
import { nameOf } from "../names"
import { placeName } from "../places"
import type { Move, MovedRow, NumberGroup, NumberRow } from "./shape"

/** A slider goes so many widths of its number's own uncertainty down and up. */
const REACH = 3

const DIGITS = 3

/** Every number that the projection reads and that can be moved, by the entry that it stands in. */
export function numberGroups(linked: Linked, plan: Plan, locale: Locale): readonly NumberGroup[] {
  const find = numbersIn(linked, {})
  const groups = new Map<string, NumberRow[]>()
  for (const path of pathsOf(linked, plan)) {
    const number = find(path)
    if ("message" in number || groups.get(groupOf(number.place))?.some((row) => row.path === number.place))
      continue
    const row = rowOf(linked, number, locale)
    const group = groupOf(row.path)
    if (row.uncertain || !/^(?:targets|interval$|discount$)/.test(row.path))
      groups.set(group, [...(groups.get(group) ?? []), row])
  }
  return [...groups].map(([path, rows]) => {
    const [section = "", id] = path.split(".")
    const title = describeAt([section], linked.playbook.value)?.title[locale] ?? section
    return { path, section: title, name: id === undefined ? title : nameOf(linked, [section], id), rows }
  })
}

/** In the order in which they are written, those of imports last. */
function pathsOf(linked: Linked, plan: Plan): readonly string[] {
  const used = new Set(plan.numbers.map(({ path }) => path))
  const written = [linked.playbook, ...linked.imported].flatMap(({ quantities }) =>
    quantities.map(({ path }) => path.join(".")),
  )
  return [...new Set(written)].filter((path) => used.has(path) || CURVE.test(path))
}

/** The points of a curve move as one in the draws and so are no numbers of the plan; a reader moves them one by one. */
const CURVE = /^segments\.[^.]+\.funnel\.retain\./

/** All assumptions are one group. */
function groupOf(path: string): string {
  const keys = path.split(".")
  return keys[0] === "assumptions" || keys.length < 3 ? (keys[0] ?? "") : keys.slice(0, 2).join(".")
}

function rowOf(linked: Linked, number: MovedNumber, locale: Locale): NumberRow {
  const { place, text, quantity } = number
  const [section = "", id = ""] = place.split(".")
  const name = placeName(linked, place, locale)
  const entry = `${nameOf(linked, [section], id)} · `
  const label = name.startsWith(entry) ? name.slice(entry.length) : name
  return { path: place, label, text, at: positionOf(number, 0), uncertain: isRange(quantity.values) }
}

function isRange(values: readonly number[]): boolean {
  return values.some((value) => value !== values[0])
}

export interface Moved {
  readonly rows: readonly MovedRow[]
  /** What the reader has moved, as settings of a run. */
  readonly set: readonly { readonly path: string; readonly text: string }[]
}

/** What stands elsewhere than in the file: what the scenario says, and what the reader has moved since. */
export function movedNumbers(linked: Linked, scenario: string | undefined, moves: readonly Move[]): Moved {
  const find = numbersIn(linked, {})
  const given = scenario === undefined ? [] : scenarioSettings(linked, scenario)
  const rows = new Map<string, MovedRow>()
  for (const { path, text } of given) {
    const number = find(placeOf(linked, path) ?? path)
    const at = "message" in number ? undefined : positionOfText(linked, number, text)
    if (!("message" in number) && at !== undefined)
      rows.set(number.place, { path: number.place, text, at, byScenario: true })
  }
  const set: { path: string; text: string }[] = []
  for (const move of moves) {
    const number = find(move.path)
    const row = "message" in number ? undefined : movedRow(linked, number, move)
    if (!row) continue
    if (row.text !== ("message" in number ? "" : number.text) || rows.has(row.path)) {
      set.push({ path: row.path, text: row.text })
      rows.set(row.path, row)
    }
  }
  return { rows: [...rows.values()], set }
}

function movedRow(linked: Linked, number: MovedNumber, { at, text }: Move): MovedRow | undefined {
  const path = number.place
  if (text !== undefined) {
    const found = positionOfText(linked, number, text)
    return found === undefined ? undefined : { path, text, at: found, byScenario: false }
  }
  if (at === undefined || !Number.isFinite(at)) return undefined
  const within = Math.min(1, Math.max(0, at))
  return { path, text: textAt(linked, number, within), at: within, byScenario: false }
}

function endsOf({ least, most, width }: MovedNumber): readonly [low: number, high: number] {
  return [Math.max(least, -REACH * width), Math.min(most, REACH * width)]
}

function positionOf(number: MovedNumber, by: number): number {
  const [low, high] = endsOf(number)
  return high > low ? Math.min(1, Math.max(0, (by - low) / (high - low))) : 0.5
}

/** What stands there when the slider is at a position: rounded the way it went, and as it was where it went nowhere. */
function textAt(linked: Linked, number: MovedNumber, at: number): string {
  const [low, high] = endsOf(number)
  const by = low + at * (high - low)
  if (!(Math.abs(by) > 1e-9 * number.width)) return number.text
  const exact = formatQuantity(number.quantity, number.at(by))
  const { settings } = settle(linked, [{ path: number.place, text: exact }])
  const spelled = settings.get(number.place)?.quantity
  return spelled ? roundedText(spelled, { way: by > 0 ? 1 : -1, digits: DIGITS, steps: 0 }) : exact
}

/** Where a text stands on a number's slider; undefined where its place does not take it. */
function positionOfText(linked: Linked, number: MovedNumber, text: string): number | undefined {
  const { settings } = settle(linked, [{ path: number.place, text }])
  const values = settings.get(number.place)?.quantity.values
  if (!values || values.length === 0) return undefined
  if (text === number.text) return positionOf(number, 0)
  const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  const wanted = middle(values)
  const [low, high] = endsOf(number)
  let [from, to] = [low, high]
  // The values rise with the move, so that halving finds the one that gives the text.
  for (let i = 0; i < 50; i++) {
    const half = (from + to) / 2
    if (middle(number.at(half)) < wanted) from = half
    else to = half
  }
  return positionOf(number, (from + to) / 2)
}
