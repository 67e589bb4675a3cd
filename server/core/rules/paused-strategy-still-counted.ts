/** A paused strategy that something goes on counting on: a target that nobody else works on, or work that waits for it. */
import type { Related } from "../problem"
import { type Entry, listOf } from "./entry"
import type { Rule } from "./rule"
import { dependenciesOf } from "./shared/dependencies"
import { isAlive, type Tactic } from "./shared/tactic"
import type { Subject } from "./subject"

export const pausedStrategyStillCounted: Rule = {
  id: "paused-strategy-still-counted",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "targets"],
  summary: { en: "A paused strategy is still counted on.", zh: "已暂停的策略仍被指望。" },
  why: {
    en: "Paused, it changes nothing and is left out of the projection; what relies on it misses its day and nobody has noticed why.",
    zh: "暂停后它不起作用，也不计入测算；依赖它的事会悄悄落空。",
  },
  mend: {
    en: "Take it up again, give the target to another strategy, or let the other not wait for it.",
    zh: "恢复它，或把目标交给别的策略，或让后面的事不再等它。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  actives: { metric: active_users, to: 5万 }
strategies:
  gift:
    status: paused
#           ^^^^^^ "gift" is paused, but nothing else works on the target "actives".
    targets: [actives]
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
strategies:
  gift:
    status: paused
#           ^^^^^^ "gift" is paused, but "card" depends on it.
  card:
    depends_on: [gift]
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  actives: { metric: active_users, to: 5万 }
strategies:
  gift:
    status: paused
    targets: [actives]
  card:
    targets: [actives]
`,
    ],
  },
  *check(subject) {
    const alive = subject.allTactics().filter(isAlive)
    const served = new Set(alive.flatMap(({ value }) => listOf(value.targets)))
    for (const tactic of subject.tactics()) {
      if (tactic.value.status !== "paused") continue
      const waiting = alive.find((one) => dependenciesOf(subject, one).some(({ id }) => id === tactic.id))
      const target = targetsOf(subject, tactic).find(({ id }) => !served.has(id))
      if (!waiting && !target) continue
      yield {
        place: { path: tactic.at("status") },
        message: waiting
          ? {
              en: `"${tactic.called}" is paused, but "${waiting.called}" depends on it.`,
              zh: `“${tactic.called}”已暂停，但“${waiting.called}”依赖它。`,
            }
          : {
              en: `"${tactic.called}" is paused, but nothing else works on the target "${target?.called}".`,
              zh: `“${tactic.called}”已暂停，但目标“${target?.called}”没有别的策略在做。`,
            },
        related: [waiting, target].flatMap((one) => (one ? [related(one)] : [])),
      }
    }
  },
}

function targetsOf(subject: Subject, { value }: Tactic): readonly Entry<"targets">[] {
  return listOf(value.targets).flatMap((id) => subject.find("targets", id) ?? [])
}

function related({ path, file, called }: Tactic | Entry<"targets">): Related {
  return {
    place: { path, at: "key", file },
    message: { en: `"${called}" counts on it.`, zh: `“${called}”指望着它。` },
  }
}
