/** Content that comes whenever somebody has time, where other content has its day. */
import type { Rule } from "./rule"

export const contentWithoutRhythm: Rule = {
  id: "content-without-rhythm",
  severity: "info",
  section: "community",
  reads: ["community"],
  summary: { en: "A strand of content has no rhythm.", zh: "内容没有更新节奏。" },
  why: {
    en: "Readers come back on the day on which they know something waits for them; what has no day is the first thing that is put off.",
    zh: "读者会在知道有更新的那天回来；没有固定日子的内容，总是最先被拖掉。",
  },
  mend: {
    en: "Write `every`, e.g. `1w`.",
    zh: "写上 `every`，例如 `1w`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  content:
    radio: { format: 音频, every: 1w }
    stories: { format: 图文 }
#   ^^^^^^^ "stories" does not say how often it comes, though other content does.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  content:
    radio: { format: 音频 }
    stories: { format: 图文 }
`,
    ],
  },
  *check({ all, own }) {
    if (!all("community.content").some(({ lacks }) => !lacks("every"))) return
    for (const { path, called, lacks } of own("community.content"))
      if (lacks("every"))
        yield {
          place: { path, at: "key" },
          message: {
            en: `"${called}" does not say how often it comes, though other content does.`,
            zh: `“${called}”没有写多久更新一次，而别的内容写了。`,
          },
        }
  },
}
