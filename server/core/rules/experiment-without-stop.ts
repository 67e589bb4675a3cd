/** An experiment of which nobody says when it is over. */
import type { Rule } from "./rule"

export const experimentWithoutStop: Rule = {
  id: "experiment-without-stop",
  severity: "warning",
  section: "experiments",
  reads: ["experiments"],
  summary: { en: "An experiment does not say when it stops.", zh: "实验没有写明何时停止。" },
  why: {
    en: "Who may stop whenever he likes stops on a lucky day: one test in four then shows a difference that is not there.",
    zh: "随时可以叫停，往往就停在结果碰巧好看的那一天；这样做，大约四次里有一次会“测出”并不存在的差异。",
  },
  mend: {
    en: "Write `stop`, such as `four full weeks and 4,000 people in each group`, or at least `weeks`.",
    zh: "写上 `stop`，例如“满四周且每组 4000 人”，至少写 `weeks`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
# ^^^^^^^^ "gift_day" does not say when it stops. After how many weeks, with how many people in each group?
    start: 2026-03-09
    split: { old: 50%, new: 50% }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { start: 2026-03-09, weeks: 3, stop: 满三周且每组 4000 人 }
  gift_text: { start: 2026-04-06, weeks: 3 }
# ^^^^^^^^^ "gift_text" does not say when it stops. After how many weeks, with how many people in each group?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { hypothesis: 第 7 天更好, start: 2026-03-09, weeks: 3 }
  gift_text: { hypothesis: 短文案更好 }
`,
    ],
  },
  *check({ own, all }) {
    const said = all("experiments").some(({ lacks }) => !lacks("stop"))
    for (const { called, path, lacks } of own("experiments")) {
      if (!lacks("stop") || !lacks("result")) continue
      // An idea for a test has no days yet; a length alone is enough where no other test says more.
      const endless = lacks("weeks") && lacks("end")
      if (endless ? lacks("start") && lacks("split") : !said) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say when it stops. After how many weeks, with how many people in each group?`,
          zh: `“${called}”没有写明何时停止。满几周、每组多少人？`,
        },
      }
    }
  },
}
