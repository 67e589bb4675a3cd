/**
 * A local service, or rides, whose first customers become regular ones. Absent: other kinds of business.
 */
import type { Business } from "./business"

export const local: Business = {
  name: { en: "Local service or ride", "zh-CN": "本地生活 / 出行" },
  goals: { 13: [48_800], 26: [56_000], 52: [70_700] },
  text: `playbook: {{More riders who ride again|让首单乘客成为常客}}
period:
  start: {{=start}}
  weeks: {{=weeks}}
currency: {{USD|CNY}}

targets:
  weekly_active:
    name: {{Weekly active riders|周活跃乘客}}
    metric: active_users
    segment: riders
    from: {{40k|4万}}
    to: {{=0}}
    by: {{=end}}
    confidence: 60%
    owner: city_lead

segments:
  riders:
    name: {{Riders|乘客}}
    active: {{40k|4万}} # {{active this week|本周活跃人数}}
    dormant: {{120k|12万}} # {{were active once|曾经活跃、现已沉默}}
    funnel:
      reach: {{34k..44k/w|3.4万..4.4万/w}} # {{people who see the offer in a week|每周触达人数}}
      acquire: 10%..13% # {{of those, who sign up|触达后注册的比例}}
      activate: 48%..56% # {{of those, who take a first ride|注册后完成首单的比例}}
      retain: # {{still active after so many days or weeks|若干天或周之后仍然活跃的比例}}
        d7: 56%
        d30: 38%
        w12: 26%
      pay: 55%..62% # {{of active users, who pay in a week|活跃用户每周付费的比例}}
      spend: {{$9..12|¥28..36}} # {{what one of them spends in a week|付费用户每周花费}}
      margin: 16%..20% # {{of that, what is left after drivers and fees|其中扣除司机分成与费用后的毛利率}}
      recall: 0.6%..1% # {{of dormant users, who come back in a week|沉默用户每周回流的比例}}

strategies:
  commute_pass:
    name: {{A pass for the way to work|上下班通勤卡}}
    stage: retain
    segments: [riders]
    targets: [weekly_active]
    owner: city_lead
    status: planned
    start: {{=later}}
    weeks: {{=run}}
    effect:
      retain: { w4: +2pp..+4pp } # {{what it changes|这项策略带来的变化}}
    source: {{A pilot in one district|单个城区试点}}
    covers: 50%..60% # {{share of riders that it reaches|覆盖多少用户}}
    ramp: 3w # {{until it has its full effect|多久见到全部效果}}
    cost: { once: {{$1k|¥6000}}, weekly: {{$300|¥1800}} }
    effort: { city_lead: 2d/w }
    exit: {{Fewer rides than without it four weeks in a row|连续 4 周低于未购卡乘客即停}}

team:
  roles:
    city_lead: { name: {{City lead|城市负责人}}, people: 1, hours: 40h/w }
`,
}
