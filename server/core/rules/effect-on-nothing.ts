/** A change of something that none of the users it is about has: it changes nothing, and nobody is told. */
import { builtinMetrics } from "../model/metrics"
import type { Rule } from "./rule"
import { type Change, changesOf } from "./shared/tactic"
import { funnelsTouched, type Segment } from "./shared/touched"
import type { Subject } from "./subject"

export const effectOnNothing: Rule = {
  id: "effect-on-nothing",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns", "seasons", "risks", "segments", "metrics", "targets"],
  summary: {
    en: "An effect changes something for which the plan has no figure today.",
    zh: "效果要改变的量，计划里没有现值。",
  },
  why: {
    en: "Without today's figure there is nothing to change: the effect is silently worth nothing, while its cost counts.",
    zh: "没有现值就无从变化：效果不声不响地变成零，成本却照算。",
  },
  mend: {
    en: "Write today's figure in the segment's `funnel` (or `from` in a target on the metric), or name the input that was meant.",
    zh: "在人群的 `funnel` 中补上现值（指标则在目标的 `from` 中），或改成真正要改变的环节。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万, funnel: { retain: { w1: 60%, w4: 34% } } }
strategies:
  gift:
    segments: [buyers]
    effect: { pay: +1pp..+2pp }
#             ^^^ "gift" changes nothing here: the funnel of "buyers" says no \`pay\`. What is it today?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
metrics:
  calm: { kind: score, scale: { min: 0, max: 100 } }
strategies:
  gift:
    effect:
      metrics: { calm: +1..+3 }
#                ^^^^ "gift" changes nothing here: no target says where "calm" stands today, as \`from\`.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万, funnel: { retain: { w1: 60%, w4: 34% } } }
  guests: { active: 1万, funnel: { retain: { w1: 30% }, pay: 3% } }
strategies:
  gift:
    segments: [buyers, guests]
    effect: { pay: +1pp..+2pp, retain: { weekly: +0.1pp..+0.3pp } }
`,
    ],
  },
  *check(subject) {
    const acting = [...subject.tactics(), ...subject.own("seasons"), ...subject.own("risks")]
    for (const entry of acting) {
      const funnels = funnelsTouched(subject, "segments" in entry.value ? entry.value.segments : undefined)
      for (const change of changesOf(entry)) {
        const relative = entry.quantity(...change.keys)?.measure === "relative"
        const lack =
          change.input === "metrics"
            ? metricLack(subject, change)
            : funnels && funnels.length > 0 && !funnels.some((one) => hasInput(one, change, relative))
              ? funnelLack(funnels, change)
              : undefined
        if (!lack) continue
        yield {
          place: { path: entry.at(...change.keys), at: "key" },
          message: {
            en: `"${entry.called}" changes nothing here: ${lack.en}`,
            zh: `“${entry.called}”的这项变化不起作用：${lack.zh}`,
          },
        }
      }
    }
  },
}

/** Amounts can be added to nothing; shares, and parts of an amount, cannot. */
function hasInput({ lacks, value }: Segment, { input, keys }: Change, relative: boolean): boolean {
  if (input === "retain") return !lacks("funnel", "retain") || !lacks("funnel", "curve")
  if (input === "moves") return !relative || !lacks("moves", keys.at(-1) ?? "")
  if (input === "reach" || input === "spend" || input === "invites")
    return !relative || !lacks("funnel", input)
  return input === "reach_by_spend" || typeof value.funnel !== "object" || !lacks("funnel", input)
}

function funnelLack(funnels: readonly Segment[], { input, keys }: Change) {
  const key = input === "moves" ? `moves.${keys.at(-1)}` : input
  const [only, ...others] = funnels
  if (others.length > 0)
    return {
      en: `none of its segments says \`${key}\`. What is it today?`,
      zh: `它的人群都没有写 \`${key}\`。现在是多少？`,
    }
  return {
    en: `the funnel of "${only?.called}" says no \`${key}\`. What is it today?`,
    zh: `“${only?.called}”的漏斗没有写 \`${key}\`。现在是多少？`,
  }
}

function metricLack(subject: Subject, { keys }: Change) {
  const id = keys.at(-1) ?? ""
  const metric = subject.find("metrics", id)
  if (builtinMetrics.has(id) || (metric && !metric.lacks("formula")))
    return {
      en: `"${metric?.called ?? id}" is computed. Which input of the funnel moves it?`,
      zh: `“${metric?.called ?? id}”是算出来的。该改变漏斗的哪一步？`,
    }
  if (!metric || subject.unsure("targets")) return undefined
  const stands = subject.all("targets").some(({ value, lacks }) => value.metric === id && !lacks("from"))
  if (stands) return undefined
  return {
    en: `no target says where "${metric.called}" stands today, as \`from\`.`,
    zh: `没有目标用 \`from\` 写明“${metric.called}”的现值。`,
  }
}
