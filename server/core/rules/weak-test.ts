/** An experiment that is content with a high chance of a false alarm or a low one of seeing what is there. */
import type { Quantity } from "../model/quantity"
import type { Finding, Words } from "../problem"
import type { Rule } from "./rule"
import type { Experiment } from "./shared/experiment"
import { least, most, percent } from "./shared/figures"

export const weakTest: Rule = {
  id: "weak-test",
  severity: "warning",
  section: "experiments",
  fixable: true,
  reads: ["experiments"],
  summary: {
    en: "An experiment accepts too many false alarms, or misses too much.",
    zh: "实验的显著性或功效设得太宽松。",
  },
  why: {
    en: "What such a test says is hardly better than a toss of a coin, yet it is acted upon like a finding.",
    zh: "这样的实验得出的结论和抛硬币差不多，却会被当成依据去执行。",
  },
  mend: {
    en: "Usual are `significance: 5%` (the accepted chance of a false alarm, not the confidence of 95 %) and `power: 80%`.",
    zh: "通常取 `significance: 5%`（可接受的误报概率，不是 95% 的置信度）和 `power: 80%`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    significance: 95%
#                 ^^^ "gift_day" accepts a false alarm in 95 % of cases. Is the confidence of 95 % meant, that is 5 %?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day:
    power: 50%
#          ^^^ "gift_day" misses what is there in 50 % of cases; usual is at most 20 %.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
experiments:
  gift_day: { significance: 10%, power: 80% }
  gift_text: { significance: 1%, power: 90% }
`,
    ],
  },
  *check({ own }) {
    for (const experiment of own("experiments")) {
      const [significance, power] = [experiment.quantity("significance"), experiment.quantity("power")]
      const [alarm, sees] = [least(significance), most(power)]
      if (alarm !== undefined && alarm > 0.1 + 1e-9) yield alarmed(experiment, alarm, significance)
      if (sees !== undefined && sees < 0.8 - 1e-9) yield blind(experiment, sees)
    }
  },
}

function alarmed({ called, at }: Experiment, alarm: number, written: Quantity | undefined): Finding {
  const share = percent(alarm)
  // Who writes 95 % has the confidence in mind.
  if (alarm < 0.8 || alarm >= 1)
    return {
      place: { path: at("significance") },
      message: {
        en: `"${called}" accepts a false alarm in ${share.en} of cases; usual is at most 10 %.`,
        zh: `“${called}”有 ${share.zh} 的概率误报；通常不超过 10%。`,
      },
    }
  const meant = percent(Number((1 - alarm).toPrecision(6)))
  const text = written?.text.includes("%") ? meant.zh : String(Number((1 - alarm).toPrecision(6)))
  return {
    place: { path: at("significance") },
    message: {
      en: `"${called}" accepts a false alarm in ${share.en} of cases. Is the confidence of ${share.en} meant, that is ${meant.en}?`,
      zh: `“${called}”有 ${share.zh} 的概率误报。是不是指置信度 ${share.zh}，即 ${meant.zh}？`,
    },
    fixes: [
      {
        title: write(text),
        kind: "suggested",
        changes: [{ do: "write", path: at("significance"), text }],
      },
    ],
  }
}

function write(text: string): Words {
  return { en: `Write ${text}`, zh: `改为 ${text}` }
}

function blind({ called, at }: Experiment, sees: number): Finding {
  const misses = percent(Number((1 - sees).toPrecision(6)))
  return {
    place: { path: at("power") },
    message: {
      en: `"${called}" misses what is there in ${misses.en} of cases; usual is at most 20 %.`,
      zh: `差别确实存在时，“${called}”有 ${misses.zh} 的概率看不出来；通常不超过 20%。`,
    },
  }
}
