/** A strategy that works through the steps of its mode and leaves one out. */
import type { Rule } from "./rule"
import { orderOf, stepsOf } from "./shared/steps"

export const modeStepMissing: Rule = {
  id: "mode-step-missing",
  severity: "hint",
  section: "strategies",
  reads: ["strategies", "community"],
  summary: { en: "A strategy leaves out a step of its mode.", zh: "策略漏掉了所用模式的某个步骤。" },
  why: {
    en: "The step that is left out is usually the dull one, such as calling back who fell silent or asking what a tier needs, and there the others leak.",
    zh: "漏掉的往往是最费力的一步，比如召回沉默成员、了解每层的需求，其他步骤的成果就从这里流失。",
  },
  mend: {
    en: "Write the step, or say in `note` why it is not needed.",
    zh: "补上这一步，或在 `note` 中写明为什么不需要。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  bill:
    mode: tiered
    steps:
#   ^^^^^ "bill" goes from step to step, but leaves out needs.
      analyse: 算出每户的差额
      stratify: 按是否省回会员费分两组
      measures: 每组一种清单
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
team:
  roles:
    host: { people: 1 }
community:
  moderation: { sla: 2h }
  groups:
    circle: { lead: host, size: 300 }
  rules:
    no_ads: { text: 禁止发广告, penalty: 先警告，再移出, appeal: 私信群主 }
strategies:
  circles:
    owner: host
    mode: community
    groups: [circle]
    steps:
      seed: 邀请 30 位老用户
      content: 每周一个话题
      events: 每月一次线下
      feedback: 每月问一次
      ladder: 潜水到群主
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  bill:
    mode: tiered
    note: 需求已在上季度访谈过
    steps:
      analyse: 算出每户的差额
      stratify: 按是否省回会员费分两组
      measures: 每组一种清单
`,
    ],
  },
  *check(subject) {
    const { own, all } = subject
    // Rules that a community has, or lacks, are told of where they stand.
    const ruled = all("community.rules").length > 0 || all("community.groups").length > 0
    for (const strategy of own("strategies")) {
      const [order, written] = [orderOf(strategy), stepsOf(strategy)]
      const [missing, ...others] = order.filter((step) => !written.includes(step))
      if (missing === "rules" && (ruled || subject.unsure("community"))) continue
      // One that is missing among the others was forgotten; of more than one it is not known.
      if (missing === undefined || others.length > 0 || !strategy.lacks("note")) continue
      yield {
        place: { path: strategy.at("steps"), at: "key" },
        message: {
          en: `"${strategy.called}" goes from step to step, but leaves out ${missing}.`,
          zh: `“${strategy.called}”逐步写了步骤，但漏了 ${missing}。`,
        },
      }
    }
  },
}
