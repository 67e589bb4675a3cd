/** The problem of invitations that bring more and more users without end. */
import { gaugeOf } from "../metrics"
import type { Plan } from "../plan/shape"
import { runnerOf } from "../project/run"
import { loadMedian } from "../project/sampler"
import type { ProjectionCheck } from "./check"
import { called, placeOf } from "./wording"

export const referralExplodes: ProjectionCheck = {
  id: "referral-explodes",
  severity: "warning",
  section: "projection",
  summary: {
    en: "Every user brings at least one more, and nothing says how many people there are.",
    zh: "每个用户至少带来一个新用户，却没有写市场有多大。",
  },
  why: {
    en: "Such invitations multiply without end, so every figure of the projection grows beyond the population of the earth. Real ones slow down as fewer are left who can be invited.",
    zh: "这样的邀请会无限翻倍，推演出的人数会超过全世界的人口。现实中可邀请的人越来越少，增长会慢下来。",
  },
  mend: {
    en: "Write how many people there are as `market`, or check `invites` and `accept`: most are reached by several friends, or decline.",
    zh: "用 `market` 写明市场一共有多少人，或复核 `invites` 和 `accept`：多数人会被几个朋友重复邀请，或者不接受。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  players:
    active: 1000
    funnel:
      activate: 60%
      retain: { w4: 70% }
      invites: 0.4/w
#              ^^^^^ One user of "players" brings 1.39 others, and they as many again. Write how many people there are as \`segments.players.funnel.market\`.
      accept: 50%
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  players:
    active: 1000
    funnel: { activate: 60%, retain: { w4: 70% }, invites: 0.4/w, accept: 50%, market: 20万 }
`,
    ],
  },
  concerns: ({ segments }) => segments.some(({ invites }) => invites !== undefined),
  *judge({ linked, plan }) {
    return explosions(plan).map(({ id, brings }) => ({
      place: placeOf(linked, `segments.${id}.funnel.invites`),
      message: {
        en: `One user of "${called(linked, "segments", id)}" brings ${shown(brings)} others, and they as many again. Write how many people there are as \`segments.${id}.funnel.market\`.`,
        zh: `“${called(linked, "segments", id)}”的一个用户会带来 ${shown(brings)} 个新用户，新用户又照样带人。请在 \`segments.${id}.funnel.market\` 写明市场一共有多少人。`,
      },
    }))
  },
}

/** With every number at its median and everything on: the most that a user of a segment brings in some week. */
function explosions(plan: Plan): readonly { readonly id: string; readonly brings: number }[] {
  const open = plan.segments.flatMap(({ market, invites }, index) =>
    market === undefined && invites !== undefined ? [index] : [],
  )
  if (open.length === 0) return []
  const { kernel, ledger, whole } = runnerOf(plan, { history: true, money: false })
  loadMedian(kernel.world)
  whole()
  return open.flatMap((index) => {
    const gauge = gaugeOf(kernel, ledger, "k_factor", index)
    let brings = 0
    for (let week = 1; gauge && week <= plan.calendar.weeks; week++) brings = Math.max(brings, gauge.at(week))
    return brings >= 1 ? [{ id: plan.segments[index]!.id, brings }] : []
  })
}

function shown(value: number): string {
  return String(Number(value.toPrecision(3)))
}
