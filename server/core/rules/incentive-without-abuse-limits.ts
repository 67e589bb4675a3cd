/** A reward as good as cash that nothing protects, where others are protected. */
import type { Rule } from "./rule"
import { isSaidByAnother } from "./shared/given"

export const incentiveWithoutAbuseLimits: Rule = {
  id: "incentive-without-abuse-limits",
  severity: "warning",
  section: "incentives",
  reads: ["incentives"],
  summary: { en: "Nothing keeps a reward from being abused.", zh: "激励没有防滥用措施。" },
  why: {
    en: "People who live by offers find the one that is unprotected first, and take what was meant for users.",
    zh: "职业羊毛党最先找到的，就是那个没有防护的激励，拿走本该给用户的钱。",
  },
  mend: {
    en: "Write `abuse.limits`: what one device, address or person may get, and what is taken back.",
    zh: "写上 `abuse.limits`：同设备、同地址、同一人限领多少，哪些会收回。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first: { kind: coupon, value: ¥8, total: 1万, abuse: { limits: 同设备一张 } }
  second: { kind: coupon, value: ¥5, total: 1万 }
# ^^^^^^ Nothing keeps "second" from being abused. What may one device or address get?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  first: { kind: coupon, value: ¥8, total: 1万, abuse: { limits: 同设备一张 } }
  card: { kind: emotion, is: 店长手写卡片 }
`,
    ],
  },
  *check(subject) {
    for (const incentive of subject.own("incentives")) {
      const { value, lacks, called, path } = incentive
      if (!cash.has(value.kind ?? "") || !lacks("abuse", "limits")) continue
      if (!isSaidByAnother(subject, incentive, "abuse", "limits")) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `Nothing keeps "${called}" from being abused. What may one device or address get?`,
          zh: `“${called}”没有防滥用措施。同一设备或地址最多能领多少？`,
        },
      }
    }
  },
}

const cash: ReadonlySet<string> = new Set(["points", "coupon", "prize"])
