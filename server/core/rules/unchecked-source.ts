/** A source that metrics rest on and that nobody checks, in a plan that checks its other sources. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { isMisnamed } from "./shared/misnamed"

export const uncheckedSource: Rule = {
  id: "unchecked-source",
  severity: "info",
  section: "data",
  reads: "everything",
  summary: { en: "Nothing checks a source that a metric rests on.", zh: "指标所依据的数据源没有质量检查。" },
  why: {
    en: "Test accounts, doubles and bots get into every source; unchecked, a broken log looks like a lost week.",
    zh: "测试账号、重复记录、机器流量无处不在；没有检查，一次日志故障就会被看成业务下滑。",
  },
  mend: {
    en: "Add a check under `data.quality` that names the source in `data`.",
    zh: "在 `data.quality` 下加一项检查，并在它的 `data` 中写上这个数据源。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  sources:
    orders: { name: 订单库 }
    voice: { name: 客服与问卷 }
#   ^^^^^ "member_nps" rests on "客服与问卷", and nothing checks that.
  quality:
    order_match: { check: 订单与支付逐日对账, data: orders }
metrics:
  member_nps: { kind: score, data: voice, method: 收货次日短问卷 }
targets:
  recommend: { metric: member_nps, to: 46 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  sources:
    orders: { name: 订单库 }
    voice: { name: 客服与问卷 }
  quality:
    order_match: { check: 订单与支付逐日对账, data: [orders, voice] }
metrics:
  member_nps: { kind: score, data: voice, method: 收货次日短问卷 }
targets:
  recommend: { metric: member_nps, to: 46 }
`,
    ],
  },
  *check(subject) {
    const checks = subject.all("data.quality")
    // One that names no source is for all of them.
    if (checks.length === 0 || checks.some(({ lacks }) => lacks("data"))) return
    if (subject.unsure("data") || subject.once(isMisnamed.sources)) return
    const checked = new Set(checks.flatMap(({ value }) => listOf(value.data)))
    for (const { id, path, called } of subject.own("data.sources")) {
      const metric = subject.all("metrics").find(({ value }) => listOf(value.data).includes(id))
      if (!metric || checked.has(id)) continue
      yield {
        place: { path, at: "key" },
        message: {
          en: `"${metric.called}" rests on "${called}", and nothing checks that.`,
          zh: `“${metric.called}”取自“${called}”，但这个数据源没有质量检查。`,
        },
      }
    }
  },
}
