/** A strategy that works with a group of people and names none, though the plan has some. */
import type { Rule } from "./rule"

export const modeWithoutGroup: Rule = {
  id: "mode-without-group",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "community"],
  summary: {
    en: "A strategy in concentrated or community mode names no group.",
    zh: "集中运营或社群运营没有指定群组。",
  },
  why: {
    en: "These modes work through a group: its size, its lead and its rules decide whether they can, and none of that can be checked.",
    zh: "这两种模式都靠群组开展：规模、负责人和规则决定能不能做成，不写就都无从检查。",
  },
  mend: { en: "Write `groups` with those of the community.", zh: "在 `groups` 中写上社群里的群组。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges: { size: 120 }
strategies:
  taste: { mode: concentrated, groups: [judges] }
  panel:
    mode: concentrated
#         ^^^^^^^^^^^^ "panel" works with a group, but does not say which.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges: { size: 120 }
strategies:
  taste: { mode: concentrated, groups: [judges] }
  panel:
    mode: tiered
`,
    ],
  },
  *check({ all, unsure, tactics }) {
    if (all("community.groups").length === 0 || unsure("community")) return
    for (const { value, lacks, called, at } of tactics()) {
      if (value.mode !== "concentrated" && value.mode !== "community") continue
      if (!lacks("groups")) continue
      yield {
        place: { path: at("mode") },
        message: {
          en: `"${called}" works with a group, but does not say which.`,
          zh: `“${called}”要靠群组开展，却没有写是哪个群组。`,
        },
      }
    }
  },
}
