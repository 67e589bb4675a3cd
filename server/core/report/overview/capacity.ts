/**
 * Experiments and roles at a glance: whether there are users enough, and hours enough.
 */
import { shownFigure } from "../figures"
import { own, type View } from "./goals"
import type { Mood, OverviewRow } from "./shape"

export function experimentRows({ linked, projection, locale }: View): readonly OverviewRow[] {
  return [...linked.definitions("experiments").values()].map(({ id, name }): OverviewRow => {
    const answer = own(projection?.experiments, id)
    const { needed = null, available = null } = answer ?? {}
    const count = (value: number | null) =>
      shownFigure(value, "count", { locale, currency: projection?.currency ?? "" })
    const both = needed !== null && available !== null
    const words = {
      en: `${count(needed)} users needed, ${count(available)} met within its span.`,
      zh: `需要 ${count(needed)} 人，期间可有 ${count(available)} 人。`,
    }
    return {
      kind: "experiment",
      path: `experiments.${id}`,
      name: name ?? id,
      detail: both ? (available >= needed ? ENOUGH : TOO_FEW)[locale] : "",
      lines: both ? [words[locale]] : [],
      mood: both ? (available >= needed ? "good" : "bad") : "unknown",
      rows: [],
    }
  })
}

const ENOUGH = { en: "enough users", zh: "人数够" }
const TOO_FEW = { en: "too few users", zh: "人数不够" }

/** Above this share of its hours a role has no room for what nobody foresaw. */
const FULL = 0.8

export function roleRows({ linked, projection, locale }: View): readonly OverviewRow[] {
  return [...linked.definitions("team.roles").values()].map(({ id, name }): OverviewRow => {
    const answer = own(projection?.roles, id)
    const capacity = answer?.capacity ?? null
    const most = Math.max(0, ...(answer?.load ?? []).map((one) => one ?? 0))
    const share = capacity !== null && capacity > 0 ? most / capacity : undefined
    const percent = share === undefined ? "" : `${Math.round(share * 100)}%`
    const words = {
      en: `${Math.round(most)} of ${Math.round(capacity ?? 0)} hours taken in the fullest week.`,
      zh: `最忙的一周用去 ${Math.round(most)} 小时，共有 ${Math.round(capacity ?? 0)} 小时。`,
    }
    return {
      kind: "role",
      path: `team.roles.${id}`,
      name: name ?? id,
      detail: percent,
      lines: share === undefined ? [] : [words[locale]],
      mood: moodOf(share),
      rows: [],
    }
  })
}

function moodOf(share: number | undefined): Mood {
  return share === undefined ? "unknown" : share <= FULL ? "good" : share <= 1 ? "doubtful" : "bad"
}
