/** An assumption that is stated as one number, as if it were certain. */
import type { Path } from "../problem"
import type { Rule } from "./rule"
import { isEffect, pathOfQuantity, quantityOf, usesOf } from "./shared/assumed"

export const pointAssumption: Rule = {
  id: "point-assumption",
  severity: "warning",
  section: "assumptions",
  reads: "everything",
  summary: { en: "An assumption is one number instead of a range.", zh: "假设只写了一个数，没有写区间。" },
  why: {
    en: "An assumption is what nobody knows for sure; stated to the point, it makes every target look safer than it is.",
    zh: "假设本来就是拿不准的事；写成一个准数，会让每个目标都显得比实际更有把握。",
  },
  mend: {
    en: "Write the range that holds in eight cases of ten, e.g. `8%..12%`. What is fixed, as a price, is of the kind `data`.",
    zh: "写成有八成把握的区间，例如 `8%..12%`。价格这类确定的数，把 `kind` 写为 `data`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: 8%..10%
  gift_lift: +3pp
#            ^^^^ "gift_lift" is stated as exactly +3pp. Between which two values does it lie in eight cases of ten?
segments:
  new_buyers: { funnel: { reach: 100k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } } }
strategies:
  gift: { segments: [new_buyers], effect: { retain: { w4: $gift_lift } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
assumptions:
  join_rate: { is: 8%..10%, source: 2025 年四季度周数据 }
  gift_lift: +1pp..+5pp
  card_price: { is: ¥15, kind: data, source: 价目表 }
segments:
  new_buyers:
    funnel: { reach: 100k/w, acquire: $join_rate, activate: 40%, retain: { w4: 34% } }
strategies:
  gift: { segments: [new_buyers], effect: { retain: { w4: $gift_lift } }, source: 双周试点, cost: { per_user: $card_price } }
`,
    ],
  },
  *check(subject) {
    const ranges = subject.all("assumptions").some((one) => new Set(quantityOf(one)?.values).size > 1)
    for (const assumption of subject.own("assumptions")) {
      const quantity = quantityOf(assumption)
      if (!quantity || new Set(quantity.values).size !== 1 || quantity.values[0] === 0) continue
      const uses = usesOf(subject, assumption)
      const known = assumption.value.kind === "data" || (uses.length > 0 && uses.every(isAgreed))
      if (!uses.some(isEffect) && (!ranges || known)) continue
      const { called } = assumption
      yield {
        place: { path: pathOfQuantity(assumption) },
        message: {
          en: `"${called}" is stated as exactly ${quantity.text}. Between which two values does it lie in eight cases of ten?`,
          zh: `“${called}”写成了确定的 ${quantity.text}。有八成把握它落在哪两个值之间？`,
        },
      }
    }
  },
}

/** Prices, costs and working hours are agreed rather than believed. */
function isAgreed(path: Path): boolean {
  return path.some((key) => agreed.has(key))
}

const agreed: ReadonlySet<string | number> = new Set([
  "cost",
  "budget",
  "pricing",
  "incentives",
  "team",
  "effort",
])
