/**
 * A community whose newcomers take part. Absent: other kinds of business.
 */
import type { Business } from "./business"

export const community: Business = {
  name: { en: "Community", "zh-CN": "社区" },
  goals: { 13: [29_300], 26: [33_200], 52: [41_400] },
  text: `playbook: {{More members who take part|让新成员参与进来}}
period:
  start: {{=start}}
  weeks: {{=weeks}}
currency: {{USD|CNY}}

targets:
  weekly_active:
    name: {{Weekly active members|周活跃成员}}
    metric: active_users
    segment: members
    from: {{25k|2.5万}}
    to: {{=0}}
    by: {{=end}}
    confidence: 60%
    owner: community_lead

segments:
  members:
    name: {{Members|社区成员}}
    active: {{25k|2.5万}} # {{active this week|本周活跃人数}}
    dormant: {{80k|8万}} # {{were active once|曾经活跃、现已沉默}}
    funnel:
      reach: {{22k..30k/w|2.2万..3万/w}} # {{people who see a post of ours in a week|每周看到社区内容的人数}}
      acquire: 9%..12% # {{of those, who join|其中加入的比例}}
      activate: 40%..48% # {{of those, who write or answer once|加入后发帖或回复一次的比例}}
      retain: # {{still active after so many days or weeks|若干天或周之后仍然活跃的比例}}
        d1: 66%
        d7: 52%
        d30: 36%
        w12: 25%
      invites: 0.01..0.02/w # {{people that one active member invites in a week|每位活跃成员每周邀请的人数}}
      accept: 20%..30% # {{of those, who join|受邀者中加入的比例}}
      recall: 0.4%..0.8% # {{of dormant members, who come back in a week|沉默成员每周回流的比例}}
      market: {{2M|200万}} # {{how many could ever join|最多可能加入的人数}}

strategies:
  welcome_circle:
    name: {{A circle that welcomes newcomers|新人欢迎圈}}
    stage: retain
    segments: [members]
    targets: [weekly_active]
    owner: community_lead
    status: planned
    start: {{=later}}
    weeks: {{=run}}
    effect:
      retain: { d30: +2pp..+5pp } # {{what it changes|这项策略带来的变化}}
    source: {{Two circles over a month|两个欢迎圈试行一个月}}
    covers: 40%..55% # {{share of newcomers that it reaches|覆盖多少新成员}}
    ramp: 4w # {{until it has its full effect|多久见到全部效果}}
    cost: { once: {{$500|¥3000}}, weekly: {{$200|¥1200}} }
    effort: { community_lead: 2d/w }
    exit: {{Fewer than half of the newcomers answer within a week|一周内回应的新人不到一半即停}}

team:
  roles:
    community_lead: { name: {{Community lead|社区负责人}}, people: 1, hours: 40h/w }
`,
}
