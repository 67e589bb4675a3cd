/**
 * `ops-playbook project`: its arguments and options. Absent on purpose: the run, which is loaded only when it is asked for.
 */
import { Command } from "commander"
import type { Words } from "../../core/problem"
import { localeOption } from "../help"
import { drawsOption, scenarioOption, seedOption, setOption } from "../options"
import type { Terminal } from "../terminal"
import { oneOf } from "../usage"

interface Options {
  readonly format?: (typeof FORMATS)[number]
  readonly metric?: readonly string[]
  readonly segment?: readonly string[]
  readonly draws?: number
  readonly seed?: number
  readonly scenario?: string
  readonly set?: readonly { readonly path: string; readonly text: string }[]
}

const FORMATS = ["pretty", "json", "csv", "svg", "markdown"] as const

export function projectCommand(terminal: Terminal): Command {
  const say = (words: Words) => words[terminal.locale]
  return new Command("project")
    .description(say(WORDS.project))
    .argument("<file>", say(WORDS.file))
    .option(`--format <${FORMATS.join("|")}>`, say(WORDS.format), oneOf("--format", FORMATS))
    .option("--metric <id>", say(WORDS.metric), gathered)
    .option("--segment <id>", say(WORDS.segment), gathered)
    .addOption(drawsOption(terminal.locale))
    .addOption(seedOption(terminal.locale))
    .addOption(scenarioOption(terminal.locale))
    .addOption(setOption(terminal.locale))
    .addOption(localeOption(terminal.locale))
    .action(async (file: string, options: Options) => {
      const { project } = await import("../projecting")
      await project({ file, ...options, format: options.format ?? "pretty" }, terminal)
    })
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

const WORDS = {
  project: {
    en: "project a playbook: how likely its targets are, and what matters",
    zh: "推演作战手册：目标有多大把握，什么最要紧",
  },
  file: { en: "the playbook", zh: "作战手册文件" },
  format: { en: "how to write the result (pretty when left out)", zh: "结果的格式（不写则为 pretty）" },
  metric: { en: "show this metric only; may be repeated", zh: "只看这个指标，可写多次" },
  segment: { en: "show this segment only; may be repeated", zh: "只看这个人群，可写多次" },
} as const satisfies Readonly<Record<string, Words>>
