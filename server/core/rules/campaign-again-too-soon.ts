/** A campaign that comes back before what follows it is over. */
import type { Rule } from "./rule"
import { lasting, most } from "./shared/figures"

export const campaignAgainTooSoon: Rule = {
  id: "campaign-again-too-soon",
  severity: "warning",
  section: "campaigns",
  reads: ["campaigns"],
  summary: {
    en: "A campaign comes back before its dip is over.",
    zh: "活动的回落期还没结束，下一次又开始了。",
  },
  why: {
    en: "Users learn to wait for the next one: each brings forward what they would have bought anyway, and the dip never ends.",
    zh: "用户学会了等下一次：每次都只是把本来要买的提前，回落期永远过不完。",
  },
  mend: {
    en: "Wait longer between two of them (`every`), or write the `dip` as short as it was measured.",
    zh: "拉长两次之间的间隔（`every`），或按实测写短 `dip`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
campaigns:
  sale_day:
    every: 2w
#          ^^ "sale_day" comes back after 2 weeks, but what follows it lasts 3 weeks. How long between two of them?
    dip: { weeks: 3, effect: { spend: -4%..-2% } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
campaigns:
  sale_day:
    every: 1mo
    dip: { weeks: 3, effect: { spend: -4%..-2% } }
`,
    ],
  },
  *check({ own }) {
    for (const { called, value, quantity, at } of own("campaigns")) {
      const [every, dip] = [most(quantity("every")), value.dip?.weeks]
      if (every === undefined || typeof dip !== "number" || every <= 0 || every >= 7 * dip) continue
      const [again, after] = [lasting(every), lasting(7 * dip)]
      yield {
        place: { path: at("every") },
        message: {
          en: `"${called}" comes back after ${again.en}, but what follows it lasts ${after.en}. How long between two of them?`,
          zh: `“${called}”每 ${again.zh}办一次，而回落期要 ${after.zh}。两次之间该隔多久？`,
        },
        related: [
          {
            place: { path: at("dip", "weeks") },
            message: { en: "So long lasts the dip.", zh: "回落期的长度。" },
          },
        ],
      }
    }
  },
}
