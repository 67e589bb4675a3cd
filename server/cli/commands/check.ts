/**
 * `ops-playbook check`: its arguments and options. Absent on purpose: the run, which is loaded only when it is asked for.
 */
import { Command } from "commander"
import type { Words } from "../../core/problem"
import type { CheckRequest } from "../checking"
import { FORMATS, type FormatName } from "../formats"
import { localeOption } from "../help"
import { todayOption } from "../options"
import type { Terminal } from "../terminal"
import { oneOf, UsageError } from "../usage"

interface Options {
  readonly format?: FormatName
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly maxWarnings?: number
  readonly quiet?: boolean
  readonly projection: boolean
  readonly config: string | boolean
  readonly today?: string
  readonly fix?: boolean
  readonly fixSuggested?: boolean
  readonly diff?: boolean
}

export function checkCommand(terminal: Terminal): Command {
  const say = (words: Words) => words[terminal.locale]
  const format = oneOf("--format", Object.keys(FORMATS) as FormatName[])
  return new Command("check")
    .description(say(WORDS.check))
    .argument("[paths...]", say(WORDS.paths))
    .option("--format <pretty|json>", say(WORDS.format), format)
    .addOption(localeOption(terminal.locale))
    .option("--stdin", say(WORDS.stdin))
    .option("--stdin-filename <file>", say(WORDS.stdinFilename))
    .option("--max-warnings <number>", say(WORDS.maxWarnings), wholeNumber)
    .option("--quiet", say(WORDS.quiet))
    .option("--no-projection", say(WORDS.noProjection))
    .option("--config <file>", say(WORDS.config))
    .option("--no-config", say(WORDS.noConfig))
    .option("--fix", say(WORDS.fix))
    .option("--fix-suggested", say(WORDS.fixSuggested))
    .option("--diff", say(WORDS.diff))
    .addOption(todayOption(terminal.locale))
    .action(async (inputs: readonly string[], options: Options) => {
      const request = {
        inputs,
        format: options.format ?? "pretty",
        quiet: options.quiet ?? false,
        maxWarnings: options.maxWarnings,
        projection: options.projection,
        stdin: stdinOf(inputs, options),
        config: options.config === true ? undefined : (options.config as string | false),
        today: options.today,
        fix: fixOf(options),
      }
      const { check } = await import("../checking")
      await check(request, terminal)
    })
}

function stdinOf(inputs: readonly string[], { stdin, stdinFilename }: Options) {
  if (stdinFilename !== undefined && !stdin) throw new UsageError(WORDS.filenameAlone)
  if (stdin && inputs.length > 0) throw new UsageError(WORDS.stdinWithFiles)
  return stdin ? { filename: stdinFilename } : undefined
}

/** A diff of what is certain, unless what is only likely is asked for too. */
function fixOf({ fix, fixSuggested, diff, stdin }: Options): CheckRequest["fix"] {
  if (!fix && !fixSuggested && !diff) return undefined
  if (stdin) throw new UsageError(WORDS.fixPiped)
  return { kind: fixSuggested ? "suggested" : "safe", diff: diff ?? false }
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new UsageError({
    en: `--max-warnings cannot be "${value}". Write a whole number such as 0 or 10.`,
    zh: `--max-warnings 不能是“${value}”。请写整数，例如 0 或 10。`,
  })
}

const WORDS = {
  check: {
    en: "check playbooks and show what is wrong",
    zh: "检查作战手册并指出问题",
  },
  paths: {
    en: "files, folders or globs; without any, every *.playbook.yaml below this folder",
    zh: "文件、文件夹或通配符；不写则检查当前文件夹下所有 *.playbook.yaml",
  },
  format: {
    en: "how to write the result (pretty when left out)",
    zh: "结果的格式（不写则为 pretty）",
  },
  stdin: { en: "check what is piped in", zh: "检查管道传入的内容" },
  stdinFilename: {
    en: "the file that what is piped in belongs to",
    zh: "管道传入的内容所属的文件",
  },
  maxWarnings: {
    en: "fail when there are more warnings than this",
    zh: "警告超过此数即失败",
  },
  quiet: { en: "show errors only", zh: "只显示错误" },
  noProjection: {
    en: "leave out the problems that only a projection shows",
    zh: "不做推演，略过推演才能发现的问题",
  },
  config: {
    en: "the only configuration that counts, instead of every playbook.config.yaml up the folders",
    zh: "只用这份配置，不再逐层向上查找 playbook.config.yaml",
  },
  noConfig: { en: "leave out every configuration", zh: "不使用任何配置" },
  fix: {
    en: "mend first whatever has only one way to be mended",
    zh: "先修复只有一种改法的问题",
  },
  fixSuggested: {
    en: "mend first what is only likely too: look at the result",
    zh: "连同很可能的改法一起修复，请核对结果",
  },
  diff: {
    en: "show what would be mended as a diff, and change nothing",
    zh: "以 diff 显示会怎样修复，不改动文件",
  },
  fixPiped: {
    en: "--fix and --diff are for files, and --stdin is none. Name the file instead.",
    zh: "--fix 和 --diff 用于文件，不能与 --stdin 同用。请改为写文件名。",
  },
  filenameAlone: {
    en: "--stdin-filename names what is piped in. Write --stdin as well.",
    zh: "--stdin-filename 用来给管道传入的内容命名。请同时写上 --stdin。",
  },
  stdinWithFiles: {
    en: "--stdin checks what is piped in, so no files can be named. To say which file it is, write --stdin-filename.",
    zh: "--stdin 检查管道传入的内容，不能再写文件。要说明它是哪个文件，请写 --stdin-filename。",
  },
} as const satisfies Readonly<Record<string, Words>>
