/** A formula or a decision that puts together metrics of different spans. */
import type { Node } from "../model/expressions/tree"
import type { Path } from "../problem"
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { lasting } from "./shared/figures"
import { namesIn, rootOf } from "./shared/formula"
import type { Metric } from "./shared/target"
import type { Subject } from "./subject"

export const windowMismatch: Rule = {
  id: "window-mismatch",
  severity: "warning",
  section: "metrics",
  reads: ["metrics", "evaluation"],
  summary: {
    en: "Metrics of different spans are put together.",
    zh: "把不同统计窗口的指标放在一起算。",
  },
  why: {
    en: "28 days of orders over 7 days of visitors is a share four times too large, and nobody sees it in the result.",
    zh: "28 天的订单除以 7 天的访客，会大四倍，而从结果上看不出来。",
  },
  mend: {
    en: "Give both the same `window`, or define the one that is missing.",
    zh: "统一两者的 `window`，或新增所缺窗口的指标。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  orders: { kind: count, window: 28d, method: 支付成功的订单 }
  visitors: { kind: count, window: 7d, method: 打开过小程序的人 }
  buying:
    kind: ratio
    window: 28d
    formula: orders / visitors
#            ^^^^^^^^^^^^^^^^^ "orders" is measured over 4 weeks, "visitors" over 1 week.
targets:
  buy: { metric: buying, to: 0.4 }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  orders: { kind: count, window: 7d, method: 支付成功的订单 }
  visitors: { kind: count, window: 28d, method: 打开过小程序的人 }
  buying:
    kind: ratio
    window: 28d
    formula: orders / visitors
#            ^^^^^^^^^^^^^^^^^ "orders" is measured over 1 week, "visitors" over 4 weeks.
targets:
  buy: { metric: buying, to: 0.4 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  visitors_day: { kind: count, window: 1d, method: 打开过小程序的人 }
  visitors_month: { kind: count, window: 28d, method: 打开过小程序的人 }
  stickiness: { kind: ratio, window: 28d, formula: visitors_day / visitors_month }
targets:
  stick: { metric: stickiness, to: 0.4 }
`,
    ],
  },
  *check(subject) {
    for (const { path, text } of expressionsOf(subject)) {
      const root = rootOf(subject, text)
      const found = root && mismatchIn(subject, root)
      if (!found) continue
      const [one, other] = found.of
      const [long, short] = [lasting(one.days), lasting(other.days)]
      yield {
        place: { path, within: found.within },
        message: {
          en: `"${one.called}" is measured over ${long.en}, "${other.called}" over ${short.en}.`,
          zh: `“${one.called}”统计 ${long.zh}，“${other.called}”统计 ${short.zh}。`,
        },
      }
    }
  },
}

function expressionsOf({ own }: Subject): readonly { readonly path: Path; readonly text: string }[] {
  const formulas = own("metrics").flatMap(({ value, at }) =>
    value.formula === undefined ? [] : [{ path: at("formula"), text: String(value.formula) }],
  )
  const decisions = own("evaluation.decisions").flatMap(({ value, at }) =>
    "if" in value ? [{ path: at("if"), text: String(value.if) }] : [],
  )
  return [...formulas, ...decisions]
}

interface Side {
  readonly metric: Metric
  readonly called: string
  readonly days: number
}

/** The outermost operator whose sides were measured over different spans. */
function mismatchIn(subject: Subject, node: Node): Mismatch | undefined {
  const parts = operandsOf(node)
  if (parts && compares.has(node.op)) {
    const [one, other] = parts.map((part) => sideOf(subject, part))
    if (one && other && one.days !== other.days && !isShare(node, one, other))
      return { of: [one, other], within: { start: node.start, end: node.end } }
  }
  for (const part of parts ?? []) {
    const found = mismatchIn(subject, part)
    if (found) return found
  }
  return undefined
}

interface Mismatch {
  readonly of: readonly [Side, Side]
  readonly within: { readonly start: number; readonly end: number }
}

const compares: ReadonlySet<string> = new Set(["+", "-", "/", "<", "<=", ">", ">=", "==", "!="])

/** The two sides of an operator; decisions also join comparisons by \`&&\` and \`||\`. */
function operandsOf(node: Node): readonly Node[] | undefined {
  if (node.op === "!_" || node.op === "-_") return [node.args]
  const binary = compares.has(node.op) || node.op === "*" || node.op === "&&" || node.op === "||"
  return binary ? (node.args as Node[]) : undefined
}

/** The span of a side, where all its metrics say one and the same; built-in ones have none of their own. */
function sideOf({ find }: Subject, node: Node): Side | undefined {
  const sides = namesIn(node).map(({ id }): Side | undefined => {
    const metric = find("metrics", id)
    const days = metric?.quantity("window")?.values[0]
    return metric && days !== undefined ? { metric, called: metric.called, days } : undefined
  })
  const [first] = sides
  return sides.every((one) => one?.days === first?.days) ? first : undefined
}

/** Whether it divides a short span by a long one of the same thing: how many of the month's users come in a day. */
function isShare({ op }: Node, one: Side, other: Side): boolean {
  if (op !== "/" || one.days >= other.days) return false
  const [a, b] = [one.metric, other.metric]
  const both = [a, b].every(({ id, called }) => active.test(`${id} ${called}`))
  const method = textOf(a.value.method)
  return both || (method !== "" && method === textOf(b.value.method)) || thingOf(a.id) === thingOf(b.id)
}

const active = /active|活跃|(?:^|_|\b)[dwm]au(?:_|\b)|[日周月]活/i

/** What an id counts, whatever the time. */
function thingOf(id: string): string {
  return id.replace(/(?:^|_)(?:\d*(?:d|w|mo?)|\d+|days?|daily|weeks?|weekly|months?|monthly)(?=_|$)/g, "")
}
