/**
 * An app or a content product whose new users stay. Absent: other kinds of business.
 */
import type { Business } from "./business"

export const app: Business = {
  name: { en: "App or content", "zh-CN": "应用 / 内容" },
  goals: { 13: [105_000], 26: [118_000], 52: [143_000] },
  text: `playbook: {{More readers who stay|让更多新用户留下来}}
period:
  start: {{=start}}
  weeks: {{=weeks}}
currency: {{USD|CNY}}

targets:
  weekly_active:
    name: {{Weekly active users|周活跃用户}}
    metric: active_users
    segment: readers
    from: {{90k|9万}}
    to: {{=0}}
    by: {{=end}}
    confidence: 60%
    owner: growth_lead

segments:
  readers:
    name: {{Readers|阅读用户}}
    active: {{90k|9万}} # {{active this week|本周活跃人数}}
    dormant: {{400k|40万}} # {{were active once|曾经活跃、现已沉默}}
    funnel:
      reach: {{170k..230k/w|17万..23万/w}} # {{people who see the app in a week|每周看到应用的人数}}
      acquire: 6%..8% # {{of those, who install and sign up|其中安装并注册的比例}}
      activate: 45%..55% # {{of those, who read three pieces|注册后读完三篇的比例}}
      retain: # {{still active after so many days or weeks|若干天或周之后仍然活跃的比例}}
        d1: 58%
        d7: 42%
        d30: 26%
        w12: 17%
      pay: 3%..4% # {{of active users, who pay in a week|活跃用户每周付费的比例}}
      spend: {{$3..4|¥12..16}} # {{what one of them spends in a week|付费用户每周花费}}
      margin: 60%..70% # {{of that, what is left after direct costs|其中扣除直接成本后的毛利率}}
      recall: 0.3%..0.6% # {{of dormant users, who come back in a week|沉默用户每周回流的比例}}
      days: 2.6..3.2 # {{active days in a week|每周活跃天数}}

strategies:
  first_week:
    name: {{A first week with a plan|新用户首周阅读计划}}
    stage: retain
    segments: [readers]
    targets: [weekly_active]
    owner: growth_lead
    status: planned
    start: {{=later}}
    weeks: {{=run}}
    effect:
      retain: { d30: +1pp..+3pp } # {{what it changes|这项策略带来的变化}}
    source: {{A test with 5,000 new users|5000 名新用户的测试}}
    covers: 70%..80% # {{share of new users that it reaches|覆盖多少用户}}
    ramp: 2w # {{until it has its full effect|多久见到全部效果}}
    cost: { once: {{$1k|¥6000}}, weekly: {{$150|¥900}} }
    effort: { growth_lead: 2d/w }
    exit: {{No difference from the control group after eight weeks|8 周后与对照组没有差别即停}}

team:
  roles:
    growth_lead: { name: {{Growth lead|增长负责人}}, people: 1, hours: 40h/w }
`,
}
