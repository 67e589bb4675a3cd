/**
 * `ops-playbook rules`: everything that can be wrong, as a list. Absent on purpose: the list itself (core/report/rules).
 */
import { Command } from "commander"
import type { Words } from "../../core/problem"
import { localeOption } from "../help"
import type { Terminal } from "../terminal"
import { oneOf } from "../usage"

const FORMATS = ["pretty", "markdown", "json"] as const

export function rulesCommand(terminal: Terminal): Command {
  const say = (words: Words) => words[terminal.locale]
  return new Command("rules")
    .description(say(WORDS.rules))
    .option(`--format <${FORMATS.join("|")}>`, say(WORDS.format), oneOf("--format", FORMATS))
    .addOption(localeOption(terminal.locale))
    .action(async ({ format = "pretty" }: { readonly format?: (typeof FORMATS)[number] }) => {
      const { writeRules } = await import("../explaining")
      writeRules(format, terminal)
    })
}

const WORDS = {
  rules: { en: "list everything that can be wrong", zh: "列出所有规则" },
  format: { en: "how to write the list (pretty when left out)", zh: "列表的格式（不写则为 pretty）" },
} as const satisfies Readonly<Record<string, Words>>
