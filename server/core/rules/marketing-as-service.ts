/** A message that sells something and is called a service message. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { actionsIn, type Channel, channelOf, isIntrusive, type Sent } from "./shared/sent"
import type { Subject } from "./subject"

export const marketingAsService: Rule = {
  id: "marketing-as-service",
  severity: "warning",
  section: "channels",
  reads: ["strategies", "campaigns", "incentives", "channels"],
  summary: { en: "A message that sells is called a service message.", zh: "营销内容被标成了服务消息。" },
  why: {
    en: "Service messages reach those who refused marketing: offers among them cost their trust, and platforms close the template that misuses them.",
    zh: "服务消息会发给拒收营销的人；里面夹带优惠会失去信任，平台也会封掉被滥用的模板。",
  },
  mend: {
    en: "Write `kind: marketing`, or say only what users asked for or need.",
    zh: "改为 `kind: marketing`，或只写用户要的、需要知道的内容。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, opt_in: true, unsubscribe: true }
strategies:
  gift:
    actions:
      arrived:
        is: 签收提醒
        channel: push
        message: { text: 您的订单已签收，全场 8 折限时三天, kind: service }
#                                                  ^^^^^^^ "arrived" is called a service message, but it says "8 折". Is it marketing?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, opt_in: true, unsubscribe: true }
incentives:
  eight_off: { kind: coupon, value: ¥8 }
strategies:
  gift:
    actions:
      arrived: { is: 签收时发券, channel: push, incentives: [eight_off], message: { text: 您的订单已签收, kind: service } }
#                                                                                                   ^^^^^^^ "arrived" is called a service message, but it brings "eight_off". Is it marketing?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, opt_in: true, unsubscribe: true }
incentives:
  badge: { kind: honour, criterion: 满十单 }
strategies:
  gift:
    actions:
      arrived: { is: 签收提醒, channel: push, incentives: [badge], message: { text: 您的订单已签收, kind: service } }
      shipped: { is: 发货提醒, channel: push, message: { text: 您抢购的半价商品已发货，大促期间物流稍慢, kind: service } }
      code: { is: 验证码, channel: push, message: { text: 验证码 4821，限时 5 分钟有效, kind: service } }
      hired: { is: 到岗提醒, channel: push, message: { text: 您预约的促销员明天到店, kind: service } }
      sale: { is: 周末特价, channel: push, message: { text: 周末全场 8 折, kind: marketing } }
`,
    ],
  },
  *check(subject) {
    for (const sent of actionsIn(subject)) {
      if (sent.action.message?.kind !== "service") continue
      const why = sellsBy(subject, sent)
      if (!why) continue
      const path = sent.at("message", "kind")
      yield {
        place: { path },
        message: {
          en: `"${sent.called}" is called a service message, but ${why.en}. Is it marketing?`,
          zh: `“${sent.called}”标为服务消息，却${why.zh}。是不是营销消息？`,
        },
        fixes: mayCarryMarketing(channelOf(subject, sent))
          ? [
              {
                title: { en: "Call it marketing", zh: "改为营销消息" },
                kind: "suggested",
                changes: [{ do: "write", path, text: "marketing" }],
              },
            ]
          : [],
      }
    }
  },
}

/** Where nobody agreed to marketing, another name for it helps nobody. */
function mayCarryMarketing(channel: Channel | undefined): boolean {
  if (!channel || !isIntrusive(channel)) return true
  return channel.value.opt_in === true && channel.value.unsubscribe === true
}

/** Words that nobody needs in a message about one's own order. */
const selling =
  /\d(?:\.\d)?\s?折(?!叠)|特价|秒杀|立减|满减|大促|促销(?![员岗部])|抢购|半价|\d+\s?% off|half price|on sale|special offer/i

/** What hurries buyers, but may as well hurry somebody along who has bought already. */
const hurrying = /限时|limited[- ]time/i

/** What a message that users wait for speaks of: the offer beside it may be what they have taken. */
const awaited =
  /订单|下单|已?发货|物流|快递|取件|派送|签收|验证码|校验码|退款|退货|支付成功|已支付|缴费|账单|预约|\b(?:orders?|ordered|shipped|delivered|delivery|parcel|package|refund|invoice|receipt|booking|verification|code)\b/i

/** The first word that sells, in a clause that is not about what the user has bought or asked for. */
function wordIn(text: string): string | undefined {
  const served = awaited.test(text)
  for (const clause of text.split(/[，。！；？,;!?\n]|\. /)) {
    const [word] = selling.exec(clause) ?? (served ? null : hurrying.exec(clause)) ?? []
    if (word && !awaited.test(clause)) return word
  }
  return undefined
}

function sellsBy(subject: Subject, { action }: Sent) {
  const word = wordIn(String(action.message?.text ?? ""))
  if (word) return { en: `it says "${word}"`, zh: `写着“${word}”` }
  const given = listOf(action.incentives).flatMap((id) => subject.find("incentives", id) ?? [])
  const worth = given.find(({ value }) => value.kind === "coupon" || value.kind === "prize")
  return worth && { en: `it brings "${worth.called}"`, zh: `附带“${worth.called}”` }
}
