/** A core group that nobody says where to find. */
import type { Rule } from "./rule"

export const recruitWithoutSource: Rule = {
  id: "recruit-without-source",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "segments"],
  summary: {
    en: "A strategy in concentrated mode does not say where its people come from.",
    zh: "集中运营没有写从哪里招人。",
  },
  why: {
    en: "A core group is only as good as those it is drawn from; without a source it fills with whoever has time.",
    zh: "核心群的质量取决于从谁里面选；没有来源，来的就只是有空的人。",
  },
  mend: {
    en: "Write `segments` with those they are chosen from, or the step `recruit`.",
    zh: "在 `segments` 中写明从哪些人群里选，或写出 `recruit` 这一步。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
segments:
  fans: { active: 2万 }
strategies:
  bill: { segments: [fans] }
  panel:
    mode: concentrated
#         ^^^^^^^^^^^^ "panel" does not say where its people come from. Which users are invited, and where are they found?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
segments:
  fans: { active: 2万 }
strategies:
  bill: { segments: [fans] }
  panel:
    mode: concentrated
    steps:
      recruit: 从近 90 天消费前两成里邀请
`,
    ],
  },
  *check({ all, unsure, tactics }) {
    if (all("segments").length === 0 || unsure("segments")) return
    for (const { value, lacks, called, at } of tactics()) {
      const sourced = !lacks("segments") || !lacks("steps", "recruit")
      if (value.mode !== "concentrated" || sourced) continue
      yield {
        place: { path: at("mode") },
        message: {
          en: `"${called}" does not say where its people come from. Which users are invited, and where are they found?`,
          zh: `“${called}”没有写人从哪里来。邀请哪些用户，在哪里找到他们？`,
        },
      }
    }
  },
}
