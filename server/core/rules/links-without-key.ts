/** Touchpoints that are linked to an identity which nobody names. */
import type { Rule } from "./rule"

export const linksWithoutKey: Rule = {
  id: "links-without-key",
  severity: "warning",
  section: "data",
  reads: ["data"],
  summary: { en: "Touchpoints are linked to no key.", zh: "写了触点打通，却没有主键。" },
  why: {
    en: "A login here and a phone number there only become one user if both lead to the same id.",
    zh: "这里用账号、那里用手机号，只有都指向同一个标识，才是同一个用户。",
  },
  mend: {
    en: "Write `data.identity.key`: the id that every touchpoint leads to, such as `member_id`.",
    zh: "在 `data.identity.key` 写明各触点共同指向的标识，例如 `member_id`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  identity:
    links:
#   ^^^^^ These touchpoints are linked, but to which id of a user?
      mini: { touchpoint: 小程序, method: 手机号授权, covers: 97% }
      counter: { touchpoint: 门店收银, method: 会员码, covers: 83% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
data:
  identity:
    key: member_id
    links:
      mini: { touchpoint: 小程序, method: 手机号授权, covers: 97% }
`,
    ],
  },
  *check({ own, lacks }) {
    if (own("data.identity.links").length === 0 || !lacks("data", "identity", "key")) return
    yield {
      place: { path: ["data", "identity", "links"], at: "key" },
      message: {
        en: "These touchpoints are linked, but to which id of a user?",
        zh: "这些触点打通了，但打通到用户的哪个标识？",
      },
    }
  },
}
