/** The variants of an experiment that share out more or less than all its users. */
import type { Finding } from "../problem"
import type { Entry } from "./entry"
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"

/** Three thirds are 99 %. */
const NEARLY_ALL = 0.985

export const splitOff100: Rule = {
  id: "split-off-100",
  severity: "error",
  section: "experiments",
  reads: ["experiments"],
  summary: {
    en: "The shares of an experiment's variants do not come to 100 %.",
    zh: "实验各组的流量比例相加不是 100%。",
  },
  why: {
    en: "Whoever sets up the test must guess who is in which group, and the groups then have other sizes than those the sample was reckoned for.",
    zh: "配置实验的人只能自己猜怎么分组，各组人数也就对不上当初算好的样本量。",
  },
  mend: {
    en: "Let the shares of `split` come to 100 %, or to 100 % together with `holdout`; write users who get neither as a variant of their own, such as `none`.",
    zh: "让 `split` 各组相加为 100%，或与 `holdout` 相加为 100%；不参与的用户可单独写成一组，例如 `none`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    weeks: 3
    split: { day_three: 60%, day_seven: 50% }
#   ^^^^^ The variants of "gift_day" come to 110 %, more than all its users.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    weeks: 3
    split: { day_three: 40%, day_seven: 50% }
#   ^^^^^ The variants of "gift_day" come to 90 %. What do the other 10 % get?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { weeks: 3, split: { day_three: 45%, day_seven: 45% }, holdout: 10% }
  three_texts: { weeks: 3, split: { one: 33%, two: 33%, three: 33% } }
  small: { weeks: 3, split: { old: 5%, new: 5% } }
`,
    ],
  },
  *check({ own }) {
    for (const experiment of own("experiments")) {
      const { least: low, most: high, count } = sumOf(experiment)
      // Of one variant alone, the rest is what it is compared with.
      if (low === undefined || high === undefined || count < 2) continue
      if (low > 1.005) yield told(experiment, low)
      // A test on a small part of all users names small shares; what comes near to all was meant to be all.
      else if (high > 0.5 && high + (most(experiment.quantity("holdout")) ?? 0) < NEARLY_ALL)
        yield told(experiment, high)
    }
  },
}

function sumOf({ value, quantity }: Entry<"experiments">) {
  const shares = Object.keys(value.split ?? {}).map((variant) => quantity("split", variant))
  const sum = (ends: readonly (number | undefined)[]) =>
    ends.reduce((all, end) => (all === undefined || end === undefined ? undefined : all + end), 0)
  return { least: sum(shares.map(least)), most: sum(shares.map(most)), count: shares.length }
}

function told({ called, at }: Entry<"experiments">, sum: number): Finding {
  const [all, rest] = [percent(sum), percent(1 - sum)]
  const place = { path: at("split"), at: "key" as const }
  if (sum > 1)
    return {
      place,
      message: {
        en: `The variants of "${called}" come to ${all.en}, more than all its users.`,
        zh: `“${called}”各组相加为 ${all.zh}，超过了全部用户。`,
      },
    }
  return {
    severity: "warning",
    place,
    message: {
      en: `The variants of "${called}" come to ${all.en}. What do the other ${rest.en} get?`,
      zh: `“${called}”各组相加为 ${all.zh}。另外 ${rest.zh} 的用户做什么？`,
    },
  }
}
