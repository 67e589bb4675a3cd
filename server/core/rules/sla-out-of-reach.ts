/** A promised time of answer that a desk's people cannot keep, whatever they do. */
import type { Rule } from "./rule"
import { hoursOf, openHours, workOf } from "./shared/desk"
import { answeredWithin } from "./shared/erlang"
import { least, most, percent } from "./shared/figures"

export const slaOutOfReach: Rule = {
  id: "sla-out-of-reach",
  severity: "warning",
  section: "support",
  reads: ["support", "team"],
  summary: {
    en: "A desk cannot answer as fast as it promises.",
    zh: "以现有人手，客服达不到承诺的响应时间。",
  },
  why: {
    en: "Calls come in bunches: a team that is just enough on average leaves many waiting, and a broken promise is worse than a longer one.",
    zh: "咨询是扎堆来的：平均刚好够的人手，仍会让很多人等；承诺了做不到，比承诺得慢更糟。",
  },
  mend: {
    en: "Add people, promise a longer `sla`, or a smaller `sla_share`. The queue is Erlang's: calls at random, everybody waits.",
    zh: "增加人手，放宽 `sla`，或降低 `sla_share`。按 Erlang C 排队公式计算：随机来电，全部排队等候。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    agent: { people: 5, hours: 40h/w }
support:
  hotline: { hours: 24/7, sla: 30s, sla_share: 95%, load: 900/w, handle: 8min, staff: [agent] }
#                                              ^^^ "hotline" can answer at most 80.8 % within 30s, not 95 %: even with everybody in the busier half of its hours, 3 are there at a time.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles:
    agent: { people: 12, hours: 40h/w }
support:
  hotline: { hours: 24/7, sla: 30s, sla_share: 95%, load: 900/w, handle: 8min, staff: [agent] }
`,
    ],
  },
  *check(subject) {
    for (const desk of subject.own("support")) {
      const { quantity, called, at } = desk
      const [hours, work, open] = [hoursOf(subject, desk), workOf(desk), openHours(desk)]
      const [sla, share] = [most(quantity("sla")), least(quantity("sla_share"))]
      const handle = least(quantity("handle"))
      if (hours === undefined || !work || !open || sla === undefined || share === undefined || !handle)
        continue
      // Too few for the hours, or for the work at all, is told as such.
      if (work >= hours || (open === 168 && hours < 168)) continue
      // Work and people may both be there in the busier half of the hours: a larger team waits less on each other.
      const busy = open / 2
      const people = Math.min(Math.ceil(hours / busy), 10_000)
      const reached = answeredWithin(people, work / busy, sla, handle)
      if (reached >= share) continue
      const [best, due] = [percent(reached), percent(share)]
      yield {
        place: { path: at("sla_share") },
        message: {
          en: `"${called}" can answer at most ${best.en} within ${quantity("sla")?.text}, not ${due.en}: even with everybody in the busier half of its hours, ${people} are there at a time.`,
          zh: `“${called}”在 ${quantity("sla")?.text} 内最多能应答 ${best.zh}，达不到 ${due.zh}：即使全排在较忙的一半时段，同时在岗也只有 ${people} 人。`,
        },
        related: [{ place: { path: desk.at("staff") }, message: { en: "Its people.", zh: "它的人手。" } }],
      }
    }
  },
}
