/** Work for present users that goes past those who contribute most. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { least, percent } from "./shared/figures"
import { stageKindOf, type Tactic } from "./shared/tactic"
import { parentsOf } from "./shared/touched"
import type { Subject } from "./subject"

export const effortAwayFromTop: Rule = {
  id: "effort-away-from-top",
  severity: "info",
  section: "strategies",
  reads: ["strategies", "campaigns", "segments", "lifecycle"],
  summary: {
    en: "Hardly any of the work goes to the users who contribute most.",
    zh: "投在贡献最大的用户身上的人力太少。",
  },
  why: {
    en: "A few users carry most of the value; when nobody has time for them they are the first to be won over by others.",
    zh: "大部分价值由少数用户贡献，没人有时间照顾他们，最先被别家抢走的就是他们。",
  },
  mend: {
    en: "Move some of the `effort` to a strategy for the segment of `rank: key`.",
    zh: "把一部分 `effort` 挪到服务 `rank: key` 人群的策略上。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    keeper: { people: 2 }
segments:
  core: { share: 20%, contribution: 60%, rank: key }
# ^^^^ Only 8 % of the work for present users goes to "core", who contribute 60 %.
  steady: { share: 80%, contribution: 40%, rank: regular }
strategies:
  circle: { stage: retain, segments: [core], owner: keeper, effort: { keeper: 2h/w } }
  letters: { stage: retain, segments: [steady], owner: keeper, effort: { keeper: 24h/w } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    keeper: { people: 2 }
segments:
  core: { share: 20%, contribution: 60%, rank: key }
  steady: { share: 80%, contribution: 40%, rank: regular }
strategies:
  circle: { stage: retain, segments: [core], owner: keeper, effort: { keeper: 8h/w } }
  letters: { stage: retain, segments: [steady], owner: keeper, effort: { keeper: 24h/w } }
  adverts: { stage: acquire, segments: [steady], owner: keeper, effort: { keeper: 40h/w } }
`,
    ],
  },
  *check(subject) {
    const { top_contribution_least: counts, effort_on_top_least: due } = subject.thresholds
    const keys = subject.own("segments").filter(({ value }) => value.rank === "key")
    const [key] = keys
    if (keys.length !== 1 || !key || (least(key.quantity("contribution")) ?? 0) < counts) return
    const work = subject.allTactics().filter((one) => isForPresent(subject, one, key.value.of))
    const all = work.reduce((sum, one) => sum + hoursOf(subject, one), 0)
    const onTop = work.filter((one) => isFor(subject, one, key.id))
    const share = onTop.reduce((sum, one) => sum + hoursOf(subject, one), 0) / all
    // Where nothing at all is done for them another rule says so.
    if (onTop.length === 0 || !(share < due)) return
    const [told, part] = [
      percent(Math.round(share * 100) / 100),
      percent(least(key.quantity("contribution")) ?? 0),
    ]
    yield {
      place: { path: key.path, at: "key" },
      message: {
        en: `Only ${told.en} of the work for present users goes to "${key.called}", who contribute ${part.en}.`,
        zh: `服务现有用户的人力只有 ${told.zh} 投在“${key.called}”上，而他们贡献了 ${part.zh}。`,
      },
    }
  },
}

/** Whether it keeps or earns from users of the same whole; those still to be won have no tier yet. */
function isForPresent(subject: Subject, tactic: Tactic, of: string | undefined): boolean {
  const kind = stageKindOf(subject, tactic)
  if (kind !== "retain" && kind !== "monetize") return false
  const segments = listOf(tactic.value.segments).map((id) => subject.find("segments", id))
  return segments.length === 0 || segments.some((one) => one?.value.of === of)
}

function isFor(subject: Subject, { value }: Tactic, id: string): boolean {
  const named = listOf(value.segments)
  if (named.length === 0 || named.includes(id) || value.mode === "concentrated") return true
  return named.some((one) => {
    const segment = subject.find("segments", one)
    return segment !== undefined && parentsOf(subject, segment).some((whole) => whole.id === id)
  })
}

/** Its hours a week times its weeks. */
function hoursOf(subject: Subject, { value, quantity }: Tactic): number {
  const span = subject.span(value)
  const weeks = span ? (span.end - span.start) / 7 : 1
  const roles = Object.keys(value.effort ?? {})
  return weeks * roles.reduce((sum, role) => sum + (least(quantity("effort", role)) ?? 0), 0)
}
