/** A group of users at large that writes, in a plan that says nothing of who looks at it. */
import type { Rule } from "./rule"

export const communityWithoutModeration: Rule = {
  id: "community-without-moderation",
  severity: "warning",
  section: "community",
  reads: ["community", "strategies", "campaigns"],
  summary: { en: "Nobody looks at what users write.", zh: "用户发的内容没有人管理。" },
  why: {
    en: "Advertising, quarrels and what the law forbids come with the first thousand users; whoever runs the place answers for it.",
    zh: "用户一多，广告、争吵和违法内容就会出现；平台要为此承担责任。",
  },
  mend: {
    en: "Write `community.moderation` with `sla`, `sample`, `every` and `owner`.",
    zh: "写上 `community.moderation` 的 `sla`、`sample`、`every` 与 `owner`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    host: { people: 1 }
community:
  groups:
    circles:
#   ^^^^^^^ Users at large write in "circles", but the plan says nothing of moderation. Who looks at it, and how fast?
      kind: users
      size: 2万
      lead: host
  rules:
    no_ads: { text: 不发广告, penalty: 删除 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    host: { people: 1 }
community:
  groups:
    judges: { kind: core, size: 120, lead: host }
  rules:
    no_ads: { text: 不发广告, penalty: 删除 }
`,
    ],
  },
  *check(subject) {
    const { all, own, lacks, unsure, linked } = subject
    if (!lacks("community", "moderation") || unsure("community") || linked.imported.length > 0) return
    // Rules that somebody is to keep, or content that is published, make it a place.
    if (all("community.rules").length === 0 && all("community.content").length === 0) return
    const led = all("community.groups").some((group) => !group.lacks("lead"))
    if (!led && subject.allTactics().some(({ value }) => value.mode === "community")) return
    const open = own("community.groups").find(({ value }) => value.kind === "users")
    if (!open) return
    yield {
      place: { path: open.path, at: "key" },
      message: {
        en: `Users at large write in "${open.called}", but the plan says nothing of moderation. Who looks at it, and how fast?`,
        zh: `“${open.called}”对普通用户开放，计划却没有写内容管理（moderation）。谁来看，多快处理？`,
      },
    }
  },
}
