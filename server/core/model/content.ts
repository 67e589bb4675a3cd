/**
 * The content of a playbook by its types: what the format allows, every field optional, for a text may lack any.
 * Absent on purpose: quantities and references, which are texts here (playbook.ts holds them as read).
 */
import type { PlaybookFile } from "../schema/generated/playbook-file"

/** Every field may be absent, also those that the format requires. */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Item[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> }
    : T

export type Content = Loose<PlaybookFile>

type At<Value, Way extends string> = Way extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Value
    ? At<NonNullable<Value[Key]>, Rest>
    : never
  : Way extends keyof Value
    ? NonNullable<Value[Way]>
    : never

/** The sections whose entries have ids, dotted as definitions name them. */
export type Section =
  | "product.needs"
  | "product.attractions"
  | "product.competitors"
  | "product.parties"
  | "product.pricing"
  | "data.sources"
  | "data.identity.links"
  | "data.attributes"
  | "data.events"
  | "data.quality"
  | "metrics"
  | "targets"
  | "assumptions"
  | "personas"
  | "segments"
  | "lifecycle.stages"
  | "lifecycle.churned.reasons"
  | "lifecycle.ladder"
  | "channels"
  | "incentives"
  | "community.groups"
  | "community.rules"
  | "community.content"
  | "strategies"
  | "campaigns"
  | "experiments"
  | "feedback"
  | "support"
  | "education"
  | "team.roles"
  | "team.partners"
  | "team.meetings"
  | "team.tools"
  | "team.plan"
  | "evaluation.reviews"
  | "evaluation.indirect"
  | "evaluation.decisions"
  | "evaluation.reports"
  | "risks"
  | "cases"
  | "seasons"
  | "scenarios"

/** What an entry of a section holds. */
export type EntryValue<S extends Section> = NonNullable<At<Content, S>[string & keyof At<Content, S>]>
