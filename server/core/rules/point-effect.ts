/** A change that is stated as one number, as if it were certain. */
import type { Path, Words } from "../problem"
import { valueAt } from "../schema/shape"
import type { Rule } from "./rule"
import { changesOf } from "./shared/tactic"
import type { Subject } from "./subject"

export const pointEffect: Rule = {
  id: "point-effect",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "seasons", "risks", "interval"],
  summary: { en: "An effect is one number instead of a range.", zh: "效果只写了一个数，没有写区间。" },
  why: {
    en: "Nobody knows an effect to the point before it is there; stated as certain, it makes the odds of every target look better than they are.",
    zh: "上线之前没有人能把效果精确到一个点；当成确定值，会让每个目标的把握都被高估。",
  },
  mend: {
    en: "Write the range that holds in eight cases of ten (or as `interval` says), e.g. `+2pp..+5pp`; a pilot's margin of error is a start.",
    zh: "写成有八成把握的区间（以 `interval` 为准），例如 `+2pp..+5pp`；可以从试点的误差范围出发。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift:
    effect:
      retain: { w4: +3pp }
#                   ^^^^ The effect of "gift" is stated as exactly +3pp. Between which two values does it lie in eight cases of ten?
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
interval: 90%
strategies:
  gift:
    effect:
      retain: { w4: +3pp }
#                   ^^^^ The effect of "gift" is stated as exactly +3pp. Between which two values does it lie in nine cases of ten?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift:
    effect:
      retain: { w4: +2pp..+5pp }
`,
    ],
  },
  *check(subject) {
    const sure = surely(subject)
    const entries = [...subject.tactics(), ...subject.own("seasons"), ...subject.own("risks")]
    for (const entry of entries)
      for (const { keys } of changesOf(entry)) {
        const change = entry.quantity(...keys)
        if (!change || isAssumption(subject, entry, keys)) continue
        // Whether it rises or falls has to be said first.
        if (!/^[+-]/.test(change.text)) continue
        const [value] = change.values
        if (value === undefined || value === 0 || change.values.some((other) => other !== value)) continue
        yield {
          place: { path: entry.at(...keys) },
          message: {
            en: `The effect of "${entry.called}" is stated as exactly ${change.text}. Between which two values does it lie in ${sure.en} cases of ten?`,
            zh: `“${entry.called}”的效果写成了确定的 ${change.text}。有${sure.zh}把握它落在哪两个值之间？`,
          },
        }
      }
  },
}

/** How sure a range of this file is to be: `interval`, else 80 %; in tenths where it is a whole number of them. */
function surely({ quantity, lacks }: Subject): Words {
  const share = lacks("interval") ? 0.8 : (quantity("interval")?.values[0] ?? 0.8)
  const tenths = Math.round(share * 1000) / 100
  const words = [
    { en: "seven", zh: "七成" },
    { en: "eight", zh: "八成" },
    { en: "nine", zh: "九成" },
  ][tenths - 7]
  return words ?? { en: String(tenths), zh: ` ${Math.round(share * 1000) / 10}% 的` }
}

/** What an assumption says is told there. */
function isAssumption(
  { linked }: Subject,
  { path }: { readonly path: Path },
  keys: readonly string[],
): boolean {
  return String(valueAt(linked.playbook.value, [...path, ...keys])).startsWith("$")
}
