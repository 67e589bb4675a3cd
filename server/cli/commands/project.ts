/**
 * `ops-playbook project`: its arguments and options. Absent on purpose: the run, which is loaded only when it is asked for.
 */
import { Command } from "commander"
import type { Words } from "../../core/problem"
import { localeOption } from "../help"
import type { Terminal } from "../terminal"
import { oneOf, UsageError } from "../usage"

interface Options {
  readonly format?: "pretty" | "json" | "csv"
  readonly metric?: readonly string[]
  readonly segment?: readonly string[]
  readonly draws?: number
  readonly seed?: number
  readonly scenario?: string
  readonly set?: readonly { readonly path: string; readonly text: string }[]
}

export function projectCommand(terminal: Terminal): Command {
  const say = (words: Words) => words[terminal.locale]
  return new Command("project")
    .description(say(WORDS.project))
    .argument("<file>", say(WORDS.file))
    .option("--format <pretty|json|csv>", say(WORDS.format), oneOf("--format", ["pretty", "json", "csv"]))
    .option("--metric <id>", say(WORDS.metric), gathered)
    .option("--segment <id>", say(WORDS.segment), gathered)
    .option("--draws <number>", say(WORDS.draws), (value) => whole("--draws", value, 1, MOST_DRAWS))
    .option("--seed <number>", say(WORDS.seed), (value) => whole("--seed", value, 0, Number.MAX_SAFE_INTEGER))
    .option("--scenario <id>", say(WORDS.scenario))
    .option("--set <path=value>", say(WORDS.set), (value, before?: Options["set"]) => [
      ...(before ?? []),
      settingOf(value),
    ])
    .addOption(localeOption(terminal.locale))
    .action(async (file: string, options: Options) => {
      const { project } = await import("../projecting")
      await project({ file, ...options, format: options.format ?? "pretty" }, terminal)
    })
}

/** More take longer than they tell. */
const MOST_DRAWS = 100_000

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function settingOf(value: string) {
  const at = value.indexOf("=")
  if (at > 0) return { path: value.slice(0, at).trim(), text: value.slice(at + 1).trim() }
  throw new UsageError({
    en: `--set cannot be "${value}". Write a path, "=" and a value: segments.new_buyers.funnel.reach=6k/w.`,
    zh: `--set 不能是“${value}”。请写成“路径=取值”，例如 segments.new_buyers.funnel.reach=6k/w。`,
  })
}

function whole(option: string, value: string, least: number, most: number): number {
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new UsageError({
    en: `${option} cannot be "${value}". Write a whole number from ${least} to ${most}.`,
    zh: `${option} 不能是“${value}”。请写 ${least} 到 ${most} 之间的整数。`,
  })
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
  draws: { en: "how many draws (2000 when left out)", zh: "抽样次数（不写则为 2000）" },
  seed: { en: "the seed of the draws (1 when left out)", zh: "随机种子（不写则为 1）" },
  scenario: { en: "a scenario of the playbook, or one of its risks", zh: "手册中的情景，或某个风险" },
  set: {
    en: "another value for a number of the playbook; may be repeated",
    zh: "把手册里的某个数换成别的值，可写多次",
  },
} as const satisfies Readonly<Record<string, Words>>
