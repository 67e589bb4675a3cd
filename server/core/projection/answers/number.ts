/**
 * One number of a playbook as goal seek moves it: where it is written, how, and how far it may go on its own scale.
 * Absent on purpose: what follows from another value (chance) and where to look for one (search).
 */
import { formatQuantity, type Quantity } from "../../model/quantity"
import type { Linked } from "../../model/workspace"
import type { Refusal, Setting } from "../plan"
import { bookOf } from "../plan/book"
import { noNumber, placeOf, scenarioSettings, settle } from "../plan/settings"
import { distributionOf, type Scale, scaleOf } from "../sample"

export interface MovedNumber {
  /** Where it is written: an assumption's own place where the path leads to `$assumption`. */
  readonly place: string
  readonly quantity: Quantity
  /** As it stands, in its author's writing. */
  readonly text: string
  /** What a step is measured in: how wide it is on its scale, or what would be a tenth up and down. */
  readonly width: number
  /** How far it may go down and up on its scale. */
  readonly least: number
  readonly most: number
  /** Its values after a move on its scale: all of a range's move alike, so that it keeps its width. */
  at(by: number): readonly number[]
}

export interface Where {
  readonly scenario?: string
  readonly set?: readonly Setting[]
  readonly off?: readonly string[]
}

/** The number at a path, with the settings of whoever asks; or what to say where there is none. */
export function numberAt(linked: Linked, path: string, where: Where): MovedNumber | Refusal {
  return numbersIn(linked, where)(path)
}

/** The same for whoever looks at many. */
export function numbersIn(
  linked: Linked,
  { scenario, set = [] }: Where,
): (path: string) => MovedNumber | Refusal {
  const given = scenario === undefined ? [] : scenarioSettings(linked, scenario)
  const book = bookOf(linked, settle(linked, [...given, ...set]).settings)
  const interval = book.quantity("interval")?.values[0] ?? 0.8
  return (path) => {
    const first = placeOf(linked, path) ?? path
    const id = book.quantity(first)?.assumption
    const place =
      id === undefined
        ? first
        : [`assumptions.${id}`, `assumptions.${id}.is`].find((one) => book.quantity(one))
    const quantity = place === undefined ? undefined : book.quantity(place)
    if (place === undefined || !quantity || quantity.values.length === 0)
      return { path, message: noNumber(linked, path) }
    return movedNumber(place, quantity, interval)
  }
}

function movedNumber(place: string, quantity: Quantity, interval: number): MovedNumber {
  const scale = scaleOf(quantity)
  const values = [...quantity.values].sort((a, b) => a - b)
  const start = values.length === 1 ? startOf(scale, quantity, values[0]!) : 0
  const { p10, p90, median, point } = distributionOf(quantity, interval)
  const wide = scale.to(p90) - scale.to(p10)
  const even = scale.to(1) === 1 ? Math.abs(median) / 5 : 0.2
  const width = !point && Number.isFinite(wide) && wide > 0 ? wide : even > 0 ? even : 0.01
  const at = (by: number) =>
    values.length === 1 ? [scale.from(start + by)] : values.map((value) => scale.from(scale.to(value) + by))
  const [least, most] = limitsOf(place, quantity, scale, width, start)
  return { place, quantity, text: formatQuantity(quantity), width, least, most, at }
}

/** Where a single number stands on its scale; one at its end (no users, 0 %, 100 %) begins a little within. */
function startOf(scale: Scale, { kind }: Quantity, value: number): number {
  const own = scale.to(value)
  if (Number.isFinite(own)) return own
  return kind === "rate"
    ? own < 0
      ? scale.to(LEAST_RATE)
      : scale.to(1 - LEAST_RATE)
    : Math.log(LEAST_AMOUNT)
}

const LEAST_RATE = 1e-4
const LEAST_AMOUNT = 0.01

/** Amounts may become so many times as large or small; from nothing, so much. */
const TIMES = 1000
const FROM_NOTHING = 1e9

function limitsOf(
  place: string,
  { kind, values, measure }: Quantity,
  scale: Scale,
  width: number,
  start: number,
): readonly [least: number, most: number] {
  const ends = values.map((value) => scale.to(value)).filter(Number.isFinite)
  const low = Math.min(...ends, ...(ends.length === 0 ? [start] : []))
  const high = Math.max(...ends, ...(ends.length === 0 ? [start] : []))
  const within = (from: number, to: number) => [Math.min(0, from - low), Math.max(0, to - high)] as const
  if (kind === "rate") return within(scale.to(LEAST_RATE), scale.to(1 - LEAST_RATE))
  if (kind === "change" && measure === "points") return within(-1, 1)
  if (kind === "change" && measure === "relative") return within(-1, Math.max(10, 10 * high))
  if (scale.to(1) === 1) return [-TIMES * width, TIMES * width]
  if (ends.length === 0) return [0, Math.log(FROM_NOTHING)]
  // A week has no more than seven days to be active on.
  const top = place.endsWith(".funnel.days") ? Math.max(0, Math.log(7) - high) : Math.log(TIMES)
  return [-Math.log(TIMES), top]
}
