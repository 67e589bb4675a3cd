/** A plan whose every incentive is a material benefit: something off, something given, or what buys it. */
import type { Rule } from "./rule"

export const incentivesAllMonetary: Rule = {
  id: "incentives-all-monetary",
  severity: "hint",
  section: "incentives",
  reads: ["incentives", "product"],
  summary: { en: "All incentives are material.", zh: "激励全是物质利益。" },
  why: {
    en: "Who comes for money goes to whoever pays more; honour, taking part and being thanked cannot be outbid.",
    zh: "为利而来的人，会因为更高的利而走；荣誉、参与感和被感谢，是别人出价买不走的。",
  },
  mend: {
    en: "Add one that is not material: `honour`, `privilege`, `mutual_help` or `emotion`.",
    zh: "加一种非物质激励：`honour`、`privilege`、`mutual_help` 或 `emotion`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
^^^^^^^^^^ All 3 incentives are material benefits. What honours or thanks users?
  first: { kind: coupon, value: ¥8, per_user: 1 }
  second: { kind: coupon, value: ¥5, per_user: 1 }
  fruit: { kind: points }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first: { kind: coupon, value: ¥8, per_user: 1 }
  second: { kind: coupon, value: ¥5, per_user: 1 }
  card: { kind: emotion, is: 店长手写卡片 }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first: { kind: coupon, value: ¥8, per_user: 1, total: 2000 }
  second: { kind: coupon, value: ¥5, per_user: 1, total: 2000 }
  lounge: { name: 贵宾厅权益, kind: prize, value: ¥15, count: 100, odds: 5% }
`,
    ],
  },
  *check({ all, own, unsure }) {
    const incentives = all("incentives")
    const money = incentives.every(
      ({ value, called }) => monetary.has(value.kind ?? "") && !granted.test(called),
    )
    if (incentives.length < 3 || own("incentives").length === 0 || !money || unsure("incentives")) return
    const attracts = all("product.attractions").some(({ value }) => (value.kind ?? "benefit") !== "benefit")
    if (attracts) return
    yield {
      place: { path: ["incentives"], at: "key" },
      message: {
        en: `All ${incentives.length} incentives are material benefits. What honours or thanks users?`,
        zh: `${incentives.length} 种激励全是物质利益。有什么让用户感到荣誉或被感谢？`,
      },
    }
  },
}

const monetary: ReadonlySet<string> = new Set(["points", "coupon", "prize"])

/** What is called a privilege is one, however it is entered. */
const granted = /权益|特权|专属|优先|privilege|priority|early access/i
