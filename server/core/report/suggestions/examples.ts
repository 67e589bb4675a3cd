/**
 * An example of each field that more can be seen with, in the file's language and currency: it shows how to write,
 * not what to expect.
 */
import { moneyOf } from "../../model/quantity/currencies"
import type { Linked } from "../../model/workspace"
import type { Plain } from "../../problem"
import { isoOf } from "../../projection/calendar"
import type { Plan } from "../../projection/plan"

/** Nothing for a field that only its author can speak of. */
export function exampleOf(keys: readonly string[], linked: Linked, plan: Plan): Plain | undefined {
  const zh = isChinese(linked)
  if (keys.length === 1) return sectionExample(keys[0] ?? "", linked, plan, zh)
  const key = keys.at(-1) ?? ""
  if (key === "cost") return { weekly: money(plan, "3k") }
  if (key === "active" && keys.length === 3) return zh ? "6万" : "60k"
  if (key === "funnel") return funnel
  return keys.at(-2) === "funnel" ? fieldExample(key, plan) : undefined
}

const funnel = {
  reach: "90k..120k/w",
  acquire: "8%..10%",
  activate: "35%..42%",
  retain: { d1: "70%", d7: "55%", d30: "34%", w12: "22%" },
}

function fieldExample(key: string, plan: Plan): Plain | undefined {
  switch (key) {
    case "reach":
      return funnel.reach
    case "acquire":
      return funnel.acquire
    case "activate":
      return funnel.activate
    case "retain":
      return funnel.retain
    case "pay":
      return "18%..24%"
    case "spend":
      return money(plan, plan.currency === "CNY" ? "45..60" : "6..9")
    case "margin":
      return "30%..40%"
    default:
      return undefined
  }
}

function sectionExample(section: string, linked: Linked, plan: Plan, zh: boolean): Plain | undefined {
  switch (section) {
    case "segments":
      return { new_users: { name: zh ? "新用户" : "New users", active: zh ? "6万" : "60k", funnel } }
    case "targets":
      return { weekly_active: targetExample(plan, zh) }
    case "strategies":
      return { first_strategy: strategyExample(linked, plan, zh) }
    default:
      return undefined
  }
}

/** A tenth more than there are today. */
function targetExample({ segments, numbers, calendar }: Plan, zh: boolean): Plain {
  const today = segments.reduce(
    (sum, { active }) => sum + (numbers[active ?? -1]?.quantity.values[0] ?? 0),
    0,
  )
  return {
    name: zh ? "周活跃用户" : "Weekly active users",
    metric: "active_users",
    to: Number(((today > 0 ? today : 60_000) * 1.1).toPrecision(2)),
    by: isoOf(calendar.start + calendar.weeks * 7 - 1),
  }
}

/** What it changes is not said: that is its author’s to find out. */
function strategyExample(linked: Linked, plan: Plan, zh: boolean): Plain {
  const [target] = linked.definitions("targets").keys()
  return {
    name: zh ? "七天回访" : "A visit within seven days",
    stage: "retain",
    segments: plan.segments.slice(0, 1).map(({ id }) => id),
    ...(target === undefined ? {} : { targets: [target] }),
    cost: { weekly: money(plan, "3k") },
  }
}

function money({ currency }: Plan, digits: string): string {
  const { text, spaced } = moneyOf(currency, currency)
  return text + (spaced ? " " : "") + digits
}

/** A file that holds Chinese goes on in Chinese, whoever reads it. */
function isChinese({ playbook }: Linked): boolean {
  return /\p{Script=Han}/u.test(JSON.stringify(playbook.value).slice(0, 4000))
}
