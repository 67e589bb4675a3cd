/** The scopes that the tests of expressions speak in: attributes of users for conditions, metrics for formulas. */
import type { ExpressionFinding, Name, Scope } from "../../server/core/model/expressions"
import { checkExpression } from "../../server/core/model/expressions"

const names = (entries: Record<string, Name>): ReadonlyMap<string, Name> => new Map(Object.entries(entries))

export const attributes: Scope = {
  result: "bool",
  noun: { en: "attribute", zh: "用户属性" },
  names: names({
    orders_total: { type: "number" },
    plays: { type: "number", title: { en: "Plays", zh: "播放次数" } },
    last_order: { type: "date" },
    first_order: { type: "date" },
    is_new: { type: "bool" },
    city: { type: "text", values: ["beijing", "shanghai", "广州"], title: "所在城市" },
    nickname: { type: "text" },
    type: { type: "text" },
  }),
}

const measures = names({
  revenue: { type: "number" },
  active_users: { type: "number" },
  orders: { type: "number" },
})

export const metrics: Scope = {
  result: "number",
  noun: { en: "metric", zh: "指标" },
  names: measures,
  members: { of: new Set(["new_buyers", "drivers"]), names: measures },
}

export const decisions: Scope = { ...metrics, result: "bool" }

/** A text whose place of the problem is between « and »: without the marks, and the place. */
export function marked(text: string): {
  readonly text: string
  readonly start: number
  readonly end: number
} {
  const start = text.indexOf("«")
  return { text: text.replace(/[«»]/g, ""), start, end: text.indexOf("»") - 1 }
}

/** The only finding of a text. */
export function onlyFinding(text: string, scope: Scope): ExpressionFinding {
  const { findings } = checkExpression(text, scope)
  if (findings.length !== 1 || !findings[0])
    throw new Error(`${findings.length} findings in ${text}: ${JSON.stringify(findings)}`)
  return findings[0]
}

export function mended(text: string, finding: ExpressionFinding, fix = 0): string {
  const chosen = finding.fixes[fix]
  if (!chosen) throw new Error(`no fix ${fix} in ${text}`)
  return text.slice(0, chosen.within.start) + chosen.text + text.slice(chosen.within.end)
}
