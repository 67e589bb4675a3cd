/** An effect whose only source is a case of which no figure is known. */
import type { Finding } from "../problem"
import type { Entry } from "./entry"
import { textOf } from "./entry"
import type { Rule } from "./rule"
import { holdsFigure } from "./shared/measures"

export const caseAsEvidence: Rule = {
  id: "case-as-evidence",
  severity: "warning",
  section: "cases",
  reads: ["cases", "strategies", "campaigns", "assumptions"],
  summary: {
    en: "A number rests on a case that has no figures.",
    zh: "数字的依据只是一个没有数据的案例。",
  },
  why: {
    en: "That it worked elsewhere says that it can work, not how much: the size of the effect is then a guess with a story around it.",
    zh: "别处做成了，只说明可行，不说明能提升多少：效果的大小其实只是套了故事的猜测。",
  },
  mend: {
    en: "Write the case's figures as its `evidence`, or name what the number really rests on and widen its range.",
    zh: "在案例的 `evidence` 中写上数据；没有数据就如实写明依据，并放宽范围。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    effect: { retain: { w4: +2pp..+5pp } }
    source: 参考单城账单案例
#           ^^^^^^^^ "gift" rests on the case "单城账单", of which no figures are known.
cases:
  one_city: { name: 单城账单, outcome: success, lesson: 让人看见省了多少 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    effect: { retain: { w4: +2pp..+5pp } }
    source: 单城账单
  letter:
    effect: { retain: { w4: +1pp..+2pp } }
    source: 2025-11 试点，另见深夜电台
cases:
  one_city: { name: 单城账单, evidence: 1.6 万户，十二周留存高 2.6 个百分点 }
  radio: { name: 深夜电台 }
`,
    ],
  },
  *check({ all, own, tactics }) {
    const bare = all("cases").filter(({ value }) => !holdsFigure(textOf(value.evidence)))
    if (bare.length === 0) return
    for (const entry of [...tactics(), ...own("assumptions")]) {
      const found = "source" in entry.value ? resting(entry, textOf(entry.value.source), bare) : undefined
      if (found) yield found
    }
  },
}

function resting(
  entry: Pick<Entry, "called" | "at">,
  source: string,
  cases: readonly Entry<"cases">[],
): Finding | undefined {
  const on = cases.find(({ called, id }) => source.includes(called) || isNamed(id, source))
  // A source that has a figure or a day of its own says more than the case.
  if (!on || holdsFigure(source.replace(on.called, ""))) return undefined
  return {
    place: { path: entry.at("source") },
    message: {
      en: `"${entry.called}" rests on the case "${on.called}", of which no figures are known.`,
      zh: `“${entry.called}”的依据是案例“${on.called}”，而它没有任何数据。`,
    },
    related: [
      {
        place: { path: on.path, at: "key", file: on.file },
        message: { en: `This is the case.`, zh: "案例在这里。" },
      },
    ],
  }
}

function isNamed(id: string, source: string): boolean {
  return source.split(/[^a-z0-9_]+/).includes(id)
}
