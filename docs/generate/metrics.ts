/**
 * The table of the metrics that every playbook has.
 * Absent on purpose: how they are computed.
 */
import { type BuiltinMetric, builtinMetrics } from "../../server/core/model/metrics"
import type { Locale } from "../../server/core/problem"

const heads = { en: ["Metric", "What it is", "Better"], zh: ["指标", "含义", "越好的方向"] }
const ways = { en: { up: "higher", down: "lower" }, zh: { up: "越高越好", down: "越低越好" } }

/** One row a metric; those of retention, one for each week, share a row. */
export function metricTable(locale: Locale): string {
  const all = [...builtinMetrics.values()]
  const retention = all.filter(isRetention)
  const rows = all.filter((one) => !isRetention(one)).map((one) => row(`\`${one.id}\``, one, locale))
  const [first, last] = [retention[0], retention.at(-1)]
  const fourth = retention[3]
  if (first && last && fourth) {
    const example = locale === "zh" ? `，例如 \`${fourth.id}\`` : `, such as \`${fourth.id}\``
    rows.push(row(`\`${first.id}\` … \`${last.id}\`${example}`, fourth, locale))
  }
  return [`| ${heads[locale].join(" | ")} |`, "|---|---|---|", ...rows].join("\n")
}

function isRetention({ id }: BuiltinMetric): boolean {
  return /^retention_w\d+$/.test(id)
}

function row(ids: string, { title, description, better }: BuiltinMetric, locale: Locale): string {
  const stop = locale === "zh" ? "：" : ": "
  return `| ${ids} | ${title[locale]}${stop}${description[locale]} | ${ways[locale][better]} |`
}
