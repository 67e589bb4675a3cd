/**
 * The kinds of problem of comments that ignore others: their words and examples; no detection.
 */
import type { Kind } from "../problem"

export const ignoreWithoutReason: Kind = {
  id: "ignore-without-reason",
  severity: "warning",
  section: "ignores",
  summary: {
    en: "A comment ignores a problem without saying which or why.",
    zh: "忽略问题的注释没有写明规则或理由。",
  },
  why: {
    en: "Whoever reads the plan next year cannot tell an exception from an oversight.",
    zh: "以后读计划的人分不清这是有意的例外还是疏忽。",
  },
  mend: {
    en: "Write the rule, a colon and the reason: `# ops-playbook-ignore unknown-reference: comes with the next import`.",
    zh: "写明规则、冒号和理由：`# ops-playbook-ignore unknown-reference: 下次导入时补上`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  new_buyers: { name: 首单新客 }
strategies:
  # ops-playbook-ignore unknown-reference
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ignoring "unknown-reference" needs a reason after a colon; without one it has no effect.
  gift: { segments: [new_buyers] }
`,
    ],
    good: [],
  },
}

export const unknownIgnore: Kind = {
  id: "unknown-ignore",
  severity: "warning",
  section: "ignores",
  fixable: true,
  summary: { en: "A comment ignores a rule that there is not.", zh: "注释忽略的规则不存在。" },
  why: {
    en: "A misspelt rule ignores nothing, and the problem that it was meant for is shown all the same.",
    zh: "规则名写错，就什么也没忽略，原来的问题照样会显示。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  new_buyers: { name: 首单新客 }
strategies:
  # ops-playbook-ignore unknown-referense: 下次导入时补上
#                       ^^^^^^^^^^^^^^^^^ No rule is called "unknown-referense". Did you mean "unknown-reference"?
  gift: { segments: [new_buyers] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  new_buyers: { name: 首单新客 }
strategies:
  # ops-playbook-ignore unknown-reference: 下次导入时补上
  gift: { segments: [new_buyer] }
`,
    ],
  },
}

export const unusedIgnore: Kind = {
  id: "unused-ignore",
  severity: "warning",
  section: "ignores",
  fixable: true,
  summary: {
    en: "A comment ignores a problem that is not there.",
    zh: "注释忽略的问题并不存在。",
  },
  why: {
    en: "It would hide the same problem when it comes back, and nobody would know.",
    zh: "同样的问题再出现时会被它悄悄掩盖。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
segments:
  new_buyers: { name: 首单新客 }
strategies:
  # ops-playbook-ignore unknown-reference: 下次导入时补上
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing here has the problem "unknown-reference" any more, so this ignore can go.
  gift: { segments: [new_buyers] }
`,
    ],
    good: [],
  },
}

export const ignoreKinds: readonly Kind[] = [ignoreWithoutReason, unknownIgnore, unusedIgnore]
