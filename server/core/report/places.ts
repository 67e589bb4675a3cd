/**
 * What people call a number of the playbook: the entry's name and the titles of its fields. Absent on purpose: values.
 */
import type { Linked } from "../model/workspace"
import type { Locale } from "../problem"
import { describeAt } from "../schema/describe"
import { metricName, nameOf } from "./names"

/** Of a dotted path as projections carry it: `segments.new_buyers.funnel.reach` is "首单新客 · 触达". */
export function placeName(linked: Linked, path: string, locale: Locale): string {
  const keys = path.split(".")
  const [section = "", id = ""] = keys
  const entry = nameOf(linked, [section], id)
  const fields = keys.flatMap((key, i) => {
    if (i < 2 || CONTAINERS.has(key)) return []
    const before = keys[i - 1]
    if (before === "metrics") return [metricName(linked, key, locale)]
    if (before === "moves") return [nameOf(linked, ["segments"], key)]
    return [describeAt(keys.slice(0, i + 1), linked.playbook.value)?.title[locale] ?? key]
  })
  return [entry || section, ...fields].join(" · ")
}

/** Keys that only hold others and tell nothing themselves. */
const CONTAINERS: ReadonlySet<string> = new Set(["funnel", "effect", "metrics", "is"])
