/** A risk against which nothing is done, where something is done against the others or it costs more than there is. */
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { isUsual } from "./shared/usual"

export const riskWithoutMitigation: Rule = {
  id: "risk-without-mitigation",
  severity: "warning",
  section: "risks",
  reads: ["risks", "budget"],
  summary: { en: "Nothing is done against a risk.", zh: "风险没有应对措施。" },
  why: {
    en: "A list of risks without measures calms and protects nobody; on the day itself everybody begins to think.",
    zh: "只列风险不写应对，除了让人安心没有用；真到那一天，大家才开始想办法。",
  },
  mend: {
    en: "Write `mitigation`: what makes it less likely or less bad, and by whom.",
    zh: "写上 `mitigation`：怎样降低发生的可能或损失，由谁来做。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
risks:
  stock: { probability: 10%, mitigation: 双供应商 }
  rumours: { probability: 5% }
# ^^^^^^^ Nothing is done against "rumours".
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget: { total: ¥100k }
risks:
  recall: { probability: 2%, loss: ¥400k }
# ^^^^^^ Nothing is done against "recall", which would cost ¥400k, more than the whole budget of ¥100k.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
budget: { total: ¥100k }
risks:
  stock: { probability: 10%, loss: ¥20k }
  rumours: { probability: 5%, impact: 口碑受挫 }
`,
    ],
  },
  *check({ own, all, quantity }) {
    const total = quantity("budget", "total")
    for (const { called, path, lacks, quantity: of } of own("risks")) {
      if (!lacks("mitigation")) continue
      const loss = of("loss")
      const ruinous = loss && total && (least(loss) ?? 0) > (most(total) ?? Number.POSITIVE_INFINITY)
      if (ruinous)
        yield {
          place: { path, at: "key" },
          message: {
            en: `Nothing is done against "${called}", which would cost ${loss.text}, more than the whole budget of ${total.text}.`,
            zh: `“${called}”没有应对措施，而它的损失 ${loss.text} 超过了总预算 ${total.text}。`,
          },
        }
      else if (isUsual(all("risks"), "mitigation"))
        yield {
          place: { path, at: "key" },
          message: { en: `Nothing is done against "${called}".`, zh: `“${called}”没有应对措施。` },
        }
    }
  },
}
