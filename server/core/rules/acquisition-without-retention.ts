/** A plan that brings users in, and whose every figure ends at the door. */
import { builtinMetrics } from "../model/metrics"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { stageKindOf } from "./shared/tactic"
import type { Subject } from "./subject"

export const acquisitionWithoutRetention: Rule = {
  id: "acquisition-without-retention",
  severity: "warning",
  section: "targets",
  reads: "everything",
  summary: {
    en: "Users are brought in, and no target or metric says whether they stay.",
    zh: "在做拉新，却没有任何目标或指标看用户留没留下。",
  },
  why: {
    en: "The cheapest new users are those who leave first; a plan that only counts them in buys exactly these.",
    zh: "最便宜的新用户往往最先流失；只数进来多少，买到的正是这些人。",
  },
  mend: {
    en: "Add a target, or a guardrail, on `retention_w4`, `churn_rate` or `active_users`.",
    zh: "在 `retention_w4`、`churn_rate` 或 `active_users` 上加一个目标或护栏。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
^^^^^^^ "posters" brings users in, and no target or metric says whether they stay.
  joined: { metric: new_users, to: 8万 }
  cheap: { metric: cac, to: ¥30 }
strategies:
  posters: { stage: acquire, targets: [joined] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  joined: { metric: new_users, to: 8万, guardrails: [stay] }
  stay: { metric: retention_w4, to: 30% }
strategies:
  posters: { stage: acquire, targets: [joined] }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  joined: { metric: new_users, to: 8万 }
strategies:
  posters: { stage: acquire, targets: [joined] }
`,
    ],
  },
  *check(subject) {
    // One target alone says what this plan is about, not what it leaves out.
    const targets = subject.own("targets")
    if (targets.length < 2 || ["targets", "metrics", "strategies"].some(subject.unsure)) return
    const acquiring = subject.tactics().filter((tactic) => stageKindOf(subject, tactic) === "acquire")
    const [first] = acquiring
    if (!first || looksBeyond(subject)) return
    yield {
      place: { path: ["targets"], at: "key" },
      message: {
        en: `"${first.called}" brings users in, and no target or metric says whether they stay.`,
        zh: `“${first.called}”在拉新，却没有任何目标或指标看用户留没留下。`,
      },
      related: acquiring.map(({ at, called }) => ({
        place: { path: at("stage") },
        message: { en: `"${called}" brings users in.`, zh: `“${called}”在拉新。` },
      })),
    }
  },
}

/** The built-in figures that say nothing of what comes after the first days. */
const atTheDoor: ReadonlySet<string> = new Set([
  "reached",
  "new_users",
  "activated_users",
  "referred_users",
  "acquisition_rate",
  "activation_rate",
  "cac",
  "cost",
  "k_factor",
])

/** Whether any figure of the plan tells of users who stay: a built-in one, or one of its own by its words. */
function looksBeyond({ all }: Subject): boolean {
  const looked = [
    ...all("targets").map(({ value }) => value.metric),
    ...all("lifecycle.stages").map(({ value }) => value.metric),
    ...all("experiments").map(({ value }) => value.metric),
    ...all("evaluation.reports").flatMap(({ value }) => listOf(value.metrics)),
  ].filter((id) => id !== undefined)
  if (looked.some((id) => builtinMetrics.has(id) && !atTheDoor.has(id))) return true
  return all("metrics").some(({ id, called, value }) =>
    staying.test(`${id} ${called} ${value.method ?? ""} ${value.formula ?? ""}`),
  )
}

const staying =
  /留存|活跃|复购|回购|续费|续订|续约|流失|回流|召回|生命周期|回访|常客|粘性|retention|retain|active|churn|repeat|repurchase|renew|return|loyal|sticki|lifetime|ltv|recall|stay|revenue|profit/i
