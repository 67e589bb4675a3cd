/**
 * `ops-playbook report`: its arguments and options. Absent on purpose: the run, which is loaded only when it is asked for.
 */
import { Command } from "commander"
import type { Words } from "../../core/problem"
import { REPORT_FORMATS, type ReportFormatName } from "../formats/report"
import { localeOption } from "../help"
import { drawsOption, scenarioOption, seedOption, todayOption } from "../options"
import type { Terminal } from "../terminal"
import { oneOf } from "../usage"

interface Options {
  readonly format?: ReportFormatName
  readonly draws?: number
  readonly seed?: number
  readonly scenario?: string
  readonly today?: string
}

export function reportCommand(terminal: Terminal): Command {
  const say = (words: Words) => words[terminal.locale]
  const format = oneOf("--format", Object.keys(REPORT_FORMATS) as ReportFormatName[])
  return new Command("report")
    .description(say(WORDS.report))
    .argument("<file>", say(WORDS.file))
    .option("--format <html|markdown>", say(WORDS.format), format)
    .addOption(drawsOption(terminal.locale))
    .addOption(seedOption(terminal.locale))
    .addOption(scenarioOption(terminal.locale))
    .addOption(todayOption(terminal.locale))
    .addOption(localeOption(terminal.locale))
    .action(async (file: string, options: Options) => {
      const { report } = await import("../reporting")
      await report({ file, ...options, format: options.format ?? "html" }, terminal)
    })
}

const WORDS = {
  report: {
    en: "write a playbook as a document to read, print or send",
    zh: "把作战手册写成一份可阅读、打印、转发的文档",
  },
  file: { en: "the playbook", zh: "作战手册文件" },
  format: {
    en: "html, one file with its charts (when left out), or markdown",
    zh: "html（单个文件，含图表，默认）或 markdown",
  },
} as const satisfies Readonly<Record<string, Words>>
