/**
 * A game whose players stay beyond the first days. Absent: other kinds of business.
 */
import type { Business } from "./business"

export const game: Business = {
  name: { en: "Game", "zh-CN": "游戏" },
  goals: { 13: [156_000], 26: [179_000], 52: [225_000] },
  text: `playbook: {{More players in week two|让玩家留到第二周}}
period:
  start: {{=start}}
  weeks: {{=weeks}}
currency: {{USD|CNY}}

targets:
  weekly_active:
    name: {{Weekly active players|周活跃玩家}}
    metric: active_users
    segment: players
    from: {{120k|12万}}
    to: {{=0}}
    by: {{=end}}
    confidence: 60%
    owner: live_lead

segments:
  players:
    name: {{Players|玩家}}
    active: {{120k|12万}} # {{active this week|本周活跃人数}}
    dormant: {{600k|60万}} # {{were active once|曾经活跃、现已沉默}}
    funnel:
      reach: {{360k..480k/w|36万..48万/w}} # {{people who see the game in a week|每周看到游戏的人数}}
      acquire: 5%..7% # {{of those, who install it|其中安装的比例}}
      activate: 68%..76% # {{of those, who finish the tutorial|安装后完成新手教程的比例}}
      retain: # {{still active after so many days or weeks|若干天或周之后仍然活跃的比例}}
        d1: 44%
        d7: 30%
        d30: 17%
        w12: 10%
      pay: 2%..3% # {{of active players, who pay in a week|活跃玩家每周付费的比例}}
      spend: {{$8..11|¥45..60}} # {{what one of them spends in a week|付费玩家每周花费}}
      margin: 55%..62% # {{of that, what is left after the stores|其中扣除渠道分成后的毛利率}}
      recall: 0.5%..0.9% # {{of dormant players, who come back in a week|沉默玩家每周回流的比例}}
      days: 3.2..3.8 # {{active days in a week|每周活跃天数}}

strategies:
  second_week:
    name: {{Goals for the second week|第二周成长目标}}
    stage: retain
    segments: [players]
    targets: [weekly_active]
    owner: live_lead
    status: planned
    start: {{=later}}
    weeks: {{=run}}
    effect:
      retain: { d30: +1pp..+3pp } # {{what it changes|这项策略带来的变化}}
    source: {{One server over three weeks|单个服务器试行三周}}
    ramp: 2w # {{until it has its full effect|多久见到全部效果}}
    cost: { once: {{$3k|¥2万}}, weekly: {{$600|¥3500}} }
    effort: { live_lead: 2d/w }
    exit: {{No difference from the other servers after six weeks|6 周后与其他服务器没有差别即停}}

team:
  roles:
    live_lead: { name: {{Live operations lead|游戏运营负责人}}, people: 1, hours: 40h/w }
`,
}
