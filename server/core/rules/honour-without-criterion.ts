/** An honour of which nobody knows how to earn it. */
import type { Rule } from "./rule"
import { giversOf, isSaidByAnother } from "./shared/given"

export const honourWithoutCriterion: Rule = {
  id: "honour-without-criterion",
  severity: "warning",
  section: "incentives",
  reads: ["incentives", "strategies", "campaigns"],
  summary: { en: "An honour does not say what it takes to earn it.", zh: "荣誉没有写获得条件。" },
  why: {
    en: "A title without a criterion is a favour: those who have it are not proud of it, and the others feel passed over.",
    zh: "没有条件的荣誉就是人情：得到的不觉得光荣，没得到的觉得不公。",
  },
  mend: {
    en: "Write `criterion` so that anybody can see whether it was met.",
    zh: "写上 `criterion`，让谁都看得出是否做到。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  star: { kind: honour }
# ^^^^ Nothing says what it takes to earn "star".
strategies:
  panel:
    actions:
      praise: { is: 每月评选, incentives: [star] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
incentives:
  star: { kind: honour, criterion: 全年 40 篇以上且无违规 }
strategies:
  panel:
    actions:
      praise: { is: 每月评选, incentives: [star] }
`,
    ],
  },
  *check(subject) {
    for (const incentive of subject.own("incentives")) {
      if (incentive.value.kind !== "honour" || !incentive.lacks("criterion")) continue
      const given = giversOf(subject, incentive).length > 0
      if (!given && !isSaidByAnother(subject, incentive, "criterion")) continue
      yield {
        place: { path: incentive.path, at: "key" },
        message: {
          en: `Nothing says what it takes to earn "${incentive.called}".`,
          zh: `没有写怎样才能获得“${incentive.called}”。`,
        },
      }
    }
  },
}
