/** Content that nobody looks at before it is out, where other content is looked at. */
import { textOf } from "./entry"
import type { Rule } from "./rule"

export const contentWithoutReview: Rule = {
  id: "content-without-review",
  severity: "warning",
  section: "community",
  reads: ["community"],
  summary: { en: "Nobody reviews content before it is out.", zh: "内容发布前没有人审核。" },
  why: {
    en: "One picture without rights or one wrong number goes round faster than its correction.",
    zh: "一张没有版权的图、一个写错的数字，传得比更正快得多。",
  },
  mend: {
    en: "Write `review`: who looks at it before it is out.",
    zh: "写上 `review`：发布前由谁审核。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  content:
    radio: { format: 音频, review: 编辑与版权双审 }
    stories: { format: 图文 }
#   ^^^^^^^ Nobody looks at "stories" before it is out. Who does?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  content:
    letters: { name: 用户投稿, format: 图文 }
#   ^^^^^^^ Nobody looks at "用户投稿" before it is out. Who does?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  moderation: { sla: 2h, every: 1d, sample: 5% }
  content:
    debate:
      name: 争议话题
      review: false
#             ^^^^^ Nobody looks at "争议话题" before it is out. Who does?
    stories: { name: 用户投稿, review: false }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  moderation: { sla: 2h, every: 1d, sample: 5% }
  content:
    letters: { name: 用户投稿, format: 图文 }
    stories: { format: 图文 }
`,
    ],
  },
  *check(subject) {
    const reviewed = subject.all("community.content").some(({ lacks }) => !lacks("review"))
    const moderated = !subject.lacks("community", "moderation")
    for (const { path, called, value, lacks, at } of subject.own("community.content")) {
      const refused = value.review === false
      const byUsers = users.test(`${called} ${textOf(value.format)}`)
      const disputed = controversial.test(`${called} ${textOf(value.note)}`)
      if (!(refused ? !moderated || disputed : lacks("review") && (reviewed || (byUsers && !moderated))))
        continue
      yield {
        place: refused ? { path: at("review") } : { path, at: "key" },
        message: {
          en: `Nobody looks at "${called}" before it is out. Who does?`,
          zh: `“${called}”发布前没有人审核。由谁来看？`,
        },
      }
    }
  },
}

/** What has to be right and fair before it is out: taking it down later does not help. */
const controversial = /争议|敏感|热点评论|controvers|disputed|sensitive/i

/** What users make themselves. */
const users = /UGC|投稿|用户创作|用户笔记|征文|征稿|user[- ]generated|submissions?\b/i
