/** A text message that does not fit into one. */
import type { Rule } from "./rule"
import { actionsIn, channelOf } from "./shared/sent"

export const smsTooLong: Rule = {
  id: "sms-too-long",
  severity: "warning",
  section: "channels",
  reads: ["strategies", "campaigns", "channels"],
  summary: { en: "A text message is longer than one.", zh: "短信超过一条的长度。" },
  why: {
    en: "A longer text is sent and paid as two or three, and some phones show the second part first.",
    zh: "超长短信会拆成两三条发送并计费，有的手机还会先显示后半条。",
  },
  mend: {
    en: "Shorten it to what users need to know, and link to the rest. One message holds 70 characters (threshold `sms_length`), or 160 of plain Latin letters.",
    zh: "只留用户要知道的，其余放到链接里。一条短信可写 70 个字（阈值 `sms_length`），纯英文为 160 个字符。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  sms: { kind: sms, opt_in: true, unsubscribe: true }
strategies:
  gift:
    actions:
      coupon:
        is: 发券
        channel: sms
        message:
          text: 您好，感谢您一直以来的支持与信任，我们为您准备了一张专属的二单礼券，满五十九元可以使用，有效期十四天，打开小程序在我的卡包里就能看到，欢迎随时回来看看新到的时令菜，拒收请回复 R
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "coupon" has 89 characters; a text message holds 70, so that it is sent and paid as 2.
          kind: marketing
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  sms: { kind: sms, opt_in: true, unsubscribe: true }
strategies:
  gift:
    actions:
      coupon: { is: 发券, channel: sms, message: { text: 您的二单券已到账，拒收请回复 R, kind: marketing } }
      letter:
        is: News
        channel: sms
        message:
          text: Your voucher has arrived, it is good for two weeks on everything above thirty euros. Reply STOP to leave.
          kind: marketing
`,
    ],
  },
  *check(subject) {
    const { sms_length: one } = subject.thresholds
    for (const sent of actionsIn(subject)) {
      if (channelOf(subject, sent)?.value.kind !== "sms") continue
      // What fills a variable is not known; it takes one character at least.
      const text = String(sent.action.message?.text ?? "").replace(/\{+[^{}]*\}+/g, "x")
      // Latin text is sent in the 7-bit alphabet of GSM 03.38, of which one message holds 160; in parts a little less.
      const latin = /^[\x20-\x7e\n£¥èéùìòÇØøÅåÆæßÉ§¿¡ÄÖÑÜäöñüà€]*$/.test(text)
      const [whole, part] = latin ? [Math.max(one, 160), Math.max(one, 160) - 7] : [one, one - 3]
      if (text.length <= whole || part < 1) continue
      const count = Math.ceil(text.length / part)
      yield {
        place: { path: sent.at("message", "text") },
        message: {
          en: `"${sent.called}" has ${text.length} characters; a text message holds ${whole}, so that it is sent and paid as ${count}.`,
          zh: `“${sent.called}”有 ${text.length} 个字，一条短信只能写 ${whole} 个，会按 ${count} 条发送和计费。`,
        },
      }
    }
  },
}
