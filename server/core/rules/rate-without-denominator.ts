/** A rate whose formula is a number of things, divided by nothing. */
import type { Rule } from "./rule"
import { formulaOf, kindOf, ownMetrics } from "./shared/formula"
import type { Metric } from "./shared/target"
import type { Subject } from "./subject"

export const rateWithoutDenominator: Rule = {
  id: "rate-without-denominator",
  severity: "error",
  section: "metrics",
  reads: ["metrics"],
  summary: { en: "A rate is not divided by anything.", zh: "比率没有分母。" },
  why: {
    en: "Forty thousand paying users are no share; read as one they are 4,000,000 %, and every target on it is reached.",
    zh: "四万付费用户不是占比；当成比率就是 4,000,000%，它上面的目标全都“达成”。",
  },
  mend: {
    en: "Divide by those it is a share of, such as `paying_users / active_users`, or make its kind `count` or `money`.",
    zh: "除以相应的总量，例如 `paying_users / active_users`；或把类型改为 `count` 或 `money`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  repeat_rate:
    kind: rate
    formula: paying_users
#            ^^^^^^^^^^^^ "repeat_rate" is a share, but this is a number of users. A share of what?
targets:
  repeat: { metric: repeat_rate, to: 40% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  repeat_rate: { kind: rate, formula: paying_users / active_users }
  silent_rate: { kind: rate, formula: 1 - repeat_rate }
targets:
  repeat: { metric: repeat_rate, to: 40% }
  silent: { metric: silent_rate, to: 70% }
`,
    ],
  },
  *check(subject) {
    for (const metric of ownMetrics(subject)) {
      if (metric.value.kind !== "rate") continue
      const counts = countedBy(subject, metric)
      if (!counts) continue
      yield {
        place: { path: metric.at("formula") },
        message: {
          en: `"${metric.called}" is a share, but this is ${counts === "money" ? "an amount of money" : "a number of users"}. A share of what?`,
          zh: `“${metric.called}”是比率，而这里是${counts === "money" ? "金额" : "人数"}。占什么的比例？`,
        },
      }
    }
  },
}

/** What the formula counts where it only adds up counts or amounts. */
function countedBy(subject: Subject, metric: Metric): "money" | "count" | undefined {
  const formula = formulaOf(subject, metric)
  if (!formula || formula.names.length === 0) return undefined
  if (formula.nodes.some(({ op }) => op === "/" || op === "*" || op === "call" || op === "rcall"))
    return undefined
  const kinds = new Set(formula.names.map(({ id }) => kindOf(subject, id)))
  const [kind] = kinds
  return kinds.size === 1 && (kind === "money" || kind === "count") ? kind : undefined
}
