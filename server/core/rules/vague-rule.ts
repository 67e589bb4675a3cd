/** A rule whose penalty everybody may read as they like. */
import { textOf } from "./entry"
import type { Rule } from "./rule"

export const vagueRule: Rule = {
  id: "vague-rule",
  severity: "hint",
  section: "community",
  reads: ["community"],
  summary: {
    en: "A rule leaves open when it holds or what follows.",
    zh: "规则没说清什么情况下适用、后果是什么。",
  },
  why: {
    en: "Rules must be fine enough that two moderators decide alike; where they may choose, users push until they find the mildest.",
    zh: "规则要细到两个版主会作出同样的处理；留了余地，用户就会不断试探最松的那个。",
  },
  mend: {
    en: "Say what is done at the first, second and third breach, and what counts as one.",
    zh: "写清什么算违规，第一次、第二次、第三次分别怎样处理。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  rules:
    no_ads: { text: 不发广告, penalty: 视情节酌情处理, appeal: 站内申诉 }
#                                  ^^^^^^^ "no_ads" says "视情节酌情处理", which each moderator reads otherwise. What exactly follows when?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
community:
  rules:
    no_ads: { text: 不发广告, penalty: 首次删除，再犯视情节禁言 7 至 30 天, appeal: 站内申诉 }
`,
    ],
  },
  *check({ own }) {
    for (const { called, value, at } of own("community.rules"))
      for (const key of ["text", "penalty"] as const) {
        const text = textOf(value[key])
        const found = vague.exec(text)
        if (!found || /[\d０-９一二三四五六七八九十两首]/.test(text)) continue
        yield {
          place: { path: at(key), within: { start: found.index, end: found.index + found[0].length } },
          message: {
            en: `"${called}" says "${found[0]}", which each moderator reads otherwise. What exactly follows when?`,
            zh: `“${called}”写的是“${found[0]}”，每个版主理解都不同。具体什么情况怎么处理？`,
          },
        }
        break
      }
  },
}

const vague =
  /视情(?:况|节)(?:轻重|而定)?(?:酌情)?(?:处理|处罚)?|酌情(?:处理|处罚|而定)?|看情况|适当(?:处理|处罚)|\bas appropriate\b|\bif necessary\b|\bcase by case\b|\bit depends\b|\bat (?:our|the moderator'?s) discretion\b/i
