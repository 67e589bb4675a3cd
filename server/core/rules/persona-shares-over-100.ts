/** Personas that together are more than everybody. */
import type { Rule } from "./rule"
import { least, percent } from "./shared/figures"

export const personaSharesOver100: Rule = {
  id: "persona-shares-over-100",
  severity: "warning",
  section: "personas",
  reads: ["personas"],
  summary: { en: "The shares of the personas add up to more than 100 %.", zh: "各画像占比之和超过 100%。" },
  why: {
    en: "Some users are counted under two personas, and every size that is taken from these shares is too large.",
    zh: "有用户被算进了两个画像，凡是按这些占比估算的规模都会偏大。",
  },
  mend: {
    en: "Decide for each user the one persona that fits best, and count again.",
    zh: "每个用户只归入最贴切的一个画像，重新统计。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter: { share: 45% }
  visitor: { share: 40% }
  student:
    share: 30%
#          ^^^ With "student" the shares of the personas come to 115 %.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter: { share: 40%..45% }
  visitor: { share: 40% }
  student: { share: 15%..20% }
`,
    ],
  },
  *check({ own }) {
    let sum = 0
    for (const { called, at, quantity } of own("personas")) {
      const before = sum
      sum += least(quantity("share")) ?? 0
      if (before > 1.005 || sum <= 1.005) continue
      const total = own("personas").reduce((all, one) => all + (least(one.quantity("share")) ?? 0), 0)
      yield {
        place: { path: at("share") },
        message: {
          en: `With "${called}" the shares of the personas come to ${percent(total).en}.`,
          zh: `加上“${called}”，各画像占比之和为 ${percent(total).zh}。`,
        },
      }
    }
  },
}
