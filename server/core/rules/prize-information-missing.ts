/** A prize that does not say what it is worth, how many there are, or how likely one is won. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { giversOf } from "./shared/given"

export const prizeInformationMissing: Rule = {
  id: "prize-information-missing",
  severity: "warning",
  section: "incentives",
  reads: ["incentives", "strategies", "campaigns", "compliance"],
  summary: {
    en: "A prize does not say its worth, number or chance.",
    zh: "奖品没有写价值、数量或概率。",
  },
  why: {
    en: "Users who cannot see what there is to win suspect that there is nothing, and its cost is missing in the projection.",
    zh: "看不到有什么奖、有多少，用户会怀疑根本没有；它的成本也不会计入测算。",
  },
  mend: {
    en: "Write `value`, `count` and, for a draw, `odds`, and publish them with the rules.",
    zh: "写上 `value`、`count`，抽奖还要写 `odds`，并随规则公示。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  trip: { kind: prize, value: ¥3000, count: 10, odds: 3% }
  mug: { kind: prize, value: ¥30 }
# ^^^ "mug" does not say how many there are, nor how likely one is won.
campaigns:
  gala: { prizes: [trip, mug], start: 2026-04-06, weeks: 1 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  trip: { kind: prize, value: ¥3000, count: 10 }
  mug: { kind: prize, value: ¥30, count: 900 }
campaigns:
  gala: { prizes: [trip, mug], start: 2026-04-06, weeks: 1 }
`,
    ],
  },
  *check(subject) {
    const prizes = subject.all("incentives").filter(({ value }) => value.kind === "prize")
    const china = listOf(subject.content.compliance?.packs).includes("cn")
    for (const incentive of subject.own("incentives")) {
      const { value, lacks, called, path } = incentive
      if (value.kind !== "prize" || giversOf(subject, incentive).length === 0) continue
      const unsaid = facts.filter(({ key, always }) => {
        const asked = prizes.some((one) => one.id !== incentive.id && !one.lacks(key))
        return lacks(key) && (asked || (always && china))
      })
      if (unsaid.length === 0) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say ${unsaid.map(({ en }) => en).join(", nor ")}.`,
          zh: `“${called}”没有写${unsaid.map(({ zh }) => zh).join("、")}。`,
        },
      }
    }
  },
}

/** Odds belong to draws alone: a prize may be won by merit. */
const facts = [
  { key: "value", always: true, en: "what it is worth", zh: "价值" },
  { key: "count", always: true, en: "how many there are", zh: "数量" },
  { key: "odds", always: false, en: "how likely one is won", zh: "中奖概率" },
]
