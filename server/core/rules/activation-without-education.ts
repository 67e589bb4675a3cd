/** A plan that teaches its users, but not those who are new, whom it wants to reach their first success. */
import type { Rule } from "./rule"
import type { Subject } from "./subject"

export const activationWithoutEducation: Rule = {
  id: "activation-without-education",
  severity: "info",
  section: "education",
  reads: ["education", "strategies", "campaigns", "lifecycle"],
  summary: { en: "New users are taught nothing, though others are.", zh: "有用户教育，却没有面向新用户的。" },
  why: {
    en: "Most of those who leave in the first days did not find out how it works; no later course reaches them.",
    zh: "头几天流失的用户，多半是没学会怎么用；之后的课程再好，他们也看不到了。",
  },
  mend: {
    en: "Add a short lesson with `stage: activate`, or give one of them that stage.",
    zh: "加一项 `stage: activate` 的简短教程，或把现有的一项放到这个阶段。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  first_page:
    stage: activate
#          ^^^^^^^^ "first_page" is to bring new users to their first success, but none of what is taught is for them.
education:
  experts: { format: 直播, topic: 高级技巧, stage: retain }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  first_page:
    stage: activate
education:
  basics: { format: 短视频, topic: 三分钟上手 }
  experts: { format: 直播, topic: 高级技巧, stage: retain }
`,
    ],
  },
  *check(subject) {
    const education = subject.all("education")
    if (education.length === 0 || education.some(({ lacks }) => lacks("stage"))) return
    if (subject.unsure("education") || subject.unsure("lifecycle")) return
    const kinds = education.map(({ value }) => stageKind(subject, value.stage))
    if (kinds.some((kind) => kind === undefined || kind === "activate" || kind === "acquire")) return
    const first = subject.tactics().find((tactic) => stageKind(subject, tactic.value.stage) === "activate")
    if (!first) return
    yield {
      place: { path: first.at("stage") },
      message: {
        en: `"${first.called}" is to bring new users to their first success, but none of what is taught is for them.`,
        zh: `“${first.called}”要让新用户用起来，而用户教育里没有一项是给他们的。`,
      },
      related: [
        {
          place: {
            path: education[0]?.path ?? ["education"],
            at: "key",
            file: education[0]?.file ?? first.file,
          },
          message: { en: "What is taught begins here.", zh: "用户教育从这里开始。" },
        },
      ],
    }
  },
}

const words = ["acquire", "activate", "retain", "monetize", "refer", "recall"]

/** What sort of stage an id stands for; undefined where the plan does not say. */
function stageKind({ find }: Subject, id: string | undefined): string | undefined {
  const stage = find("lifecycle.stages", id ?? "")
  return stage?.value.kind ?? words.find((word) => word === id)
}
