/**
 * `ops-playbook explain`: what a rule means, why it matters and how to mend it. Absent on purpose: the page itself.
 */
import { Command } from "commander"
import type { Words } from "../../core/problem"
import { localeOption } from "../help"
import type { Terminal } from "../terminal"

export function explainCommand(terminal: Terminal): Command {
  const say = (words: Words) => words[terminal.locale]
  return new Command("explain")
    .description(say(WORDS.explain))
    .argument("<rule>", say(WORDS.rule))
    .addOption(localeOption(terminal.locale))
    .action(async (rule: string) => {
      const { explainRule } = await import("../explaining")
      explainRule(rule, terminal)
    })
}

const WORDS = {
  explain: { en: "explain a rule: what, why and how to mend it", zh: "解释一条规则：是什么、为什么、怎么改" },
  rule: { en: "the name that stands behind a problem", zh: "问题后面显示的规则名" },
} as const satisfies Readonly<Record<string, Words>>
