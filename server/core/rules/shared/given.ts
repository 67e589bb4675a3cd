/**
 * Which incentives strategies and campaigns give: those of their actions, and a campaign's prizes.
 */
import { type Entry, listOf } from "../entry"
import type { Subject } from "../subject"
import type { Tactic } from "./tactic"

export type Incentive = Entry<"incentives">

export function idsGiven({ value }: Tactic): readonly string[] {
  const actions = Object.values(value.actions ?? {}).flatMap((action) => listOf(action?.incentives))
  const prizes = "prizes" in value ? listOf(value.prizes) : []
  return [...new Set([...actions, ...prizes])]
}

export function incentivesGiven(subject: Subject, tactic: Tactic): readonly Incentive[] {
  return idsGiven(tactic).flatMap((id) => subject.find("incentives", id) ?? [])
}

/** The strategies and campaigns that give it. */
export function giversOf(subject: Subject, { id }: Incentive): readonly Tactic[] {
  return subject.allTactics().filter((tactic) => idsGiven(tactic).includes(id))
}

/** What it says by its field's name; a field of another kind is undefined. */
export function fieldOf({ value }: Incentive, key: string): unknown {
  return (value as { readonly [key: string]: unknown })[key]
}

/** Whether another incentive of the plan says something that this one could say too. */
export function isSaidByAnother(subject: Subject, incentive: Incentive, ...keys: readonly string[]): boolean {
  return subject.all("incentives").some((one) => one.id !== incentive.id && !one.lacks(...keys))
}
