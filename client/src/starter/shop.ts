/**
 * A shop whose members come back to buy. Absent: other kinds of business.
 */
import type { Business } from "./business"

export const shop: Business = {
  name: { en: "Shop or membership", "zh-CN": "商城 / 会员电商" },
  goals: { 13: [67_900], 26: [75_600], 52: [92_100] },
  text: `playbook: {{More buyers who come back|让首单用户再来买}}
period:
  start: {{=start}}
  weeks: {{=weeks}}
currency: {{USD|CNY}}

targets:
  weekly_active:
    name: {{Weekly active buyers|周活跃用户}}
    metric: active_users
    segment: new_buyers
    from: {{60k|6万}}
    to: {{=0}}
    by: {{=end}}
    confidence: 60%
    owner: retention_lead

segments:
  new_buyers:
    name: {{First-time buyers|首单新客}}
    active: {{60k|6万}} # {{active this week|本周活跃人数}}
    dormant: {{150k|15万}} # {{were active once|曾经活跃、现已沉默}}
    funnel:
      reach: {{80k..110k/w|8万..11万/w}} # {{people who see the offer in a week|每周触达人数}}
      acquire: 8%..10% # {{of those, who sign up|触达后注册的比例}}
      activate: 35%..42% # {{of those, who buy for the first time|注册后完成首单的比例}}
      retain: # {{still active after so many days or weeks|若干天或周之后仍然活跃的比例}}
        d1: 70%
        d7: 55%
        d30: 34%
        w12: 22%
      pay: 20%..24% # {{of active users, who pay in a week|活跃用户每周付费的比例}}
      spend: {{$7..9|¥50..65}} # {{what one of them spends in a week|付费用户每周花费}}
      margin: 25%..30% # {{of that, what is left after the goods|其中扣除商品成本后的毛利率}}
      recall: 0.5%..1% # {{of dormant users, who come back in a week|沉默用户每周回流的比例}}

strategies:
  second_order:
    name: {{A gift for the second order|首单后 7 天二单礼}}
    stage: retain
    segments: [new_buyers]
    targets: [weekly_active]
    owner: retention_lead
    status: planned
    start: {{=later}}
    weeks: {{=run}}
    effect:
      retain: { w4: +2pp..+5pp } # {{what it changes|这项策略带来的变化}}
    source: {{A pilot of two weeks|双周试点}}
    ramp: 3w # {{until it has its full effect|多久见到全部效果}}
    cost: { once: {{$3k|¥2万}}, weekly: {{$500|¥3000}} }
    effort: { retention_lead: 2d/w }
    exit: {{Below the control group three weeks in a row|连续 3 周低于对照组即停}}

team:
  roles:
    retention_lead: { name: {{Retention lead|留存负责人}}, people: 1, hours: 40h/w }
`,
}
