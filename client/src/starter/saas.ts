/**
 * Software that teams try, and then pay for as long as they use it. Absent: other kinds of business.
 */
import type { Business } from "./business"

export const saas: Business = {
  name: { en: "Software for businesses (SaaS)", "zh-CN": "企业软件（SaaS）" },
  goals: { 13: [2_640], 26: [2_920], 52: [3_500] },
  text: `playbook: {{More teams that stay|让试用团队成为长期客户}}
period:
  start: {{=start}}
  weeks: {{=weeks}}
currency: {{USD|CNY}}

targets:
  active_teams:
    name: {{Active teams|周活跃团队}}
    metric: active_users
    segment: teams
    from: 2400
    to: {{=0}}
    by: {{=end}}
    confidence: 60%
    owner: success_lead

segments:
  teams:
    name: {{Teams|团队客户}}
    active: 2400 # {{teams that work with it this week|本周在用的团队数}}
    dormant: 900 # {{worked with it once|曾经使用、现已停用}}
    funnel:
      reach: 2200..3000/w # {{visitors of the site who could buy|每周到访官网的潜在客户}}
      acquire: 3%..4% # {{of those, who begin a trial|开始试用的比例}}
      activate: 38%..46% # {{of those, who finish a first project|试用中完成首个项目的比例}}
      retain: # {{still active after so many days or weeks|若干天或周之后仍然活跃的比例}}
        d7: 92%
        d30: 82%
        w12: 72%
        w26: 64%
      pay: 24%..28% # {{of active teams, who are billed in a week|每周有账单的团队比例}}
      spend: {{$180..240|¥600..800}} # {{what one of them is billed|每次账单金额}}
      margin: 70%..78% # {{of that, what is left after running it|其中扣除运行成本后的毛利率}}
      recall: 0.3%..0.6% # {{of dormant teams, who come back in a week|停用团队每周回流的比例}}

strategies:
  guided_start:
    name: {{A guided first project|首个项目陪跑}}
    stage: activate
    segments: [teams]
    targets: [active_teams]
    owner: success_lead
    status: planned
    start: {{=later}}
    weeks: {{=run}}
    effect:
      activate: +4pp..+9pp # {{what it changes|这项策略带来的变化}}
    source: {{40 trials that were guided by hand|40 个人工陪跑的试用团队}}
    covers: 60%..75% # {{share of trials that it reaches|覆盖多少试用团队}}
    ramp: 3w # {{until it has its full effect|多久见到全部效果}}
    cost: { once: {{$3k|¥1万}}, weekly: {{$500|¥1500}} }
    effort: { success_lead: 3d/w }
    exit: {{Fewer than 40% finish a project four weeks in a row|连续 4 周完成率低于 40% 即停}}

team:
  roles:
    success_lead: { name: {{Customer success lead|客户成功负责人}}, people: 1, hours: 40h/w }
`,
}
