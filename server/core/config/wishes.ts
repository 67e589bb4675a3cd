/**
 * What a configuration asks for, as data: severities by rule or section, thresholds in the measures of the rules.
 * Absent on purpose: which of several configurations wins (settings.ts), and what is wrong with them (problems.ts).
 */
import { expectationAt } from "../model/expectations"
import { parseQuantity } from "../model/quantity"
import type { Plain, Severity } from "../problem"
import type { Thresholds } from "../rules/thresholds"
import { childShape, configShape, isMap, resolve, valueAt } from "../schema/shape"

export interface Wishes {
  readonly severities: ReadonlyMap<string, Severity | "off">
  readonly thresholds: Partial<Thresholds>
}

/** What the maps `rules` and `thresholds` of a value ask for; whatever cannot be understood asks for nothing. Total. */
export function wishesOf(value: Plain | undefined): Wishes {
  const rules = isMap(value) ? value["rules"] : undefined
  const thresholds = isMap(value) ? value["thresholds"] : undefined
  return {
    severities: new Map(Object.entries(isMap(rules) ? rules : {}).filter(isSetting)),
    thresholds: isMap(thresholds) ? thresholdsOf(thresholds) : {},
  }
}

const severities: ReadonlySet<unknown> = new Set(["off", "hint", "info", "warning", "error"])

function isSetting(entry: [string, Plain]): entry is [string, Severity | "off"] {
  return severities.has(entry[1])
}

function thresholdsOf(written: { readonly [key: string]: Plain }): Partial<Thresholds> {
  const found: Record<string, number | string | readonly string[]> = {}
  for (const [key, value] of Object.entries(written)) {
    const shape = resolve(childShape(thresholdsShape, key) ?? {})
    const number = shape["x-quantity"] ? quantityAt(key, value) : wholeNumber(value, shape.minimum)
    if (number !== undefined && (shape["x-quantity"] || shape.type === "integer")) found[key] = number
    if (shape.type === "array" && Array.isArray(value)) found[key] = value.map(String)
  }
  for (const end of ["from", "to"]) {
    const hour = valueAt(written, ["marketing_hours", end])
    if (typeof hour === "string" && /^(?:[01]\d|2[0-4]):[0-5]\d$/.test(hour)) found[`marketing_${end}`] = hour
  }
  return found
}

const thresholdsShape = resolve(childShape(configShape, "thresholds") ?? {})

function wholeNumber(value: Plain, least = 0): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= least ? value : undefined
}

/** One number in the measure of its kind: days, hours, users, yuan, shares of one. */
function quantityAt(key: string, value: Plain): number | undefined {
  const shape = resolve(childShape(thresholdsShape, key) ?? {})
  const expected = expectationAt(shape, ["thresholds", key], null, "CNY")
  if (!expected || (typeof value !== "string" && typeof value !== "number")) return undefined
  const { quantity, findings } = parseQuantity(String(value), expected)
  if (findings.some(({ kind }) => kind.severity === "error") || quantity?.values.length !== 1)
    return undefined
  return quantity.values[0]
}
