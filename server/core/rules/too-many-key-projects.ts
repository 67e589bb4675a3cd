/** A week with more key projects than a team can put first. */
import type { Rule } from "./rule"
import { named } from "./shared/figures"
import { type Task, weekKeyOf } from "./shared/task"

export const tooManyKeyProjects: Rule = {
  id: "too-many-key-projects",
  severity: "warning",
  section: "team",
  reads: ["team", "period"],
  summary: { en: "A week has too many key projects.", zh: "一周的重点项目太多。" },
  why: {
    en: "What is all important is nothing first: each is half done at the end of the week.",
    zh: "样样都是重点，等于没有重点：一周下来每件都只做了一半。",
  },
  mend: {
    en: "Keep one or two as `key: true`; move the others to another week or take the mark off.",
    zh: "只留一两件 `key: true`，其余换到别的周，或取消重点标记。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  plan:
    spec: { week: 1, task: 口径评审, key: true }
    engine: { week: 1, task: 券引擎联调, key: true }
    copy: { week: 1, task: 文案定稿, key: true }
#                                     ^^^^ One week has 3 key projects: "spec", "engine" and "copy"; more than 2 cannot come first.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  plan:
    spec: { week: 1, task: 口径评审, key: true }
    engine: { week: 1, task: 券引擎联调, key: true }
    copy: { week: 1, task: 文案定稿, key: false }
    launch: { week: 2, task: 上线, key: true }
`,
    ],
  },
  *check(subject) {
    const { thresholds, own } = subject
    const weeks = new Map<string, Task[]>()
    for (const task of own("team.plan")) {
      const week = task.value.key === true ? weekKeyOf(subject, task) : undefined
      if (week !== undefined) weeks.set(week, [...(weeks.get(week) ?? []), task])
    }
    for (const tasks of weeks.values()) {
      const most = thresholds.key_projects_most
      const over = tasks[most]
      if (!over) continue
      const names = named(tasks.map(({ called }) => called))
      yield {
        place: { path: over.at("key") },
        message: {
          en: `One week has ${tasks.length} key projects: ${names.en}; more than ${most} cannot come first.`,
          zh: `一周有 ${tasks.length} 件重点：${names.zh}；重点超过 ${most} 件就不是重点了。`,
        },
        related: tasks
          .filter((task) => task !== over)
          .map(({ at, called }) => ({
            place: { path: at("key") },
            message: { en: `"${called}" is one of them.`, zh: `“${called}”是其中一件。` },
          })),
      }
    }
  },
}
