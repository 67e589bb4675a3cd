/** Meetings with agendas, none of which looks at how the plan is doing. */
import { textOf } from "./entry"
import type { Rule } from "./rule"

export const meetingsWithoutReview: Rule = {
  id: "meetings-without-review",
  severity: "hint",
  section: "team",
  reads: ["team", "evaluation"],
  summary: { en: "No meeting looks back at how it went.", zh: "没有一次会议回顾进展。" },
  why: {
    en: "A team that only plans what is next repeats what did not work.",
    zh: "只安排下一步、从不回头看，无效的做法会一再重复。",
  },
  mend: {
    en: "Put the figures and what was learned on an agenda, or write a review (`evaluation.reviews`).",
    zh: "把数据与复盘放进某次会议的议程，或写一个 `evaluation.reviews`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  meetings:
# ^^^^^^^^ No meeting looks back at how it went: none has figures or a review on its agenda.
    monday: { every: 1w, agenda: [排期, 素材分工] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  meetings:
    monday: { every: 1w, agenda: [上周总结, 素材分工] }
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  meetings:
    monday: { every: 1w, agenda: [排期, 本周得失] }
    friday: { every: 1w, agenda: ["What went well", "Next week"] }
`,
    ],
  },
  *check({ own, all, unsure }) {
    const meetings = own("team.meetings")
    if (meetings.length === 0 || all("evaluation.reviews").length > 0 || unsure("evaluation")) return
    // Without agendas, what is talked about is not known.
    if (meetings.some(({ lacks }) => lacks("agenda"))) return
    const words = meetings.map(
      ({ called, id, value }) => `${called} ${id} ${textOf(value.agenda)} ${value.note ?? ""}`,
    )
    if (words.some((text) => lookingBack.test(text))) return
    yield {
      place: { path: ["team", "meetings"], at: "key" },
      message: {
        en: "No meeting looks back at how it went: none has figures or a review on its agenda.",
        zh: "没有一次会议回顾进展：议程里都没有数据或复盘。",
      },
    }
  },
}

const lookingBack =
  /总结|小结|复盘|回顾|回看|盘点|得失|看数|对数|过数|数据|数字|指标|目标|业绩|成绩|战报|进度|进展|结果|成果|成效|效果|达成|达标|完成|实际|表现|问题|反馈|反思|教训|分享|经验|心得|评估|检视|检查|跟进|同步|通报|播报|看板|报表|[日周月季]报|汇报|供需|漏斗|留存|流失|转化|上[周月季]|review|retro|look(?:ing)? back|post-?mortem|debrief|lessons?|went (?:well|wrong)|worked|numbers?|figures?|metrics?|data|dashboards?|scorecards?|targets?|goals?|results?|outcomes?|performance|progress|kpis?|okrs?|learn|actuals?|status|updates?|wins|churn|retention|funnel|last (?:week|month|quarter)/i
