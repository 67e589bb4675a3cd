/** Two experiments that change the same figure of the same users in the same days. */
import { isoOf } from "../model/day"
import type { Rule } from "./rule"
import { type Experiment, runOf } from "./shared/experiment"
import { overlap } from "./shared/tactic"
import { parentsOf } from "./shared/touched"
import type { Subject } from "./subject"

export const experimentsThatOverlap: Rule = {
  id: "experiments-that-overlap",
  severity: "warning",
  section: "experiments",
  reads: ["experiments", "segments", "period"],
  summary: {
    en: "Two experiments work on the same figure of the same users at the same time.",
    zh: "两个实验同时在同一批用户上影响同一个指标。",
  },
  why: {
    en: "Nobody can tell which of the two moved the figure; each test's groups are full of users whom the other has changed.",
    zh: "指标变了，却分不清是哪个实验的作用：每一组里都混着被另一个实验影响过的用户。",
  },
  mend: {
    en: "Run them one after the other, or say in which `layer` each stands: those of one layer never share users, those of two are split independently.",
    zh: "错开时间，或写明各自的 `layer`：同一层的实验不共用用户，不同层各自独立分流。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
segments:
  newcomers: { share: 20% }
experiments:
  gift_day: { segment: newcomers, metric: pay_rate, start: 2026-03-09, weeks: 4 }
  gift_text: { segment: newcomers, metric: pay_rate, start: 2026-03-23, weeks: 4 }
# ^^^^^^^^^ "gift_text" and "gift_day" both test \`pay_rate\` on "newcomers" from 2026-03-23 to 2026-04-05. In which \`layer\` is each?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 12 }
segments:
  newcomers: { share: 20% }
experiments:
  gift_day: { segment: newcomers, metric: pay_rate, start: 2026-03-09, weeks: 4, layer: 券层 }
  gift_text: { segment: newcomers, metric: pay_rate, start: 2026-03-23, weeks: 4, layer: 券层 }
  greeting: { segment: newcomers, metric: activation_rate, start: 2026-03-09, weeks: 4 }
  later: { segment: newcomers, metric: pay_rate, start: 2026-04-20, weeks: 4 }
`,
    ],
  },
  *check(subject) {
    const earlier: Experiment[] = []
    for (const experiment of subject.own("experiments")) {
      const { called, path, value } = experiment
      const other = earlier.find((one) => share(subject, one, experiment))
      earlier.push(experiment)
      const [a, b] = [runOf(subject, experiment), other && runOf(subject, other)]
      if (!other || !a || !b) continue
      const [from, to] = [isoOf(Math.max(a.start, b.start)), isoOf(Math.min(a.end, b.end) - 1)]
      const segment = subject.find("segments", value.segment ?? "")?.called ?? String(value.segment)
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" and "${other.called}" both test \`${value.metric}\` on "${segment}" from ${from} to ${to}. In which \`layer\` is each?`,
          zh: `${from} 至 ${to}，“${called}”与“${other.called}”都在“${segment}”上测 \`${value.metric}\`。它们各在哪个 \`layer\`？`,
        },
        related: [
          {
            place: { path: other.path, at: "key" },
            message: { en: `"${other.called}" is here.`, zh: `“${other.called}”在这里。` },
          },
        ],
      }
    }
  },
}

function share(subject: Subject, one: Experiment, other: Experiment): boolean {
  // Layers are there to keep users apart.
  if (!one.lacks("layer") && !other.lacks("layer")) return false
  const { metric, segment } = one.value
  if (metric === undefined || metric !== other.value.metric) return false
  if (!overlap(runOf(subject, one), runOf(subject, other))) return false
  return segment !== undefined && within(subject, segment, other.value.segment)
}

/** Whether one of two segments is the other or a part of it. */
function within(subject: Subject, one: string, other: string | undefined): boolean {
  const [a, b] = [subject.find("segments", one), subject.find("segments", other ?? "")]
  if (!a || !b) return false
  return a === b || parentsOf(subject, a).includes(b) || parentsOf(subject, b).includes(a)
}
