/**
 * The first playbook that a reader gets: small, valid, with the three sections that make a projection, and a word on
 * each number. Absent: where it is written, and the editor.
 */

const day = 24 * 60 * 60 * 1000
const weeks = 26

/** The plan begins on the first Monday after today. */
export function starter(title: string, today: Date, locale: "en" | "zh-CN"): string {
  const midnight = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  const start = midnight + ((8 - new Date(midnight).getUTCDay()) % 7 || 7) * day
  const dates = {
    start: iso(start),
    later: iso(start + 7 * day),
    end: iso(start + weeks * 7 * day - day),
  }
  return (locale === "zh-CN" ? chinese : english)(scalar(title), dates)
}

/** The title as a file name: what no file system allows is left out. */
export function fileNameOf(title: string): string {
  const name = title
    .trim()
    .toLowerCase()
    .replace(/[\s\\/:*?"<>|#%&{}~]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
  return `${name || "plan"}.playbook.yaml`
}

interface Dates {
  readonly start: string
  readonly later: string
  readonly end: string
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Quotes what YAML would not read as this very text. */
function scalar(text: string): string {
  const title = text.trim()
  const plain = /^[\p{L}][\p{L}\p{N} ,.，。、；！？（）《》“”+&/_-]*$/u.test(title)
  return plain && !/^(true|false|null)$/i.test(title) ? title : JSON.stringify(title)
}

const english = (
  title: string,
  dates: Dates,
): string => `# A playbook says who the users are, what the team will do, what it costs and what should change.
# Hover over any word to read what it means. A range such as 8%..10% is what you believe: four times in five
# the truth lies inside.
playbook: ${title}
period:
  start: ${dates.start}
  weeks: ${weeks}
currency: USD

targets:
  weekly_active:
    metric: active_users
    segment: new_buyers
    from: 62k
    to: 80k
    by: ${dates.end}
    confidence: 80%

segments:
  new_buyers:
    name: First-time buyers
    active: 62k                   # active this week
    dormant: 150k                 # were active once
    funnel:
      reach: 90k..120k/w          # people who see the offer
      acquire: 8%..10%            # of those, who sign up
      activate: 35%..42%          # of those, who buy for the first time
      retain:                     # still active after so many days or weeks
        d1: 70%
        d7: 55%
        d30: 34%
        w12: 22%
      pay: 22%                    # of active users, who pay in a week
      spend: $6..9                # what one of them spends in a week
      recall: 0.5%..1%            # of dormant users, who come back in a week

strategies:
  second_order:
    name: A gift for the second order
    stage: retain
    segments: [new_buyers]
    targets: [weekly_active]
    start: ${dates.later}
    weeks: 20
    effect:
      retain:
        d30: +2pp..+5pp           # what the strategy changes
    source: Pilot over two weeks
    cost:
      once: $3k
      weekly: $500
`

const chinese = (
  title: string,
  dates: Dates,
): string => `# 作战手册写清：用户是谁、团队做什么、花多少钱、要改变什么。
# 鼠标停在任何一个词上，都能看到它的意思。8%..10% 这样的区间是你的判断：五次里有四次，真实值落在其中。
playbook: ${title}
period:
  start: ${dates.start}
  weeks: ${weeks}
currency: CNY

targets:
  weekly_active:
    metric: active_users
    segment: new_buyers
    from: 6.2万
    to: 8万
    by: ${dates.end}
    confidence: 80%

segments:
  new_buyers:
    name: 首单新客
    active: 6.2万                 # 本周活跃人数
    dormant: 15万                 # 曾经活跃、现已沉默
    funnel:
      reach: 90k..120k/w          # 每周触达人数
      acquire: 8%..10%            # 触达后注册的比例
      activate: 35%..42%          # 注册后完成首单的比例
      retain:                     # 若干天或周之后仍然活跃的比例
        d1: 70%
        d7: 55%
        d30: 34%
        w12: 22%
      pay: 22%                    # 活跃用户每周付费的比例
      spend: ¥45..60              # 付费用户每周花费
      recall: 0.5%..1%            # 沉默用户每周回流的比例

strategies:
  second_order:
    name: 首单后 7 天二单礼
    stage: retain
    segments: [new_buyers]
    targets: [weekly_active]
    start: ${dates.later}
    weeks: 20
    effect:
      retain:
        d30: +2pp..+5pp           # 这项策略带来的变化
    source: 双周试点
    cost:
      once: ¥20k
      weekly: ¥3k
`
