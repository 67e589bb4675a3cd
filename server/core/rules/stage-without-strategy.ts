/** A stage of the lifecycle at which nothing is done, where every strategy says at which stage it works. */
import type { Rule } from "./rule"

export const stageWithoutStrategy: Rule = {
  id: "stage-without-strategy",
  severity: "warning",
  section: "lifecycle",
  reads: ["lifecycle", "strategies", "campaigns"],
  summary: { en: "No strategy works at a stage of the lifecycle.", zh: "生命周期的某个阶段没有策略。" },
  why: {
    en: "Users pass through every stage: where nothing is done they drop out, and what was won before is lost again.",
    zh: "用户会经过每个阶段，哪个阶段没人管就在哪里掉队，前面的投入也就白费了。",
  },
  mend: {
    en: "Give a strategy or campaign this `stage`, or delete the stage if the plan leaves it to others.",
    zh: "让某个策略或活动的 `stage` 取这个阶段；如果不归本计划管，就删掉这个阶段。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  stages:
    start: { kind: activate }
    stay: { kind: retain }
#   ^^^^ No strategy or campaign works at the stage "stay".
strategies:
  guide: { stage: start }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
lifecycle:
  stages:
    start: { kind: activate }
    stay: { kind: retain }
strategies:
  guide: { stage: start }
campaigns:
  birthday: { stage: stay }
`,
    ],
  },
  *check(subject) {
    const tactics = subject.allTactics()
    if (subject.unsure("strategies") || subject.unsure("campaigns") || tactics.length === 0) return
    // One that names no stage, or one that nobody has, may be meant for any.
    const named = tactics.map(({ value }) => value.stage)
    if (named.some((stage) => stage === undefined || !subject.find("lifecycle.stages", stage))) return
    for (const { id, path, called } of subject.own("lifecycle.stages"))
      if (!named.includes(id))
        yield {
          place: { path, at: "key" },
          message: {
            en: `No strategy or campaign works at the stage "${called}".`,
            zh: `没有策略或活动针对“${called}”阶段。`,
          },
        }
  },
}
