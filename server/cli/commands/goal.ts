/**
 * `ops-playbook goal`: its arguments and options. Absent on purpose: the run, which is loaded only when it is asked for.
 */
import { Command } from "commander"
import type { Words } from "../../core/problem"
import type { Setting } from "../../core/projection/plan"
import { localeOption } from "../help"
import { drawsOption, scenarioOption, seedOption, setOption } from "../options"
import type { Terminal } from "../terminal"
import { oneOf, UsageError } from "../usage"

interface Options {
  readonly format?: (typeof FORMATS)[number]
  readonly draws?: number
  readonly seed?: number
  readonly scenario?: string
  readonly set?: readonly Setting[]
  readonly confidence?: number
}

const FORMATS = ["pretty", "json"] as const

export function goalCommand(terminal: Terminal): Command {
  const say = (words: Words) => words[terminal.locale]
  return new Command("goal")
    .description(say(WORDS.goal))
    .argument("<file>", say(WORDS.file))
    .argument("<target>", say(WORDS.target))
    .argument("[path]", say(WORDS.path))
    .option("--confidence <percent>", say(WORDS.confidence), confidenceOf)
    .option(`--format <${FORMATS.join("|")}>`, say(WORDS.format), oneOf("--format", FORMATS))
    .addOption(drawsOption(terminal.locale))
    .addOption(seedOption(terminal.locale))
    .addOption(scenarioOption(terminal.locale))
    .addOption(setOption(terminal.locale))
    .addOption(localeOption(terminal.locale))
    .action(async (file: string, target: string, path: string | undefined, options: Options) => {
      const { seekGoal } = await import("../seeking")
      const request = { file, target, ...options, format: options.format ?? "pretty" }
      await seekGoal(path === undefined ? request : { ...request, path }, terminal)
    })
}

function confidenceOf(value: string): number {
  const percent = /^\d{1,3}(?:\.\d{1,6})?%$/.test(value) ? Number(value.slice(0, -1)) : Number.NaN
  if (percent > 0 && percent <= 100) return percent / 100
  throw new UsageError({
    en: `--confidence cannot be "${value}". Write a percentage, such as 80%.`,
    zh: `--confidence 不能是“${value}”。请写百分比，例如 80%。`,
  })
}

const WORDS = {
  goal: {
    en: "what a number would have to be for a target to be likely enough",
    zh: "某个数要达到多少，目标才有足够的把握",
  },
  file: { en: "the playbook", zh: "作战手册文件" },
  target: { en: "the target", zh: "目标" },
  path: {
    en: "where the number stands: segments.new_buyers.funnel.reach; the easiest ones when left out",
    zh: "这个数的位置，例如 segments.new_buyers.funnel.reach；不写则列出最容易做到的几个",
  },
  confidence: {
    en: "how likely it should be (the target's own, or 50%, when left out)",
    zh: "要有多大把握（不写则取目标自己的 confidence，没有时为 50%）",
  },
  format: { en: "how to write the result (pretty when left out)", zh: "结果的格式（不写则为 pretty）" },
} as const satisfies Readonly<Record<string, Words>>
