/**
 * The first playbook that a reader gets, for their kind of business, horizon and language: it validates, nothing is
 * found wrong with it, and its targets are neither sure nor out of reach. Absent: where it is written, and the editor.
 */
import { app } from "./starter/app"
import type { Business, Language } from "./starter/business"
import { community } from "./starter/community"
import { game } from "./starter/game"
import { local } from "./starter/local"
import { saas } from "./starter/saas"
import { shop } from "./starter/shop"

export type { Business, Language } from "./starter/business"

/** The order in which they are offered. */
export const businesses = { shop, app, local, saas, community, game } as const satisfies Record<
  string,
  Business
>

export type BusinessKind = keyof typeof businesses

export const businessKinds = Object.keys(businesses) as readonly BusinessKind[]

/** A quarter, half a year, a year. */
export const horizons = [13, 26, 52] as const

export type Horizon = (typeof horizons)[number]

export interface Starter {
  readonly kind: BusinessKind
  readonly weeks: Horizon
  readonly locale: Language
  /** A Monday, as an ISO date. */
  readonly start: string
}

const DAY = 24 * 60 * 60 * 1000

export function starter({ kind, weeks, locale, start }: Starter): string {
  const business: Business = businesses[kind]
  const zh = locale === "zh-CN"
  const from = Date.parse(`${start}T00:00:00Z`)
  const dates: Readonly<Record<string, string>> = {
    start,
    weeks: String(weeks),
    later: iso(from + 7 * DAY),
    run: String(weeks - 3),
    end: iso(from + weeks * 7 * DAY - DAY),
  }
  const goals = business.goals[weeks]
  const text = business.text.replace(/\{\{(.*?)\}\}/g, (_, inner: string) => {
    if (!inner.startsWith("=")) return inner.split("|")[zh ? 1 : 0] ?? inner
    const name = inner.slice(1)
    return dates[name] ?? goal(goals[Number(name)] ?? 0, zh)
  })
  return (
    HEAD[locale] +
    text.replace(/^([^#\n]*\S) # /gm, (_, said: string) => `${said.padEnd(COLUMN - wide(said))} # `)
  )
}

/** Chinese characters take the place of two. */
const wide = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Where the words on the numbers begin. */
const COLUMN = 34

const HEAD: Readonly<Record<Language, string>> = {
  en: `# Who the users are, what the team will do, what it costs and what should change.
# The numbers are examples: put your own in their place. A range such as 8%..10%
# is what you believe: four times in five the truth lies inside.
# Rest the mouse on any word to read what it means.
`,
  "zh-CN": `# 写清：用户是谁、团队做什么、花多少钱、要改变什么。
# 数字都是示例，请换成自己的。
# 8%..10% 这样的区间是你的判断：五次里有四次，真实值落在其中。
# 鼠标停在任何一个词上，都能看到它的意思。
`,
}

/** As people of each language write large numbers. */
function goal(value: number, zh: boolean): string {
  if (zh) return value >= 10_000 ? `${Number((value / 10_000).toPrecision(4))}万` : String(value)
  return value >= 10_000 ? `${Number((value / 1000).toPrecision(4))}k` : String(value)
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The first Monday after a day, by the reader’s own calendar. */
export function mondayAfter(day: Date): string {
  const midnight = Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())
  return iso(midnight + ((8 - new Date(midnight).getUTCDay()) % 7 || 7) * DAY)
}

/** A name for the file, from what kind of business it is about. */
export function fileNameOf(kind: BusinessKind, start: string): string {
  return `${kind}-${start.slice(0, 4)}.playbook.yaml`
}

/** The first range of a rate as people write ranges elsewhere: a mistake for a tour to show. */
export function mistaken(text: string): string {
  return text.replace(/^([^#\n]*\d%)\.\.(\d+%)/m, "$1-$2 ")
}
