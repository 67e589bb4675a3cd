/** Marketing to those whose data says so, which nobody can turn off. */
import type { Place } from "../problem"
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { namesIn, rootOf } from "./shared/formula"
import { articles, gdpr, packsOf, pipl } from "./shared/packs"
import { actionsIn, isMarketing, type Sent } from "./shared/sent"
import type { Subject } from "./subject"

export const personalisationWithoutOptOut: Rule = {
  id: "personalisation-without-opt-out",
  severity: "warning",
  section: "compliance",
  reads: ["compliance", "strategies", "campaigns", "segments", "data"],
  summary: {
    en: "Users cannot turn personalised marketing off (packs cn, eu).",
    zh: "个性化营销无法关闭（合规清单 cn、eu）。",
  },
  why: {
    en: "PIPL art. 24 asks for an option that does not go by personal traits or an easy way to refuse, GDPR art. 21 for a right to object to direct marketing; app stores take down apps without the switch. A reminder, not legal advice.",
    zh: "《个人信息保护法》第二十四条要求提供不针对个人特征的选项或便捷的拒绝方式，GDPR 第 21 条规定可以反对直接营销；没有开关的应用会被下架。本条是提醒，不是法律意见。",
  },
  mend: {
    en: "Consider offering the switch in the settings, then write `personalisation_opt_out: true`.",
    zh: "建议在设置中提供关闭开关，然后写 `personalisation_opt_out: true`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
channels:
  home: { kind: in_app }
strategies:
  gift:
    actions:
      coupon: { is: 首页弹券, channel: home, when: orders_total == 1, message: { text: 二单立减, kind: marketing } }
compliance:
  packs: [cn]
  personalisation_opt_out: false
#                          ^^^^^ "coupon" is marketing that goes by what is known of each user, and users cannot turn that off (PIPL art. 24). Consider offering it.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
channels:
  home: { kind: in_app }
strategies:
  gift:
    actions:
      coupon: { is: 首页弹券, channel: home, when: orders_total == 1, message: { text: 二单立减, kind: marketing } }
compliance:
  packs: [cn]
# ^^^^^ "coupon" is marketing that goes by what is known of each user. Can users turn that off (PIPL art. 24)? Consider writing \`personalisation_opt_out\`.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    posts_30d: { type: number, personal: true, lawful_basis: 同意, purpose: 分层, keep: 12mo }
segments:
  posters: { when: posts_30d > 2 }
channels:
  home: { kind: in_app }
strategies:
  gift:
    segments: [posters]
    actions:
      guess: { is: 首页推荐, channel: home, message: { text: 猜你喜欢, kind: marketing } }
compliance:
  packs: [cn]
  policy: 官网
  personalisation_opt_out: false
#                          ^^^^^ "guess" is marketing that goes by what is known of each user, and users cannot turn that off (PIPL art. 24). Consider offering it.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    orders_total: { type: number }
channels:
  home: { kind: in_app }
strategies:
  gift:
    actions:
      coupon: { is: 首页弹券, channel: home, message: { text: 全场立减, kind: marketing } }
      parcel: { is: 取件提醒, channel: home, when: orders_total == 1, message: { text: 已到站, kind: service } }
compliance: { packs: [cn], personalisation_opt_out: false }
`,
    ],
  },
  *check(subject) {
    const packs = packsOf(subject)
    const offered = subject.content.compliance?.personalisation_opt_out
    const unsaid = subject.lacks("compliance", "personalisation_opt_out")
    const sent = packs.length === 0 ? undefined : personalisedIn(subject)
    if (!sent || !(offered === false || unsaid)) return
    const law = articles(packs, { cn: pipl(24), eu: gdpr(21) })
    const place: Place = unsaid
      ? { path: ["compliance", "packs"], at: "key" }
      : { path: ["compliance", "personalisation_opt_out"] }
    const [en, zh] = unsaid
      ? [
          `. Can users turn that off${law.en}? Consider writing \`personalisation_opt_out\`.`,
          `。用户能关闭吗${law.zh}？建议写明 \`personalisation_opt_out\`。`,
        ]
      : [
          `, and users cannot turn that off${law.en}. Consider offering it.`,
          `，而用户无法关闭${law.zh}。建议提供关闭方式。`,
        ]
    yield {
      place,
      message: {
        en: `"${sent.called}" is marketing that goes by what is known of each user${en}`,
        zh: `“${sent.called}”是按用户个人数据推送的营销${zh}`,
      },
      related: [
        {
          place: { path: sent.at("message") },
          message: { en: "This is what is sent.", zh: "推送的内容在这里。" },
        },
      ],
    }
  },
}

/** The first marketing message that goes to those who meet a condition, its own or a segment's. */
function personalisedIn(subject: Subject): Sent | undefined {
  return actionsIn(subject).find(
    (sent) =>
      isMarketing(sent) &&
      (!sent.lacks("when") || listOf(sent.tactic.value.segments).some((id) => isPersonal(subject, id))),
  )
}

/** Whether a segment is cut by what the plan itself calls personal. */
function isPersonal(subject: Subject, id: string): boolean {
  const segment = subject.find("segments", id)
  const root = rootOf(subject, String(segment?.value.when ?? ""))
  return (
    root !== undefined &&
    namesIn(root).some((name) => subject.find("data.attributes", name.id)?.value.personal === true)
  )
}
