/** A group with more members than it can hold. */
import type { Words } from "../problem"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { counted, least, most } from "./shared/figures"

export const groupOverCapacity: Rule = {
  id: "group-over-capacity",
  severity: "warning",
  section: "community",
  reads: ["community", "channels", "strategies", "campaigns"],
  summary: { en: "A group has more members than it holds.", zh: "群组人数超过了容量。" },
  why: {
    en: "Those who no longer fit in are turned away at the door, and nobody knows who they were.",
    zh: "满员之后的人根本进不来，也没人知道被挡在外面的是谁。",
  },
  mend: {
    en: "Open a second group, or write the `capacity` that it has. A WeChat group holds 500 (threshold `group_most`).",
    zh: "再开一个群，或写出实际的 `capacity`。一个微信群最多 500 人（阈值 `group_most`）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  groups:
    judges:
      size: 260
#           ^^^ "judges" has 260 members; it holds 200.
      capacity: 200
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  store_group: { kind: wechat_group }
community:
  groups:
    neighbours:
      channel: store_group
      size: 800
#           ^^^ "neighbours" has 800 members; a WeChat group holds 500.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  store_group: { kind: wechat_group }
  home: { kind: in_app }
community:
  groups:
    neighbours: { channel: store_group, size: 800, capacity: 1000 }
    circles: { channel: home, size: 2万 }
    judges: { size: 150..250, capacity: 200 }
`,
    ],
  },
  *check(subject) {
    const concentrated = subject.allTactics().filter(({ value }) => value.mode === "concentrated")
    const known = new Set(concentrated.flatMap(({ value }) => listOf(value.groups)))
    for (const { id, called, value, lacks, quantity, at } of subject.own("community.groups")) {
      const size = least(quantity("size"))
      const inChat = subject.find("channels", value.channel ?? "")?.value.kind === "wechat_group"
      const { group_most: usual, concentrated_most: one } = subject.thresholds
      // Too many to be known one by one is told of the strategy (concentrated-mode-too-large).
      const told = known.has(id) && (size ?? 0) > one
      const capacity = lacks("capacity") ? (inChat && !told ? usual : undefined) : most(quantity("capacity"))
      if (size === undefined || capacity === undefined || size <= capacity) continue
      const limit: Words = lacks("capacity")
        ? { en: "a WeChat group holds", zh: "一个微信群最多" }
        : { en: "it holds", zh: "容量只有" }
      yield {
        place: { path: at("size") },
        message: {
          en: `"${called}" has ${counted(size)} members; ${limit.en} ${counted(capacity)}.`,
          zh: `“${called}”有 ${counted(size)} 人，${limit.zh} ${counted(capacity)} 人。`,
        },
        related: lacks("capacity")
          ? []
          : [{ place: { path: at("capacity") }, message: { en: "Its capacity.", zh: "它的容量。" } }],
      }
    }
  },
}
