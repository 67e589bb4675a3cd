/** A name in braces in a message that no attribute or event property fills. */
import { nearest } from "../schema/nearest"
import type { Rule } from "./rule"
import { actionsIn } from "./shared/sent"
import type { Subject } from "./subject"

export const unknownTemplateVariable: Rule = {
  id: "unknown-template-variable",
  severity: "hint",
  section: "channels",
  reads: ["strategies", "campaigns", "data", "incentives"],
  summary: {
    en: "A message names something that the plan's data does not have.",
    zh: "消息中的变量在计划的数据里没有。",
  },
  why: {
    en: 'What nothing fills goes out as it stands: "Dear {nmae}" to everybody, and it cannot be called back.',
    zh: "填不上的变量会原样发出去：所有人都收到“亲爱的 {nmae}”，而且撤不回来。",
  },
  mend: {
    en: "Write the id of an attribute of `data.attributes` or a property of an event, or describe the attribute there.",
    zh: "写 `data.attributes` 中的属性 id 或事件的参数；没有的话，先在那里写上。",
  },
  fixable: true,
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    nickname: { type: text }
channels:
  push: { kind: push, opt_in: true }
strategies:
  gift:
    actions:
      remind: { is: 提醒, channel: push, message: { text: "{nicknme}，你的菜谱到了", kind: service } }
#                                                         ^^^^^^^ Nothing fills "nicknme" in this message. Did you mean "nickname"?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    nickname: { name: 昵称, type: text }
  events:
    order_paid: { properties: [amount] }
channels:
  push: { kind: push, opt_in: true }
strategies:
  gift:
    actions:
      remind: { is: 提醒, channel: push, message: { text: "{{昵称}}，本单 {amount} 元，详情 {link}", kind: service } }
      greet: { is: 问候, channel: push, message: { text: "Hi {first_name}，{店名}等您，尾号 {card_tail}", kind: service } }
`,
    ],
  },
  *check(subject) {
    if (subject.all("data.attributes").length === 0 || subject.unsure("data")) return
    const known = knownIn(subject)
    for (const sent of actionsIn(subject)) {
      const text = String(sent.action.message?.text ?? "")
      for (const { 0: written, 1: name = "", index } of text.matchAll(
        /\{+\s*([\p{L}_][\p{L}\p{N}_.]*)\s*\}+/gu,
      )) {
        const last = name.slice(name.lastIndexOf(".") + 1)
        if (known.has(name) || known.has(last) || common.test(last)) continue
        const start = index + written.indexOf(name)
        const within = { start, end: start + name.length }
        const near = nearest(name, known)
        const path = sent.at("message", "text")
        yield {
          place: { path, within },
          // What is nearly a name of the plan is a slip; others the sending tool may know.
          severity: near ? "warning" : "hint",
          message: {
            en: `Nothing fills "${name}" in this message.${near ? ` Did you mean "${near}"?` : " Which attribute is it?"}`,
            zh: `这条消息里的“${name}”没有数据可填。${near ? `是不是“${near}”？` : "它是哪个属性？"}`,
          },
          fixes: near
            ? [
                {
                  title: { en: `Write ${near}`, zh: `改为 ${near}` },
                  kind: "suggested",
                  changes: [{ do: "write", path, within, text: near }],
                },
              ]
            : [],
        }
      }
    }
  },
}

/** What the tool that sends fills by itself, besides what the plan knows of users and events. */
const common =
  /^(?:(?:(?:first|last|full|nick|user|given|family|store|shop|company|product|item|brand|city)_?)?name|link|url|short_?link|deep_?link|(?:coupon|promo|sms)?_?code|date|time|day|month|year|deadline|expiry|unsubscribe(?:_link|_url)?|card|card_?tail|tail|phone|email|title|greeting|amount|price|total|count|points|balance|order_?(?:id|no|number)|tracking_?(?:id|no|number)|(?:用户|会员)?(?:姓名|昵称|名字|名称|称呼)|(?:门)?店名|门店|店铺|(?:短)?链接|短链|网址|(?:验证|兑换|优惠|邀请)码|日期|时间|有效期|到期日|券码|券名|金额|价格|积分|余额|尾号|卡号|卡尾号|手机号|订单号|单号|商品(?:名)?)$/i

function knownIn({ all }: Subject): ReadonlySet<string> {
  const named = [...all("data.attributes"), ...all("incentives"), ...all("data.events")]
  const properties = all("data.events").flatMap(({ value }) => {
    const { properties: some } = value
    if (Array.isArray(some)) return some.map(String)
    return typeof some === "object" && some !== null
      ? Object.keys(some)
      : some === undefined
        ? []
        : [String(some)]
  })
  return new Set([...named.flatMap(({ id, called }) => [id, called]), ...properties])
}
