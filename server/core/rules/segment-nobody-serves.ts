/** A segment that no strategy or campaign does anything for, where they say whom they are for. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { parentsOf, type Segment } from "./shared/touched"
import type { Subject } from "./subject"

export const segmentNobodyServes: Rule = {
  id: "segment-nobody-serves",
  severity: "warning",
  section: "segments",
  reads: "everything",
  summary: { en: "No strategy does anything for a segment.", zh: "有人群没有任何策略服务。" },
  why: {
    en: "The team knows these users well enough to count them and then leaves them to chance; whoever is not served leaves.",
    zh: "已经把这批用户单独分了出来，却没人为他们做任何事，没人管的用户最先流失。",
  },
  mend: {
    en: "Name it in the `segments` of a strategy or campaign, or say with `rank: random` that these users are left to themselves.",
    zh: "在策略或活动的 `segments` 里写上它；如果有意不投入，请写 `rank: random`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fresh: { share: 30%, rank: potential }
  core: { share: 20%, rank: key }
# ^^^^ No strategy or campaign is for "core". Which one takes care of these users?
  passing: { share: 50%, rank: random }
strategies:
  gift: { segments: [fresh] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  riders: { share: 95% }
  commuters: { of: riders, share: 40% }
  others: { of: riders, share: 60% }
strategies:
  card: { segments: [commuters] }
  gift: { segments: [others] }
`,
    ],
  },
  *check(subject) {
    const tactics = subject.allTactics()
    if (subject.unsure("strategies") || subject.unsure("campaigns") || subject.unsure("segments")) return
    // Whatever names no segment is for everybody.
    if (tactics.length === 0 || tactics.some(({ lacks, value }) => lacks("segments") && isWork(value))) return
    // Somebody is meant by a name that nobody has.
    const named = tactics.flatMap(({ value }) => listOf(value.segments))
    if (named.some((id) => !subject.find("segments", id))) return
    // What is a part of what cannot be told.
    const own = subject.own("segments")
    if (own.some((one) => !one.lacks("of") && parentsOf(subject, one).length === 0)) return
    const served = servedBy(subject)
    for (const segment of own)
      if (!served.has(segment) && segment.value.rank !== "random")
        yield {
          place: { path: segment.path, at: "key" },
          // Those whom no new users join may be meant to be left as they are.
          severity: segment.lacks("funnel", "reach") && segment.value.rank !== "key" ? "info" : "warning",
          message: {
            en: `No strategy or campaign is for "${segment.called}". Which one takes care of these users?`,
            zh: `没有策略或活动服务“${segment.called}”。由哪一个来负责这批用户？`,
          },
        }
  },
}

function isWork({ status }: { readonly status?: string }): boolean {
  return status !== "done"
}

const SERVING: ReadonlySet<unknown> = new Set(["strategies", "campaigns", "experiments", "feedback"])

/** The segments that something is done for, with their parts and what they are parts of. */
function servedBy(subject: Subject): ReadonlySet<Segment> {
  const all = subject.all("segments")
  const named = all.filter((one) => subject.uses(one).some(({ path }) => SERVING.has(path[0])))
  const lent = subject.allTactics().flatMap(({ value }) => listOf(value.segments))
  const direct = new Set([...named, ...all.filter(({ id }) => lent.includes(id))])
  const served = new Set<Segment>(direct)
  for (const one of all) {
    const parents = parentsOf(subject, one)
    if (direct.has(one)) for (const parent of parents) served.add(parent)
    if (parents.some((parent) => direct.has(parent))) served.add(one)
  }
  return served
}
