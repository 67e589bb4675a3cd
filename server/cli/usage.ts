/**
 * What is said when the arguments make no sense, in the reader's language.
 * Absent on purpose: files that cannot be found, which do not stop the others from being checked.
 */
import { existsSync } from "node:fs"
import type { CommanderError } from "commander"
import type { Words } from "../core/problem"

export class UsageError extends Error {
  constructor(readonly words: Words) {
    super(words.en)
  }
}

/** The parser speaks English only; its code and the names it quotes are enough to say it again. */
export function wordsOf({ code, message }: CommanderError): Words {
  const name = /'([^']*)'/.exec(message)?.[1] ?? ""
  const near = /Did you mean (?:one of )?([^,?]*)/.exec(message)?.[1]
  return (SAID[code] ?? plainly(message))(name, near)
}

type Saying = (name: string, near: string | undefined) => Words

const SAID: Readonly<Record<string, Saying>> = {
  "commander.unknownOption": (name, near) => ({
    en: `There is no option "${name}".${near ? ` Did you mean "${near}"?` : ""}`,
    zh: `没有名为“${name}”的选项。${near ? `是不是“${near}”？` : ""}`,
  }),
  "commander.unknownCommand": (name, near) => unknownCommand(name, near),
  "commander.optionMissingArgument": (name) => ({
    en: `The option "${name}" needs a value.`,
    zh: `选项“${name}”缺少取值。`,
  }),
  "commander.excessArguments": () => ({
    en: "This command takes no names of files.",
    zh: "这个命令后面不需要文件名。",
  }),
}

/** Who writes a file where a command should stand most likely wants it checked. */
function unknownCommand(name: string, near: string | undefined): Words {
  const meant = near ?? (existsSync(name) ? `check ${name}` : undefined)
  return {
    en: `There is no command "${name}".${meant ? ` Did you mean "ops-playbook ${meant}"?` : ""}`,
    zh: `没有名为“${name}”的命令。${meant ? `是不是“ops-playbook ${meant}”？` : ""}`,
  }
}

function plainly(message: string): Saying {
  const text = message.replace(/^error: /, "")
  return () => ({ en: text, zh: text })
}

/** Reads the value of an option that takes one of a few words. */
export function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
): (value: string) => Choice {
  return (value) => {
    const choice = choices.find((candidate) => candidate === value)
    if (choice !== undefined) return choice
    throw new UsageError({
      en: `${option} cannot be "${value}". Write ${listed(choices, ", ", " or ")}.`,
      zh: `${option} 不能是“${value}”。请写 ${listed(choices, "、", " 或 ")}。`,
    })
  }
}

function listed(choices: readonly string[], comma: string, or: string): string {
  return [choices.slice(0, -1).join(comma), ...choices.slice(-1)].filter((one) => one !== "").join(or)
}
