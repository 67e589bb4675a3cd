/**
 * Days, times of day and currencies: the scalars whose form the schema names but JSON Schema cannot judge.
 */
import type { Fix, Path, Plain, Problem, Words } from "../problem"
import { problem } from "../problem"
import * as kinds from "./kinds"
import { isMap, playbookShape } from "./shape"
import { type Visit, walk } from "./walk"

/** The problems of dates, times, spans and currencies in a playbook. */
export function dateProblems(value: Plain, whole = playbookShape): readonly Problem[] {
  const found: Problem[] = []
  walk(
    value,
    (visit) => {
      const one = judge(visit)
      if (one) found.push(one)
      if (visit.shape["x-keys"] === "dates" && isMap(visit.value))
        for (const key of Object.keys(visit.value)) {
          const bad = judgeDay(key, [...visit.path, key], "key")
          if (bad) found.push(bad)
        }
    },
    whole,
  )
  return found
}

function judge({ shape, value, path }: Visit): Problem | undefined {
  if (shape.properties?.["weeks"] && shape.properties["end"] && isMap(value)) return twoEnds(value, path)
  if (typeof value !== "string") return undefined
  if (shape.format === "date" && !(shape["x-loose"] && !looksLikeDay(value)))
    return judgeDay(value, path, "value")
  if (shape.format === "time") return judgeTime(value, path)
  if (shape.format === "currency") return judgeCurrency(value, path)
  return undefined
}

function twoEnds(value: Plain, path: Path): Problem | undefined {
  if (!isMap(value) || value["weeks"] === undefined || value["end"] === undefined) return undefined
  return problem(kinds.twoEnds, {
    place: { path: [...path, "end"], at: "key" },
    message: {
      en: 'Write either "weeks" or "end", not both.',
      zh: "weeks（周数）和 end（结束日期）只写一个。",
    },
    fixes: [remove([...path, "end"], "end"), remove([...path, "weeks"], "weeks")],
  })
}

function remove(path: Path, key: string): Fix {
  return {
    title: { en: `Delete "${key}"`, zh: `删除“${key}”` },
    kind: "suggested",
    changes: [{ do: "delete", path }],
  }
}

const day = /^(\d{4})-(\d{2})-(\d{2})$/
const looseDay = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*(?:T.*)?$/

function looksLikeDay(text: string): boolean {
  return looseDay.test(text)
}

/** Whether a text is a day that exists, as ISO writes it. */
export function isDay(text: string): boolean {
  const [, year, month, date] = day.exec(text) ?? []
  return year !== undefined && Number(date) >= 1 && Number(date) <= daysIn(Number(year), Number(month))
}

/** How many days a month has; none where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

const months = "January February March April May June July August September October November December".split(
  " ",
)

function judgeDay(text: string, path: Path, at: "key" | "value"): Problem | undefined {
  if (isDay(text)) return undefined
  const [, year, month, date] = looseDay.exec(text) ?? []
  const iso = year && `${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`
  if (iso && isDay(iso)) return badDay(path, at, text, writtenAs(iso), iso)
  if (!iso) return badDay(path, at, text, noDay(text))
  const last = daysIn(Number(year), Number(month))
  if (last === 0) return badDay(path, at, text, noMonth(iso, Number(month)))
  const better = `${iso.slice(0, 8)}${Number(date) < 1 ? "01" : last}`
  return badDay(path, at, text, noSuchDay(iso, Number(year), Number(month), last), better)
}

function writtenAs(iso: string): Words {
  return { en: `A date is written ${iso}.`, zh: `日期请写作 ${iso}。` }
}

function noDay(text: string): Words {
  return {
    en: `"${text}" is no date. A date is written 2026-03-01.`,
    zh: `“${text}”不是日期。日期写作 2026-03-01。`,
  }
}

function noMonth(iso: string, month: number): Words {
  return { en: `${iso} does not exist: there is no month ${month}.`, zh: `${iso} 不存在：没有 ${month} 月。` }
}

function noSuchDay(iso: string, year: number, month: number, last: number): Words {
  return {
    en: `${iso} does not exist: ${months[month - 1]} ${year} has ${last} days.`,
    zh: `${iso} 不存在：${year} 年 ${month} 月只有 ${last} 天。`,
  }
}

function badDay(path: Path, at: "key" | "value", text: string, message: Words, better?: string): Problem {
  const change =
    at === "key"
      ? { do: "rename" as const, path, to: better ?? text }
      : { do: "set" as const, path, value: better ?? text }
  const fixes: Fix[] = better
    ? [{ title: { en: `Write ${better}`, zh: `改为 ${better}` }, kind: "suggested", changes: [change] }]
    : []
  return problem(kinds.badDate, { place: { path, at }, message, fixes })
}

function judgeTime(text: string, path: Path): Problem | undefined {
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) || text === "24:00") return undefined
  const [, hour, minute] = /^\s*(\d{1,2})\s*(?:[:：点时.]\s*(\d{1,2})?)?\s*分?\s*$/.exec(text) ?? []
  const better =
    hour && Number(hour) <= 24 ? `${hour.padStart(2, "0")}:${(minute ?? "0").padStart(2, "0")}` : undefined
  const sound = better && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(better) ? better : undefined
  return problem(kinds.badDate, {
    place: { path },
    message: {
      en: `"${text}" is no time of day. It is written 21:00.`,
      zh: `“${text}”不是钟点。钟点写作 21:00。`,
    },
    fixes: sound
      ? [
          {
            title: { en: `Write ${sound}`, zh: `改为 ${sound}` },
            kind: "suggested",
            changes: [{ do: "set", path, value: sound }],
          },
        ]
      : [],
  })
}

const currencyWords: Readonly<Record<string, string>> = {
  RMB: "CNY",
  人民币: "CNY",
  美元: "USD",
  欧元: "EUR",
  日元: "JPY",
}

function judgeCurrency(text: string, path: Path): Problem | undefined {
  if (/^[A-Z]{3}$/.test(text) && currencyWords[text] === undefined) return undefined
  if (/^(?:[¥￥$€£₩₹฿₫元円]|HK\$|S\$|NT\$|A\$|R\$|Rp)$/.test(text)) return undefined
  const better = currencyWords[text] ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined)
  return problem(kinds.unknownCurrency, {
    place: { path },
    message: {
      en: `"${text}" is no currency. Write its ISO code, such as ${better ?? "CNY or USD"}.`,
      zh: `“${text}”不是货币。请写 ISO 代码，例如 ${better ?? "CNY 或 USD"}。`,
    },
    fixes: better
      ? [
          {
            title: { en: `Write ${better}`, zh: `改为 ${better}` },
            kind: "safe",
            changes: [{ do: "set", path, value: better }],
          },
        ]
      : [],
  })
}
