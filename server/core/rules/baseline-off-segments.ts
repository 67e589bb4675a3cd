/** A target that begins at another figure than its segments stand at. */
import { formatQuantity, type Quantity } from "../model/quantity"
import type { Related } from "../problem"
import type { Rule } from "./rule"
import { least, most } from "./shared/figures"
import { placeIn, type Target } from "./shared/target"
import type { Segment } from "./shared/touched"
import type { Subject } from "./subject"

export const baselineOffSegments: Rule = {
  id: "baseline-off-segments",
  severity: "warning",
  section: "targets",
  reads: ["targets", "segments", "metrics"],
  summary: {
    en: "A target begins at another figure than its segments.",
    zh: "目标的现状与人群中的数字对不上。",
  },
  why: {
    en: "The projection starts from the segments; a target that counts from another figure asks for more, or for less, than its author thinks.",
    zh: "推演从人群的数字出发；目标按另一个现状来定，实际的要求就与作者以为的不同。",
  },
  mend: {
    en: "Find out which figure is right and write it in both places.",
    zh: "核对哪个数是对的，两处写成一致。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active: { metric: active_users, from: 62万, to: 80万 }
#                                              ^^^ "weekly_active" begins at 62万; by the segments it is 6.2万.
segments:
  new_buyers: { active: 4.2万, funnel: { retain: { w4: 40% } } }
  members: { active: 2万, funnel: { retain: { w4: 70% } } }
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  joining: { metric: activation_rate, from: 20%, to: 40% }
#                                           ^^^ "joining" begins at 20%; by the segments it is 35%..42%.
segments:
  new_buyers: { funnel: { reach: 90k..120k/w, acquire: 8%..10%, activate: 35%..42% } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 26 }
targets:
  weekly_active: { metric: active_users, from: 6万, to: 8万 }
  joining: { metric: activation_rate, segment: new_buyers, from: 38%, to: 40% }
segments:
  new_buyers:
    active: 6.2万
    funnel: { reach: 90k..120k/w, acquire: 8%..10%, activate: 35%..42%, retain: { w4: 40% } }
`,
    ],
  },
  *check(subject) {
    if (subject.unsure("segments")) return
    for (const target of subject.own("targets")) {
      const from = target.quantity("from")
      const stands = from && standsAt(subject, target)
      if (!from || !stands || agrees(from, stands)) continue
      const comes = formatQuantity(
        from,
        stands.low === stands.high ? [stands.low] : [stands.low, stands.high],
      )
      yield {
        place: { path: target.at("from") },
        message: {
          en: `"${target.called}" begins at ${from.text}; by the segments it is ${comes}.`,
          zh: `“${target.called}”的现状写的是 ${from.text}，而按人群是 ${comes}。`,
        },
        related: stands.related,
      }
    }
  },
}

interface Stands {
  readonly low: number
  readonly high: number
  readonly related: readonly Related[]
}

/** With a fifth of tolerance: a target may well be rounded, or a week older. */
function agrees(from: Quantity, { low, high }: Stands): boolean {
  return (most(from) ?? 0) * 1.2 >= low && (least(from) ?? 0) <= high * 1.2
}

const inputs = new Map([
  ["acquisition_rate", "acquire"],
  ["activation_rate", "activate"],
  ["pay_rate", "pay"],
])

/** What the segments say of the target's figure; undefined where they do not say it plainly. */
function standsAt(subject: Subject, { value, lacks }: Target): Stands | undefined {
  const metric = value.metric ?? ""
  // With a span of its own it is another figure.
  if (subject.find("metrics", metric)?.lacks("window") === false) return undefined
  const one = value.segment === undefined ? undefined : subject.find("segments", value.segment)
  if (!lacks("segment") && !one) return undefined
  const funnels = subject.all("segments").filter((segment) => !segment.lacks("funnel"))
  const segments = one ? [one] : funnels
  if (metric === "active_users") return together(segments, ["active"])
  const [first, ...others] = segments
  const keys = keysOf(metric)
  return first && others.length === 0 && keys ? together([first], ["funnel", ...keys]) : undefined
}

function keysOf(metric: string): readonly string[] | undefined {
  const age = /^retention_(w\d+)$/.exec(metric)?.[1]
  if (age !== undefined) return ["retain", age]
  const input = inputs.get(metric)
  return input === undefined ? undefined : [input]
}

function together(segments: readonly Segment[], keys: readonly string[]): Stands | undefined {
  let [low, high] = [0, 0]
  for (const { quantity } of segments) {
    const figure = quantity(...keys)
    const [from, to] = [least(figure), most(figure)]
    if (from === undefined || to === undefined) return undefined
    low += from
    high += to
  }
  const related = segments.map((segment) => ({
    place: placeIn(segment, ...keys),
    message: { en: `"${segment.called}" says this.`, zh: `“${segment.called}”写在这里。` },
  }))
  return segments.length === 0 || high === 0 ? undefined : { low, high, related }
}
