/** Daily, weekly and monthly active users that cannot be true together. */
import type { Finding, Words } from "../problem"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { areOfSameUsers, deadlineOf, pairsOf, placeIn, type Target } from "./shared/target"
import type { Subject } from "./subject"

export const activesOutOfOrder: Rule = {
  id: "actives-out-of-order",
  severity: "error",
  section: "targets",
  reads: ["targets", "metrics", "period"],
  summary: {
    en: "Daily, weekly and monthly active users contradict each other.",
    zh: "日活、周活、月活互相矛盾。",
  },
  why: {
    en: "Who is active today is active this week and this month; figures that say otherwise come from two definitions.",
    zh: "今天活跃的人，本周、本月也活跃；数字不符，说明口径不是同一个。",
  },
  mend: {
    en: "Take all of them from one definition of active: those of a day are at most those of a week, those of a week at most those of a month.",
    zh: "统一活跃的口径：日活不超过周活，周活不超过月活。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  daily: { metric: daily_active_users, from: 7万, to: 9万 }
  weekly: { metric: active_users, from: 6.2万, to: 9万 }
#                                       ^^^^ Fewer users are active in a week (6.2万) than in a day of it (7万).
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  dau: { kind: count }
targets:
  daily: { metric: dau, from: 1k, to: 1万 }
  weekly: { metric: active_users, from: 9k, to: 1.2万 }
#                                       ^^ 9k active users in a week are more than seven days of 1k can hold.
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  by_day: { name: 日活跃用户, kind: count }
  by_month: { name: 月活跃用户, kind: count }
targets:
  daily: { metric: by_day, to: 30万 }
  monthly: { metric: by_month, to: 25万 }
#                                  ^^^ Fewer users are active in a month (25万) than in a day of it (30万).
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  daily: { metric: daily_active_users, from: 2万, to: 3万 }
  weekly: { metric: active_users, from: 6.2万, to: 8万 }
  monthly: { metric: monthly_active_users, from: 11万, to: 12万 }
`,
    ],
  },
  *check(subject) {
    for (const [earlier, later] of pairsOf(subject)) {
      if (!areOfSameUsers(earlier, later)) continue
      const [one, other] = [windowOf(subject, earlier), windowOf(subject, later)]
      if (one === undefined || other === undefined || one === other) continue
      const [short, long] = one < other ? [earlier, later] : [later, earlier]
      const found = amiss(subject, short, long)
      if (!found) continue
      const { key, message } = found
      yield told(later, later === long ? short : long, key, message)
    }
  },
}

const windows: readonly (readonly [RegExp, number])[] = [
  [/^(?:daily_active(?:_users)?|dau)$/, 1],
  [/^(?:active_users|weekly_active(?:_users)?|wau)$/, 7],
  [/^(?:monthly_active(?:_users)?|mau)$/, 28],
]

/** What a metric of the plan is called where its id does not say. */
const names: readonly (readonly [RegExp, number])[] = [
  [/^日(?:均?活|均?活跃)(?:用户|会员|人)?(?:数|量)?$|^DAU$/i, 1],
  [/^周(?:活|活跃)(?:用户|会员|人)?(?:数|量)?$|^WAU$/i, 7],
  [/^月(?:活|活跃)(?:用户|会员|人)?(?:数|量)?$|^MAU$/i, 28],
]

function windowOf({ find }: Subject, { value }: Target): number | undefined {
  const byId = windows.find(([id]) => id.test(value.metric ?? ""))?.[1]
  const called = find("metrics", value.metric ?? "")?.called.trim() ?? ""
  return byId ?? names.find(([name]) => name.test(called))?.[1]
}

const spans = new Map<number, Words>([
  [1, { en: "day", zh: "日" }],
  [7, { en: "week", zh: "周" }],
  [28, { en: "month", zh: "月" }],
])

/** What is wrong with today's figures, else with those to reach by the same day. */
function amiss(subject: Subject, short: Target, long: Target) {
  const [days, whole] = [windowOf(subject, short) ?? 1, windowOf(subject, long) ?? 1]
  const [a, b] = [spans.get(days)?.zh, spans.get(whole)?.zh]
  const [day, week] = [spans.get(days)?.en, spans.get(whole)?.en]
  for (const key of ["from", "to"] as const) {
    if (key === "to" && deadlineOf(subject, short) !== deadlineOf(subject, long)) continue
    const [few, many] = [short.quantity(key), long.quantity(key)]
    if (!few || !many) continue
    if ((most(many) ?? 0) < (least(few) ?? 0))
      return {
        key,
        message: {
          en: `Fewer users are active in a ${week} (${many.text}) than in a ${day} of it (${few.text}).`,
          zh: `${b}活跃（${many.text}）比${a}活跃（${few.text}）还少。`,
        },
      }
    const times = Math.ceil((whole === 28 ? 31 : whole) / days)
    if (key === "from" && (least(many) ?? 0) > times * (most(few) ?? 0))
      return {
        key,
        message: {
          en: `${many.text} active users in a ${week} are more than ${number(times)} ${day}s of ${few.text} can hold.`,
          zh: `${b}活跃 ${many.text}，而${a}活跃 ${few.text}，乘以 ${times} 也到不了。`,
        },
      }
  }
  return undefined
}

function number(times: number): string {
  return times === 7 ? "seven" : times === 5 ? "five" : String(times)
}

function told(target: Target, other: Target, key: "from" | "to", message: Words): Finding {
  return {
    place: { path: target.at(key) },
    message,
    related: [
      {
        place: placeIn(other, key),
        message: { en: `"${other.called}" says this.`, zh: `“${other.called}”写在这里。` },
      },
    ],
  }
}
