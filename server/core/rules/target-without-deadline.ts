/** A target without a day, in a plan whose other targets have one. */
import type { Rule } from "./rule"
import { isLimit } from "./shared/target"
import type { Subject } from "./subject"

export const targetWithoutDeadline: Rule = {
  id: "target-without-deadline",
  severity: "warning",
  section: "targets",
  reads: ["targets"],
  summary: { en: "A target has no deadline.", zh: "目标没有期限。" },
  why: {
    en: "Without a day nobody can say that a target was missed, so nobody changes course in time.",
    zh: "没有期限，就谈不上没达成，也就没有人会及时调整。",
  },
  mend: {
    en: "Write the day as `by`. A `to` alone, without `from`, is a limit to keep and needs none.",
    zh: "用 `by` 写明日期。只写 `to`、不写 `from` 的是要守住的界限，不需要期限。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, by: 2026-06-28 }
  joining:
# ^^^^^^^ "joining" does not say by when.
    metric: activation_rate
    from: 35%
    to: 40%
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active: { metric: active_users, from: 6.2万, to: 8万, by: 2026-06-28 }
  new_cost: { metric: cac, to: ¥30 }
`,
    ],
  },
  *check(subject) {
    const day = sharedDay(subject)
    if (day === undefined) return
    for (const target of subject.own("targets")) {
      const { path, called, lacks, at } = target
      if (!lacks("by") || isLimit(subject, target)) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say by when.`,
          zh: `“${called}”没有写何时达成。`,
        },
        fixes:
          day === ""
            ? []
            : [
                {
                  title: { en: `By ${day}, as the others`, zh: `与其他目标一样，写 ${day}` },
                  kind: "suggested",
                  changes: [{ do: "set", path: at("by"), value: day }],
                },
              ],
      }
    }
  },
}

/** The day of the other targets; empty where they differ; undefined where none has one. */
function sharedDay({ all }: Subject): string | undefined {
  const days = new Set(all("targets").flatMap(({ lacks, value }) => (lacks("by") ? [] : [value.by ?? ""])))
  const [day] = days
  return days.size > 1 ? "" : day
}
