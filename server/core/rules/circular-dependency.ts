/** Strategies that wait for each other. */
import type { Fix, Related } from "../problem"
import type { Rule } from "./rule"
import { dependenciesOf, pathTo, wayBack } from "./shared/dependencies"
import { named } from "./shared/figures"
import type { Tactic } from "./shared/tactic"

export const circularDependency: Rule = {
  id: "circular-dependency",
  severity: "error",
  section: "strategies",
  reads: ["strategies", "campaigns"],
  summary: { en: "Strategies wait for each other in a circle.", zh: "策略之间循环依赖。" },
  why: {
    en: "None of them can ever begin, for each has to wait until another has run.",
    zh: "每一个都要等另一个先做，结果谁也开始不了。",
  },
  mend: {
    en: "Take out of `depends_on` what need not come first.",
    zh: "在 `depends_on` 中去掉不必先做的那一项。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    depends_on: [gift]
#                ^^^^ "reminder" and "gift" wait for each other. Which of them comes first?
  gift:
    depends_on: [reminder]
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    depends_on: reminder
#               ^^^^^^^^ "reminder" waits for itself.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  reminder:
    depends_on: [gift, card]
  gift:
    depends_on: [card]
  card:
    start: 2026-01-05
`,
    ],
  },
  *check(subject) {
    const told = new Set<string>()
    for (const tactic of subject.tactics())
      for (const other of dependenciesOf(subject, tactic)) {
        const way = wayBack(subject, other, tactic)
        if (!way || told.has(tactic.id)) continue
        for (const { id } of way) told.add(id)
        const names = named([tactic, ...way.filter(({ id }) => id !== tactic.id)].map(({ called }) => called))
        const alone = other.id === tactic.id
        yield {
          place: { path: pathTo(tactic, other) },
          message: alone
            ? { en: `${names.en} waits for itself.`, zh: `${names.zh}依赖自己。` }
            : {
                en: `${names.en} wait for each other. Which of them comes first?`,
                zh: `${names.zh}互相等待。应当谁先做？`,
              },
          related: alone ? [] : way.filter(({ id }) => id !== tactic.id).map(waiting),
          fixes: alone ? [letting(tactic, other)] : [],
        }
      }
  },
}

function waiting({ called, at, file }: Tactic): Related {
  return {
    place: { path: at("depends_on"), at: "key", file },
    message: { en: `"${called}" waits here.`, zh: `“${called}”在这里等待。` },
  }
}

function letting(tactic: Tactic, other: Tactic): Fix {
  const alone = pathTo(tactic, other).at(-1) === "depends_on"
  const only = Array.isArray(tactic.value.depends_on) && tactic.value.depends_on.length === 1
  const path = alone || only ? tactic.at("depends_on") : pathTo(tactic, other)
  return {
    title: { en: "Let it not wait for itself", zh: "去掉对自己的依赖" },
    kind: "safe",
    changes: [{ do: "delete", path }],
  }
}
