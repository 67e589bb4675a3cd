/** What members must do to stay, said so that nobody can count it. */
import type { Span } from "../problem"
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { holdsFigure, unmeasuredIn } from "./shared/measures"

export const quotaUnmeasured: Rule = {
  id: "quota-unmeasured",
  severity: "warning",
  section: "community",
  reads: "everything",
  summary: { en: "A quota that nobody can count.", zh: "留任要求无法衡量。" },
  why: {
    en: "A member who is sent away for not being active enough will ask how much would have been enough, and be right.",
    zh: "以“不够积极”为由请人离开，对方会问多少才算积极，而且问得有理。",
  },
  mend: {
    en: "Write a number and a period, such as four notes a month, or name a metric of the plan.",
    zh: "写明数量和周期，例如“每月 4 篇”，或引用计划中的指标。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges:
      quota: 积极参与讨论
#            ^^ Nobody can count whether a member of "judges" meets this. How many of what, in which time?
    hosts:
      quota: 保持一定活跃度
#            ^^ Nobody can count whether a member of "hosts" meets this. How many of what, in which time?
    guests:
      quota: 有空就来
#            ^^ Nobody can count whether a member of "guests" meets this. How many of what, in which time?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges:
      quota: 每周积极参与讨论
`,
    ],
  },
  *check(subject) {
    for (const { called, value, at } of subject.own("community.groups")) {
      const text = textOf(value.quota)
      const within = unmeasuredIn(text, subject)?.within ?? vagueIn(text)
      if (!within) continue
      yield {
        place: { path: at("quota"), within },
        message: {
          en: `Nobody can count whether a member of "${called}" meets this. How many of what, in which time?`,
          zh: `没人能判断“${called}”的成员是否做到。多长时间内做多少？`,
        },
      }
    }
  },
}

const vague =
  /积极|活跃|踊跃|尽量|尽可能|尽力|经常|常常|时常|不时|偶尔|多多|多(?:参[与加]|发言|互动|分享|交流|露面|冒泡|来)|热心|热情|认真|用心|主动|适当|适量|保持|良好|有空|有时间|(?:不要|别)太|看心情|随缘|\b(?:active|actively|regularly|often|frequently|enthusiastic|as much as possible|when(?:ever)? (?:they|you) (?:can|have time)|from time to time|now and then|try to|engaged)\b/i

function vagueIn(text: string): Span | undefined {
  const found = holdsFigure(text) || /[每全]/.test(text) ? null : vague.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}
