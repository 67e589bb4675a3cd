/**
 * The numbers that rules judge by, each of which a team may set otherwise.
 * Absent on purpose: how they are written in a configuration and what they are called there.
 */

export interface Thresholds {
  /** Days after which what was reviewed or measured is out of date; personas and assumptions hold half a year at least. */
  readonly stale_after: number
  /** The largest group that can be known one by one (集中运营). */
  readonly concentrated_most: number
  /** Fewer users than this are not worth tiers (策略运营). */
  readonly tiered_least: number
  /** Members that a chat group holds where it does not say. */
  readonly group_most: number
  /** Key projects of a week. */
  readonly key_projects_most: number
  /** The hours in which marketing may reach people. */
  readonly marketing_from: string
  readonly marketing_to: string
  /** Characters that one text message holds. */
  readonly sms_length: number
  /** What a product should have to attract and keep people, at least. */
  readonly attractions_least: number
  /** The share of users that is "the top", and what they may contribute at least and at most. */
  readonly top_share: number
  readonly top_contribution_least: number
  readonly top_contribution_most: number
  /** The share of the work for present users that should go to the top. */
  readonly effort_on_top_least: number
  /** Weeks after which an experiment's users are no longer those it began with. */
  readonly experiment_weeks_most: number
  /** The dearest prize of a lottery, in yuan (pack `cn`). */
  readonly prize_most: number
  /** The share of an incentive that may go to abuse. */
  readonly leakage_most: number
  /** The margin of error that a survey's share may have. */
  readonly survey_error_most: number
  /** Working hours a week of one person, where a role does not say. */
  readonly hours_a_week: number
  /** Words that users do not understand. */
  readonly jargon: readonly string[]
}

export const defaultThresholds: Thresholds = {
  stale_after: 90,
  concentrated_most: 500,
  tiered_least: 1000,
  group_most: 500,
  key_projects_most: 2,
  marketing_from: "08:00",
  marketing_to: "21:00",
  sms_length: 70,
  attractions_least: 5,
  top_share: 0.2,
  top_contribution_least: 0.5,
  top_contribution_most: 0.95,
  effort_on_top_least: 0.2,
  experiment_weeks_most: 12,
  prize_most: 50_000,
  leakage_most: 0.1,
  survey_error_most: 0.05,
  hours_a_week: 40,
  jargon: [
    "GMV",
    "DAU",
    "ARPU",
    "LTV",
    "拉新",
    "促活",
    "裂变",
    "私域",
    "沉睡用户",
    "休眠用户",
    "流失用户",
    "羊毛党",
  ],
}
