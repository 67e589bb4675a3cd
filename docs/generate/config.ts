/**
 * The tables of the configuration's page: its keys, and each threshold with the rules that judge by it.
 * Absent on purpose: how configurations are found and which wins; people wrote that (docs/config.md).
 */
import { catalogue } from "../../server/core/catalogue"
import type { Locale } from "../../server/core/problem"
import { configShape, resolve } from "../../server/core/schema/shape"
import { rowsOf, table } from "./rows"
import type { Checkout } from "./samples"

const heads = {
  en: "| Threshold | What it is | Takes | Rules |",
  zh: "| 阈值 | 含义 | 填写 | 规则 |",
}

export function configTables(locale: Locale, checkout: Checkout): string {
  const { thresholds, ...others } = configShape.properties ?? {}
  const { files } = others["overrides"]?.items?.properties ?? {}
  const keys = [
    ...rowsOf({ properties: others }, locale),
    ...(files ? rowsOf({ properties: { files } }, locale, "overrides.") : []),
  ]
  const shape = resolve(thresholds ?? {}, {})
  const users = rulesByThreshold(Object.keys(shape.properties ?? {}), checkout)
  const rows = rowsOf(shape, locale).map((row) => {
    const key = /`(\w+)/.exec(row)?.[1] ?? ""
    return `${row} ${row.includes(`${key}.`) ? "" : linksTo(users.get(key) ?? [])} |`
  })
  return [table(keys, locale), [heads[locale], "|---|---|---|---|", ...rows].join("\n")].join("\n\n")
}

function linksTo(rules: readonly string[]): string {
  return rules.map((id) => `[${id}](rules/${id}.md)`).join("<br>")
}

/** Which rules read a threshold, as their files say. */
function rulesByThreshold(
  keys: readonly string[],
  checkout: Checkout,
): ReadonlyMap<string, readonly string[]> {
  const texts = catalogue.map(({ id }) => [id, checkout.read(`server/core/rules/${id}.ts`)] as const)
  return new Map(
    keys.map((key) => {
      const read = new RegExp(
        `thresholds\\b[^\\n]*\\b${key === "marketing_hours" ? "marketing_" : `${key}\\b`}|\\b${key}\\b[^\\n]*thresholds`,
      )
      return [key, texts.filter(([, text]) => read.test(text)).map(([id]) => id)]
    }),
  )
}
