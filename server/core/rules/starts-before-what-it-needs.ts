/** A strategy that starts before one that has to run before it. */
import { isoOf } from "../model/day"
import type { Rule } from "./rule"
import { dependenciesOf, pathTo, wayBack } from "./shared/dependencies"

export const startsBeforeWhatItNeeds: Rule = {
  id: "starts-before-what-it-needs",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "period"],
  summary: { en: "A strategy starts before one that it depends on.", zh: "策略开始得比它依赖的还早。" },
  why: {
    en: "It begins without what it needs: it is put off on the day, or it runs badly and is blamed for that.",
    zh: "前提还没具备就开始，要么临时推迟，要么效果打折还被归咎于策略本身。",
  },
  mend: {
    en: "Let it start later, or the other earlier; or drop the dependency if there is none.",
    zh: "让它晚些开始，或让前置的早些开始；如果并不依赖，就去掉依赖。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift:
    start: 2026-01-12
    depends_on: [card]
#                ^^^^ "gift" starts on 2026-01-12, before "card", which it depends on and which starts on 2026-01-19.
  card:
    start: 2026-01-19
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift:
    start: 2026-01-19
    depends_on: [card]
  card:
    start: 2026-01-19
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.tactics()) {
      const start = subject.span(tactic.value)?.start
      for (const other of dependenciesOf(subject, tactic)) {
        const before = subject.span(other.value)?.start
        if (start === undefined || before === undefined || start >= before) continue
        if (wayBack(subject, other, tactic)) continue
        const [own, its] = [isoOf(start), isoOf(before)]
        yield {
          place: { path: pathTo(tactic, other) },
          message: {
            en: `"${tactic.called}" starts on ${own}, before "${other.called}", which it depends on and which starts on ${its}.`,
            zh: `“${tactic.called}”${own} 开始，早于它依赖的“${other.called}”（${its}）。`,
          },
          related: [
            {
              place: { path: other.path, at: "key", file: other.file },
              message: { en: `"${other.called}" is planned here.`, zh: `“${other.called}”安排在这里。` },
            },
          ],
        }
      }
    }
  },
}
