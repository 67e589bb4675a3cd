/**
 * Options of several commands: of those that project, and the day that counts as today. Absent on purpose: those of one command alone, which stand with it.
 */
import { Option } from "commander"
import type { Locale, Words } from "../core/problem"
import type { Setting } from "../core/projection/plan"
import { isDay } from "../core/schema/dates"
import { UsageError } from "./usage"

/** More take longer than they tell. */
const MOST_DRAWS = 100_000

export function drawsOption(locale: Locale): Option {
  const read = (value: string) => whole("--draws", value, 1, MOST_DRAWS)
  return new Option("--draws <number>", WORDS.draws[locale]).argParser(read)
}

export function seedOption(locale: Locale): Option {
  const read = (value: string) => whole("--seed", value, 0, Number.MAX_SAFE_INTEGER)
  return new Option("--seed <number>", WORDS.seed[locale]).argParser(read)
}

export function scenarioOption(locale: Locale): Option {
  return new Option("--scenario <id>", WORDS.scenario[locale])
}

export function setOption(locale: Locale): Option {
  const read = (value: string, before?: readonly Setting[]) => [...(before ?? []), settingOf(value)]
  return new Option("--set <path=value>", WORDS.set[locale]).argParser(read)
}

export function todayOption(locale: Locale): Option {
  return new Option("--today <YYYY-MM-DD>", WORDS.today[locale]).argParser(day)
}

function day(value: string): string {
  if (isDay(value)) return value
  throw new UsageError({
    en: `--today cannot be "${value}". Write a day such as 2026-03-01.`,
    zh: `--today 不能是“${value}”。请写日期，例如 2026-03-01。`,
  })
}

function settingOf(value: string): Setting {
  const at = value.indexOf("=")
  if (at > 0) return { path: value.slice(0, at).trim(), text: value.slice(at + 1).trim() }
  throw new UsageError({
    en: `--set cannot be "${value}". Write a path, "=" and a value: segments.new_buyers.funnel.reach=6k/w.`,
    zh: `--set 不能是“${value}”。请写成“路径=取值”，例如 segments.new_buyers.funnel.reach=6k/w。`,
  })
}

function whole(option: string, value: string, least: number, most: number): number {
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new UsageError({
    en: `${option} cannot be "${value}". Write a whole number from ${least} to ${most}.`,
    zh: `${option} 不能是“${value}”。请写 ${least} 到 ${most} 之间的整数。`,
  })
}

const WORDS = {
  draws: { en: "how many draws (2000 when left out)", zh: "抽样次数（不写则为 2000）" },
  seed: { en: "the seed of the draws (1 when left out)", zh: "随机种子（不写则为 1）" },
  scenario: { en: "a scenario of the playbook, or one of its risks", zh: "手册中的情景，或某个风险" },
  set: {
    en: "another value for a number of the playbook; may be repeated",
    zh: "把手册里的某个数换成别的值，可写多次",
  },
  today: {
    en: "the day that counts as today; without it, nothing is out of date",
    zh: "以哪一天为今天；不写则不判断是否过期",
  },
} as const satisfies Readonly<Record<string, Words>>
