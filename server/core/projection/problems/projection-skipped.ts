/** The problem of a plan too large to be projected while it is checked. */
import type { Finding, Kind, Words } from "../../problem"
import type { Plan } from "../plan/shape"

export const projectionSkipped: Kind = {
  id: "projection-skipped",
  severity: "info",
  section: "projection",
  summary: {
    en: "A plan is too large to be projected while it is checked.",
    zh: "计划太大，检查时不做推演。",
  },
  why: {
    en: "Checking answers at once or not at all. Past fifty million weeks of a segment (segments × weeks × draws × strategies switched off in turn) the problems that need draws are left out, those of strategies first; `ops-playbook project` computes them all the same.",
    zh: "检查要么立刻有结果，要么不做。超过五千万个“人群·周”（人群 × 周数 × 抽样次数 × 逐个关闭的策略数）时，需要抽样的问题会被略过，先略过策略的；`ops-playbook project` 照样会全部计算。",
  },
  mend: {
    en: "Nothing has to be mended: `ops-playbook project` shows the figures. Fewer segments with a funnel, or a shorter period, are projected while checking.",
    zh: "无需修改：用 `ops-playbook project` 查看数字。减少有漏斗的人群或缩短周期，检查时就能推演。",
  },
  examples: {
    bad: [
      `playbook: 十年
period: { start: 2026-01-05, weeks: 520 }
targets:
  joined: { metric: new_users, to: 20万 }
segments:
^^^^^^^^ 5 segments and 520 weeks are too much to be projected while checking, so these are not looked for: target-unlikely, target-certain. \`ops-playbook project\` shows the figures.
  one: { funnel: { reach: 1k..2k/w, acquire: 10% } }
  two: { funnel: { reach: 1k..2k/w, acquire: 10% } }
  three: { funnel: { reach: 1k..2k/w, acquire: 10% } }
  four: { funnel: { reach: 1k..2k/w, acquire: 10% } }
  five: { funnel: { reach: 1k..2k/w, acquire: 10% } }
`,
    ],
    good: [
      `playbook: 半年
period: { start: 2026-01-05, weeks: 26 }
targets:
  joined: { metric: new_users, to: 3500 }
segments:
  one: { funnel: { reach: 1k..2k/w, acquire: 10% } }
`,
    ],
  },
}

export function skippedFinding(plan: Plan, left: readonly string[]): Finding {
  const ids = [...new Set(left)]
  const { en, zh } = sizeOf(plan)
  return {
    place: { path: ["segments"], at: "key" },
    message: {
      en: `${en} are too much to be projected while checking, so these are not looked for: ${ids.join(", ")}. \`ops-playbook project\` shows the figures.`,
      zh: `${zh}，规模太大，检查时不做推演，以下问题没有检查：${ids.join("、")}。可以用 \`ops-playbook project\` 查看数字。`,
    },
  }
}

function sizeOf({ segments, calendar, strategies }: Plan): Words {
  const parts = [
    { count: segments.length, en: "segments", zh: "个人群" },
    { count: calendar.weeks, en: "weeks", zh: "周" },
    { count: strategies.length, en: "strategies", zh: "个策略" },
  ].filter(({ count }) => count > 0)
  const last = parts.at(-1)
  return {
    en: `${parts
      .slice(0, -1)
      .map(({ count, en }) => `${count} ${en}`)
      .join(", ")} and ${last?.count} ${last?.en}`,
    zh: parts.map(({ count, zh }) => `${count} ${zh}`).join("、"),
  }
}
