/** Metrics that are computed from each other. */
import type { Rule } from "./rule"
import { formulaOf, type Named, ownMetrics } from "./shared/formula"
import type { Metric } from "./shared/target"
import type { Subject } from "./subject"

export const formulaInACircle: Rule = {
  id: "formula-in-a-circle",
  severity: "error",
  section: "metrics",
  reads: ["metrics"],
  summary: { en: "Metrics are computed from each other.", zh: "指标之间循环计算。" },
  why: {
    en: "None of them ever comes to a figure, so no target on them can be judged.",
    zh: "这几个指标都算不出数来，上面的目标也就无从判断。",
  },
  mend: {
    en: "Let one of them say how it is measured (`method`) instead of following from the others.",
    zh: "让其中一个改写统计口径（`method`），不再由其他指标推出。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  orders: { kind: count, formula: basket_count * 2 }
#                                 ^^^^^^^^^^^^ "orders" follows from "basket_count", and that in turn from "orders".
  basket_count: { kind: count, formula: orders / 2 }
targets:
  more: { metric: orders, to: 4万 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
metrics:
  orders: { kind: count, formula: basket_count * 2 }
  basket_count: { kind: count, method: 结算过的购物车 }
targets:
  more: { metric: orders, to: 4万 }
`,
    ],
  },
  *check(subject) {
    const told = new Set<string>()
    for (const metric of ownMetrics(subject)) {
      if (told.has(metric.id)) continue
      for (const name of namesOf(subject, metric)) {
        const way = wayBack(subject, name.id, metric.id, new Set())
        if (!way) continue
        for (const { id } of way) told.add(id)
        yield { place: { path: metric.at("formula"), within: name.within }, message: message(metric, way) }
        break
      }
    }
  },
}

function namesOf(subject: Subject, metric: Metric): readonly Named[] {
  return formulaOf(subject, metric)?.names ?? []
}

/** The metrics from one to another, along what they are computed from. */
function wayBack(
  subject: Subject,
  from: string,
  to: string,
  seen: Set<string>,
): readonly Metric[] | undefined {
  const metric = subject.find("metrics", from)
  if (!metric || seen.has(from)) return undefined
  if (from === to) return [metric]
  seen.add(from)
  for (const { id } of namesOf(subject, metric)) {
    const way = wayBack(subject, id, to, seen)
    if (way) return [metric, ...way]
  }
  return undefined
}

function message({ called }: Metric, way: readonly Metric[]) {
  const [first] = way
  if (way.length === 1 || !first)
    return { en: `"${called}" is computed from itself.`, zh: `“${called}”由它自己算出。` }
  const between = way.length > 2 ? "at last " : ""
  return {
    en: `"${called}" follows from "${first.called}", and that in turn ${between}from "${called}".`,
    zh: `“${called}”由“${first.called}”算出，后者${way.length > 2 ? "最终" : ""}又由“${called}”算出。`,
  }
}
