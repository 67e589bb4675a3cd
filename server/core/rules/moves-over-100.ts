/** More users leave a segment than it has: by its moves, or by the steps of the ladder that begin at it. */
import type { Path } from "../problem"
import type { Rule } from "./rule"
import { least, percent } from "./shared/figures"

export const movesOver100: Rule = {
  id: "moves-over-100",
  severity: "error",
  section: "segments",
  reads: ["segments", "lifecycle"],
  summary: {
    en: "More than 100 % of a segment’s users move on in a week.",
    zh: "一周内从一个人群流出的比例超过 100%。",
  },
  why: {
    en: "More users leave than there are; usually a yearly rate was written as a weekly one.",
    zh: "流出的人比现有的还多，通常是把按月或按年的比例写成了按周的。",
  },
  mend: {
    en: "These rates are a week’s. What is known of a month is written with `/mo`.",
    zh: "这里的比例以周计；按月统计的请写上 `/mo`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { funnel: { retain: { w4: 90% } } }
  steady: { funnel: { retain: { w4: 80% } } }
  fresh:
    moves:
      core: 45%
      steady: 70%
#             ^^^ Each week 115 % of "fresh" move on, more than there are.
    funnel: { retain: { w4: 20% } }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fresh: { share: 60% }
  steady: { share: 30% }
  core: { share: 10% }
lifecycle:
  ladder:
    up: { from: fresh, to: steady, criterion: 4 周都来, promote: 70% }
    jump:
      from: fresh
      to: core
      criterion: 发布 10 篇
      promote: 40%
#              ^^^ Each week 110 % of "fresh" move on, more than there are.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { funnel: { retain: { w4: 90% } } }
  steady: { funnel: { retain: { w4: 80% } } }
  fresh: { moves: { core: 40%, steady: 55%..65% }, funnel: { retain: { w4: 20% } } }
`,
    ],
  },
  *check({ own, find }) {
    for (const { called, at, value, quantity } of own("segments")) {
      const ids = Object.keys(value.moves ?? {})
      const sum = ids.reduce((all, id) => all + (least(quantity("moves", id)) ?? 0), 0)
      const last = ids.at(-1)
      if (last !== undefined && sum > 1.0005) yield told(at("moves", last), called, sum)
    }
    const steps = own("lifecycle.ladder")
    for (const from of new Set(steps.map(({ value }) => value.from))) {
      const leaving = steps.filter(({ value, lacks }) => value.from === from && !lacks("promote"))
      const sum = leaving.reduce((all, { quantity }) => all + (least(quantity("promote")) ?? 0), 0)
      const last = leaving.at(-1)
      if (from === undefined || !last || sum <= 1.0005) continue
      yield told(last.at("promote"), find("segments", from)?.called ?? from, sum)
    }
  },
}

function told(path: Path, called: string, sum: number) {
  return {
    place: { path },
    message: {
      en: `Each week ${percent(sum).en} of "${called}" move on, more than there are.`,
      zh: `“${called}”每周流出 ${percent(sum).zh}，比现有的人还多。`,
    },
  }
}
