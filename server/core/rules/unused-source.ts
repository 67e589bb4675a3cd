/** A source of data that nothing is measured on. */
import type { Rule } from "./rule"
import { isMisnamed } from "./shared/misnamed"

export const unusedSource: Rule = {
  id: "unused-source",
  severity: "hint",
  section: "data",
  reads: "everything",
  summary: { en: "A source of data that nothing uses.", zh: "数据源没有被用到。" },
  why: {
    en: "Data that are collected and never used cost money and trust: users gave them for a purpose.",
    zh: "收而不用的数据既花钱又耗信任：用户是为了某个用途才提供的。",
  },
  mend: {
    en: "Name it in the `data` of what is measured there, or stop collecting it.",
    zh: "在用到它的指标、属性或事件的 `data` 中写上它，否则不再收集。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  sources:
    orders: { name: 订单库 }
    voice: { name: 客服与问卷 }
#   ^^^^^ Nothing is measured on "客服与问卷".
  events:
    order_paid: { data: orders }
lifecycle:
  active: { event: order_paid }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  sources:
    orders: { name: 订单库 }
    voice: { name: 客服与问卷 }
`,
    ],
  },
  *check(subject) {
    const sources = subject.own("data.sources")
    if (subject.linked.playbook.kind === "library" || subject.once(isMisnamed.sources)) return
    if (["data", "metrics", "personas"].some(subject.unsure)) return
    // A plan that never says where anything comes from only lists what there is.
    const used = new Set(sources.filter((source) => subject.uses(source).length > 0))
    if (used.size === 0) return
    for (const source of sources)
      if (!used.has(source))
        yield {
          place: { path: source.path, at: "key" },
          message: {
            en: `Nothing is measured on "${source.called}".`,
            zh: `没有任何内容取自“${source.called}”。`,
          },
        }
  },
}
