/**
 * Answers to report: of a small plan, and of any text or sample. Absent on purpose: what is expected of a report.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { link, readPlaybook } from "../../server/core/analysis"
import { planOf } from "../../server/core/projection/plan"
import { project } from "../../server/core/projection/project"
import type { Answer } from "../../server/core/report/answer"
import { reportMetrics } from "../../server/core/report/metrics"

declare const __ROOT__: string
const samples = join(__ROOT__, "samples")

/** The playbooks among the samples; what is left is a library. */
export const sampleFiles = readdirSync(samples)
  .filter((name) => name.endsWith(".playbook.yaml") && name !== "shared.playbook.yaml")
  .map((name) => join(samples, name))

export const small = `playbook: 会员复购
period: { start: 2026-01-05, weeks: 6 }
targets:
  weekly: { name: 周活跃, metric: active_users, from: 900, to: 1480, by: 2026-02-15, confidence: 60%, checkpoints: { 2026-01-19: 1250 } }
  sales: { name: 销售额, metric: revenue, to: ¥8.2万, by: 2026-02-15 }
segments:
  new_buyers:
    name: 首单新客
    active: 1000
    share: 80%
    rank: regular
    funnel: { reach: 900..1100/w, acquire: 20%, activate: 45%..55%, retain: { d1: 95%, w1: 90%, w4: 80% }, pay: 20%, spend: ¥50, margin: 20% }
  fans: { name: 老粉, share: 20%, rank: key }
strategies:
  gift: { name: 二单礼, stage: retain, segments: new_buyers, effect: { retain: { w1: +2pp..+4pp } }, cost: { weekly: ¥100 } }
campaigns:
  sale: { name: 大促, stage: monetize, start: 2026-01-26, weeks: 1, effect: { pay: +5pp..+9pp }, cost: { once: ¥2k } }
seasons:
  festival: { name: 春节, start: 2026-02-09, end: 2026-02-15, effect: { reach: -20%..-10% } }
scenarios:
  slow: { name: 放缓, set: { segments.new_buyers.funnel.reach: 500/w } }
`

const disk = {
  playbook: (file: string) =>
    existsSync(file) ? readPlaybook(file, readFileSync(file, "utf8")).playbook : undefined,
}

/** What a text comes to; a text that cannot be projected is a mistake of the test. */
export function answerOf(
  text: string,
  { file = "/plan.playbook.yaml", scenario = "", draws = 200 } = {},
): Answer {
  const { linked } = link(readPlaybook(file, text), disk)
  const { plan, refused } = planOf(linked, scenario === "" ? {} : { scenario })
  if (!plan) throw new Error(JSON.stringify(refused))
  const { projection } = project(plan, {
    draws,
    metrics: reportMetrics(plan),
    strategies: true,
    sensitivity: true,
  })
  if (!projection) throw new Error("contradiction")
  return scenario === "" ? { plan, projection, linked } : { plan, projection, linked, scenario }
}

export function sampleAnswer(file: string): Answer {
  return answerOf(readFileSync(file, "utf8"), { file, draws: 40 })
}
