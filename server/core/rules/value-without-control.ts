/** An effect on what users spend that nothing will be able to show, where other strategies keep users out. */

import type { Words } from "../problem"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { changesOf, isLaunch, isSaidElsewhere } from "./shared/tactic"

export const valueWithoutControl: Rule = {
  id: "value-without-control",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "experiments"],
  summary: {
    en: "A strategy claims that users spend more or come back, and keeps nobody out to show it.",
    zh: "策略声称提升消费或召回用户，却没有留对照组来验证。",
  },
  why: {
    en: "Those who use an offer would often have bought or come back anyway; without a control group all of that is put down to it.",
    zh: "用了优惠的人往往本来就会买、会回来；没有对照组，这些会全部算成策略的功劳。",
  },
  mend: {
    en: "Write `holdout` with a small share of users who do not get it, or test it with an experiment.",
    zh: "在 `holdout` 中留出一小部分不参与的用户，或安排一次实验。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    effect: { retain: { w4: +1pp..+3pp } }
    holdout: 5%
  gift:
    effect: { spend: +2%..+6% }
#             ^^^^^ "gift" is to raise what users spend, and keeps nobody out to show it. What share can go without?
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
lifecycle: { churned: { after: 60d } }
strategies:
  reminder:
    effect: { retain: { w4: +1pp..+3pp } }
    holdout: 5%
  come_home:
    stage: recall
    effect: { recall: +0.2pp..+0.6pp }
#             ^^^^^^ "come_home" is to raise how many come back, and keeps nobody out to show it. What share can go without?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    effect: { retain: { w4: +1pp..+3pp } }
    holdout: 5%
  gift:
    effect: { activate: +2%..+6% }
campaigns:
  new_taste:
    kind: 新品
    effect: { spend: +4%..+9% }
`,
    ],
  },
  *check(subject) {
    const experiments = subject.all("experiments")
    if (experiments.length === 0 && !isSaidElsewhere(subject, "holdout")) return
    if (subject.unsure("experiments")) return
    const tried = new Set(experiments.flatMap(({ value }) => listOf(value.strategies)))
    for (const tactic of subject.tactics()) {
      const { id, called, lacks, at } = tactic
      const claim = changesOf(tactic).find(
        ({ input }) => input === "pay" || input === "spend" || input === "recall",
      )
      if (!claim || !lacks("holdout") || tried.has(id) || isLaunch(tactic)) continue
      const words = claims[claim.input === "pay" || claim.input === "recall" ? claim.input : "spend"]
      yield {
        place: { path: at(...claim.keys), at: "key" },
        severity: claim.input === "recall" ? "info" : "warning",
        message: {
          en: `"${called}" is to raise ${words.en}, and keeps nobody out to show it. What share can go without?`,
          zh: `“${called}”要提升${words.zh}，却没有留对照组。可以留出多少用户不参与？`,
        },
      }
    }
  },
}

const claims: { readonly [input in "pay" | "spend" | "recall"]: Words } = {
  pay: { en: "how many pay", zh: "付费率" },
  spend: { en: "what users spend", zh: "消费" },
  recall: { en: "how many come back", zh: "召回率" },
}
