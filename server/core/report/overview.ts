/**
 * A plan at a glance: its targets with their state, its segments, strategies by stage, campaigns, experiments and team,
 * and what could be added to see more. Absent on purpose: waiting for a projection; what is not there is left out.
 */
import type { LinkedAnalysis } from "../analysis"
import type { Locale } from "../problem"
import { describeAt } from "../schema/describe"
import { probability } from "./figures"
import { experimentRows, roleRows } from "./overview/capacity"
import { campaignRows, stageRows } from "./overview/efforts"
import { moodOf, segmentRows, targetRows, worst } from "./overview/goals"
import type { Advice, Mood, Overview, OverviewGroup, OverviewRow } from "./overview/shape"
import type { Told } from "./remarks/remark"
import type { Suggestion } from "./suggestions"

export type { Advice, Mood, Overview, OverviewGroup, OverviewRow, RowKind } from "./overview/shape"

export interface OverviewRequest {
  /** The last that there is. */
  readonly projection: Told["projection"] | undefined
  readonly suggestions?: readonly Suggestion[]
  readonly locale: Locale
}

/** Nothing for a file that is no plan. */
export function overview(
  { linked }: LinkedAnalysis,
  { projection, suggestions = [], locale }: OverviewRequest,
): Overview | undefined {
  const { playbook } = linked
  if (playbook.kind !== "playbook") return undefined
  const view = { linked, projection, locale }
  const group = (path: string, rows: readonly OverviewRow[]): OverviewGroup[] => {
    const name = describeAt(path.split("."), playbook.value)?.title[locale] ?? path
    return rows.length === 0 ? [] : [{ path, name, rows }]
  }
  const targets = targetRows(view)
  return {
    title: playbook.title,
    chance: chanceOf(projection),
    mood: allMood(projection, targets),
    groups: [
      ...group("targets", targets),
      ...group("segments", segmentRows(view)),
      ...group("strategies", stageRows(view)),
      ...group("campaigns", campaignRows(view)),
      ...group("experiments", experimentRows(view)),
      ...group("team.roles", roleRows(view)),
    ],
    advice: adviceOf(suggestions, locale),
  }
}

function chanceOf(projection: Told["projection"] | undefined): string {
  const all = projection?.all_targets
  if (!projection || !all || all.probability === null || Object.keys(projection.targets).length === 0)
    return ""
  return probability(all.probability, all.standard_error)
}

/** One target’s own state; of several the worst, since together they are less likely than any by itself. */
function allMood(projection: Told["projection"] | undefined, targets: readonly OverviewRow[]): Mood {
  const [only, ...others] = Object.values(projection?.targets ?? {})
  return only && others.length === 0 ? moodOf(only) : worst(targets.map(({ mood }) => mood))
}

function adviceOf(suggestions: readonly Suggestion[], locale: Locale): readonly Advice[] {
  return suggestions.map(({ path, message, example }) => ({
    path,
    message: message[locale],
    insertable: example !== undefined,
  }))
}
