/** A task without a day, an owner, an effect or a priority, where the other tasks have one. */
import type { Rule } from "./rule"
import { isUsual } from "./shared/usual"

export const halfPlannedTask: Rule = {
  id: "half-planned-task",
  severity: "warning",
  section: "team",
  reads: ["team"],
  summary: {
    en: "A task does not say by when, by whom, what for or how urgent.",
    zh: "任务没有写截止日、负责人、预期效果或优先级。",
  },
  why: {
    en: "What has no day is done after everything that has one, that is never; what has no effect is done because it was done last week.",
    zh: "没有截止日的事永远排在最后；没有预期效果的事，只是因为上周也做了。",
  },
  mend: {
    en: "Write `due`, `owner`, `effect` and `priority`, as for the other tasks.",
    zh: "像其他任务一样写上 `due`、`owner`、`effect` 和 `priority`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  plan:
    spec: { week: 1, task: 口径评审, due: 2026-03-06, effect: 财务认可, priority: 高 }
    engine: { week: 1, task: 券引擎联调, due: 2026-03-06, priority: 中 }
#   ^^^^^^ "engine" does not say what it should bring (\`effect\`); the other tasks do.
    copy: { week: 2, task: 文案定稿 }
#   ^^^^ "copy" does not say by when it is due (\`due\`), what it should bring (\`effect\`) and how urgent it is (\`priority\`); the other tasks do.
    launch: { week: 2, task: 上线, due: 2026-03-13, effect: 按时发券, priority: 高 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  plan:
    spec: { week: 1, task: 口径评审, due: 2026-03-06 }
    copy: { week: 2, task: 文案定稿, due: 2026-03-13 }
    kick_off: 第一周周一对目标
`,
    ],
  },
  *check({ own, all }) {
    for (const { called, path, lacks, text } of own("team.plan")) {
      // A task in one line says what it wants to say.
      if (text !== undefined) continue
      const missing = asked.filter(({ key }) => lacks(key) && isUsual(all("team.plan"), key))
      if (missing.length === 0) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${called}" does not say ${joined(missing.map(({ en }) => en))}; the other tasks do.`,
          zh: `“${called}”没有写${missing.map(({ zh }) => zh).join("、")}，其他任务都写了。`,
        },
      }
    }
  },
}

const asked = [
  { key: "owner", en: "who does it (`owner`)", zh: "负责人（`owner`）" },
  { key: "due", en: "by when it is due (`due`)", zh: "截止日（`due`）" },
  { key: "effect", en: "what it should bring (`effect`)", zh: "预期效果（`effect`）" },
  { key: "priority", en: "how urgent it is (`priority`)", zh: "优先级（`priority`）" },
] as const

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}
