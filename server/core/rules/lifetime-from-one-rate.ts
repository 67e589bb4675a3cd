/** A lifetime that is computed from one rate, of users who leave less and less. */
import { everyNode, isTree, type Node, parseTree } from "../model/expressions/tree"
import type { Rule } from "./rule"
import { middleOf, pointsOf } from "./shared/retained"
import type { Segment } from "./shared/touched"

export const lifetimeFromOneRate: Rule = {
  id: "lifetime-from-one-rate",
  severity: "warning",
  section: "metrics",
  reads: ["metrics", "segments"],
  summary: {
    en: "A lifetime is computed from one churn rate, although users leave less the longer they stay.",
    zh: "用单一流失率推算生命周期，而实际流失会随时间变慢。",
  },
  why: {
    en: "Most leave early and the rest stay long: `1 / churn` takes all for average users and can be wrong by half either way.",
    zh: "多数人很早就走，剩下的会留很久；`1 / 流失率` 把所有人都当成平均用户，误差可达一半。",
  },
  mend: {
    en: "Take the built-in `ltv`, which adds up the retention curve week by week.",
    zh: "改用内置的 `ltv`，它按留存曲线逐周累加。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
metrics:
  life_weeks:
    kind: ratio
    formula: 1 / churn_rate
#            ^^^^^^^^^^^^^^ This takes all users to leave at one rate, but those of "buyers" leave less the longer they stay.
segments:
  buyers: { active: 2万, funnel: { retain: { w1: 50%, w4: 34%, w12: 25% } } }
targets:
  longer: { metric: life_weeks, to: 8 }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
metrics:
  kept: { name: 月留存率, kind: rate, window: 28d, method: 上月用户中本月仍活跃的比例 }
  life_months:
    kind: ratio
    formula: 1 / (1 - kept)
#            ^^^^^^^^^^^^^ This takes all users to leave at one rate, but those of "buyers" leave less the longer they stay.
segments:
  buyers: { active: 2万, funnel: { retain: { w1: 50%, w4: 34%, w12: 25% } } }
targets:
  longer: { metric: life_months, to: 8 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
metrics:
  gone_per_new:
    kind: ratio
    formula: churned_users / new_users
segments:
  buyers: { active: 2万, funnel: { retain: { w1: 50%, w4: 34%, w12: 25% } } }
targets:
  fewer: { metric: gone_per_new, to: 0.8 }
`,
    ],
  },
  *check({ own, all, find }) {
    const slowing = all("segments").find(isSlowing)
    if (!slowing) return
    for (const { at, value } of own("metrics")) {
      const text = String(value.formula ?? "")
      const named = (id: string) => `${id} ${find("metrics", id)?.value.name ?? ""}`
      const division = text.includes("/") ? lifetimeIn(text, named) : undefined
      if (!division) continue
      yield {
        place: { path: at("formula"), within: { start: division.start, end: division.end } },
        message: {
          en: `This takes all users to leave at one rate, but those of "${slowing.called}" leave less the longer they stay.`,
          zh: `这样算默认所有用户按同一速度流失，而“${slowing.called}”的用户留得越久流失越慢。`,
        },
        related: [
          {
            place: { path: slowing.at("funnel", "retain"), at: "key", file: slowing.file },
            message: { en: "How they stay.", zh: "它的留存。" },
          },
        ],
      }
    }
  },
}

/** Something divided by a rate of churn, or by what retention leaves of 1. */
function lifetimeIn(text: string, named: Naming): Node | undefined {
  const tree = parseTree(text)
  if (!isTree(tree)) return undefined
  return everyNode(tree.root).find((node) => node.op === "/" && isChurn(node.args[1], named))
}

/** A metric's id with its name. */
type Naming = (id: string) => string

function isChurn(node: Node, named: Naming): boolean {
  if (node.op === "-") {
    const [one, kept] = node.args
    return (
      one.op === "value" &&
      Number(one.args) === 1 &&
      /(?:^|_)retention|retained|留存率/.test(named(nameOf(kept)))
    )
  }
  return /(?:^|_)churn_rate|(?:^|_)churn$|流失率/.test(named(nameOf(node)).trim())
}

function nameOf(node: Node): string {
  return node.op === "id" ? node.args : node.op === "." ? node.args[1] : ""
}

/** Whether the weekly loss certainly falls between the first ages and the last. */
function isSlowing(segment: Segment): boolean {
  const points = pointsOf(segment).filter(({ rate }) => middleOf(rate) > 0)
  const [first, last, before] = [points[0], points.at(-1), points.at(-2)]
  if (!first || !last || !before || points.length < 3) return false
  const early = -Math.log(middleOf(first.rate)) / first.age
  const late = Math.log(middleOf(before.rate) / middleOf(last.rate)) / (last.age - before.age)
  return early > late * 1.25
}
