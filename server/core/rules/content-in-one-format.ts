/** A community all of whose content has one and the same form. */
import { listOf } from "./entry"
import type { Rule } from "./rule"

export const contentInOneFormat: Rule = {
  id: "content-in-one-format",
  severity: "hint",
  section: "community",
  reads: ["community"],
  summary: { en: "All content has one form.", zh: "所有内容都是同一种形式。" },
  why: {
    en: "Who does not read, listens; who has a minute, does not watch an hour: one form reaches one kind of user.",
    zh: "不爱看字的人会听，只有一分钟的人不会看一小时的直播；一种形式只能留住一类人。",
  },
  mend: {
    en: "Give one of them another `format`: short videos, audio, a live hour, questions.",
    zh: "把其中一项换一种 `format`：短视频、音频、直播、问答。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  content:
    theme: { format: 图文 }
#                    ^^ All 3 strands of content are "图文". What is there for those who like it otherwise?
    stories: { format: [图文] }
    guide: { format: 图文 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  content:
    theme: { format: 图文 }
    stories: { format: [图文, 短视频] }
    guide: { format: 图文 }
`,
    ],
  },
  *check({ all, own, unsure }) {
    const content = all("community.content")
    const formats = new Set(content.flatMap(({ value }) => listOf(value.format)))
    const [only] = formats
    const [first] = own("community.content")
    // Two strands may well be alike; a text of several forms is not one form.
    if (content.length < 3 || formats.size !== 1 || !only || !first || unsure("community")) return
    if (/[、,，/与和]| and /.test(only) || content.some(({ lacks }) => lacks("format"))) return
    yield {
      place: { path: first.at("format") },
      message: {
        en: `All ${content.length} strands of content are "${only}". What is there for those who like it otherwise?`,
        zh: `${content.length} 项内容全是“${only}”。喜欢别的形式的人看什么？`,
      },
    }
  },
}
