/**
 * The CEL library set up for plans: one sort of number, dates with `days_since` and `date`, `min max abs round`.
 * Whole numbers never arise: literals are decimals (tree.ts), and the library's functions that give whole numbers
 * are called by a decimal twin. The name of a twin begins with `decimal_`, that of a variable with a dot, so that no
 * attribute can be taken for one of the library's own words (`type`, `string`, `size`).
 */
import { Environment } from "@marcbachmann/cel-js"

const TIMESTAMP = "google.protobuf.Timestamp"
const DAY = 86_400_000

/** Functions with a decimal twin, by name. */
export const twins: ReadonlySet<string> = new Set([
  ...["size", "int", "uint", "indexOf", "lastIndexOf"],
  ...["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear"],
  ...["getHours", "getMinutes", "getSeconds", "getMilliseconds"],
])

export function twinOf(name: string): string {
  return `decimal_${name}`
}

/** The second argument of `days_since`, which is handed in and never written. */
export const TODAY = ".today"

function withOwn(env: Environment): Environment {
  env.registerOperator("double % double", (a: number, b: number) => a % b)
  for (const [name, choose] of [
    ["min", Math.min],
    ["max", Math.max],
  ] as const) {
    for (let count = 2; count <= 8; count++) {
      const takes = Array.from({ length: count }, () => "double").join(", ")
      env.registerFunction(`${name}(${takes}): double`, (...numbers: number[]) => choose(...numbers), {
        async: false,
      })
    }
  }
  env.registerFunction("abs(double): double", Math.abs, { async: false })
  return env.registerFunction("round(double): double", Math.round, { async: false })
}

function withDates(env: Environment): Environment {
  const since = (date: Date, today: Date) => Math.floor((today.getTime() - date.getTime()) / DAY)
  env.registerVariable(TODAY, TIMESTAMP)
  env.registerFunction(`days_since(${TIMESTAMP}, ${TIMESTAMP}): double`, since, { async: false })
  return env.registerFunction(`date(string): ${TIMESTAMP}`, readDate, { async: false })
}

/** A day that exists, as the date of its first moment in UTC. */
export function readDate(text: string): Date {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN)
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return date
  throw new RangeError(`no such day: ${text}`)
}

function withTexts(env: Environment): Environment {
  const decimal = { async: false }
  const indexOf = (text: string, part: string, from = 0) => text.indexOf(part, from)
  const lastIndexOf = (text: string, part: string, from = Number.POSITIVE_INFINITY) =>
    text.lastIndexOf(part, from)
  env.registerFunction("string.decimal_indexOf(string): double", indexOf, decimal)
  env.registerFunction("string.decimal_indexOf(string, double): double", indexOf, decimal)
  env.registerFunction("string.decimal_lastIndexOf(string): double", lastIndexOf, decimal)
  env.registerFunction("string.decimal_lastIndexOf(string, double): double", lastIndexOf, decimal)
  env.registerFunction(
    "string.substring(double): string",
    (text: string, from: number) => text.slice(from),
    decimal,
  )
  const substring = (text: string, from: number, to: number) => text.slice(from, Math.max(from, to))
  env.registerFunction("string.substring(double, double): string", substring, decimal)
  const split = (text: string, at: string, most: number) => text.split(at, Math.max(0, most))
  return env.registerFunction("string.split(string, double): list<string>", split, decimal)
}

function withTwins(env: Environment): Environment {
  const decimal = { async: false }
  const count = (value: string | Iterable<unknown>) => [...value].length
  const keys = (value: object) => (value instanceof Map ? value.size : Object.keys(value).length)
  for (const [type, size] of [
    ["string", count],
    ["list", count],
    ["map", keys],
  ] as const) {
    env.registerFunction(`decimal_size(${type}): double`, size, decimal)
    env.registerFunction(`${type}.decimal_size(): double`, size, decimal)
  }
  for (const name of ["decimal_int", "decimal_uint"]) {
    env.registerFunction(`${name}(double): double`, Math.trunc, decimal)
    env.registerFunction(`${name}(string): double`, (text: string) => Math.trunc(Number(text)), decimal)
  }
  for (const [name, part] of Object.entries(dateParts)) {
    env.registerFunction(`${TIMESTAMP}.decimal_${name}(): double`, part, decimal)
  }
  return env
}

const dateParts: Readonly<Record<string, (date: Date) => number>> = {
  getFullYear: (date) => date.getUTCFullYear(),
  getMonth: (date) => date.getUTCMonth(),
  getDate: (date) => date.getUTCDate(),
  getDayOfMonth: (date) => date.getUTCDate() - 1,
  getDayOfWeek: (date) => date.getUTCDay(),
  getDayOfYear: (date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY),
  getHours: (date) => date.getUTCHours(),
  getMinutes: (date) => date.getUTCMinutes(),
  getSeconds: (date) => date.getUTCSeconds(),
  getMilliseconds: (date) => date.getUTCMilliseconds(),
}

/** The environment that those of single expressions are cloned from; it has no variables but today. */
export const library = withOwn(
  withTexts(withDates(withTwins(new Environment({ homogeneousAggregateLiterals: false })))),
)
