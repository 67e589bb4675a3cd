/**
 * The kinds of problem that only a configuration has: their words; no detection.
 * Absent on purpose: examples in the notation of the others, which are playbooks (test/config has configurations).
 */
import type { Kind } from "../problem"

export const unknownRule: Kind = {
  id: "unknown-rule",
  severity: "error",
  section: "settings",
  fixable: true,
  summary: {
    en: "A configuration sets a rule that there is not.",
    zh: "配置里设置的规则不存在。",
  },
  why: {
    en: "A misspelt rule sets nothing: what should be quiet stays loud, or the other way round.",
    zh: "规则名写错，设置就不起作用：想关的没关，想严的没严。",
  },
  mend: {
    en: "Write the name that stands beside the problem, or that of a section; `ops-playbook rules` lists them all.",
    zh: "写问题旁边显示的规则名，或写类名；`ops-playbook rules` 会列出全部。",
  },
  examples: {
    bad: [
      `# playbook.config.yaml
rules:
  target-without-onwer: off
# ^^^^^^^^^^^^^^^^^^^^ No rule is called "target-without-onwer". Did you mean "target-without-owner"?
`,
    ],
    good: [
      `# playbook.config.yaml
rules:
  target-without-owner: off
  lifecycle: hint
`,
    ],
  },
}

export const fixedRule: Kind = {
  id: "unreadable-text-allowed",
  severity: "warning",
  section: "settings",
  fixable: true,
  summary: {
    en: "A configuration wants to let a text stand that cannot be read.",
    zh: "配置想放过无法读取的文本。",
  },
  why: {
    en: "What cannot be read cannot be checked either, so such a problem stays an error whatever is set.",
    zh: "读不了的内容也没法检查，所以无论怎么设置，这类问题始终是错误。",
  },
  examples: {
    bad: [
      `# playbook.config.yaml
rules:
  missing-colon: hint
# ^^^^^^^^^^^^^ "missing-colon" stays an error: a text that cannot be read is not checked at all.
`,
    ],
    good: [
      `# playbook.config.yaml
rules:
  unusual-spelling: off
`,
    ],
  },
}

export const manyNumbers: Kind = {
  id: "threshold-without-one-number",
  severity: "error",
  section: "settings",
  summary: {
    en: "A threshold is a range or names an assumption, and not one number.",
    zh: "阈值写成了区间或引用了假设，不是一个确定的数。",
  },
  why: {
    en: "A rule has to know where the line is; with a range it keeps to the usual one.",
    zh: "规则需要一条明确的界线；写成区间时，仍按默认值判断。",
  },
  examples: {
    bad: [
      `# playbook.config.yaml
thresholds:
  stale_after: 60d..90d
#              ^^^^^^^^ "stale_after" is one number, such as 90d.
`,
    ],
    good: [
      `# playbook.config.yaml
thresholds:
  stale_after: 60d
`,
    ],
  },
}

export const strayFiles: Kind = {
  id: "files-out-of-reach",
  severity: "warning",
  section: "settings",
  summary: {
    en: "An exception of a configuration names files that it cannot reach.",
    zh: "配置的例外里写了它管不到的文件。",
  },
  why: {
    en: "A configuration holds for its own folder and those below, so nothing else is ever meant by it.",
    zh: "配置只对所在文件夹及其下层生效，写别处的文件永远匹配不到。",
  },
  examples: {
    bad: [
      `# playbook.config.yaml
overrides:
  - files: [../drafts/**]
#           ^^^^^^^^^^^^ "../drafts/**" lies outside of this configuration’s folder. Name files below it, such as "drafts/**".
    rules: { targets: hint }
`,
    ],
    good: [
      `# playbook.config.yaml
overrides:
  - files: [drafts/**]
    rules: { targets: hint }
`,
    ],
  },
}

export const configKinds: readonly Kind[] = [unknownRule, fixedRule, manyNumbers, strayFiles]
