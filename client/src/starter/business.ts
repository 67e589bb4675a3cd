/**
 * What a kind of business brings to its first playbook. Absent: any of them.
 */

export type Language = "en" | "zh-CN"

export interface Business {
  readonly name: Readonly<Record<Language, string>>
  /** Placeholders: `{{English|中文}}`; `{{=start}}`, `{{=later}}` and `{{=end}}` days, `{{=weeks}}` and `{{=run}}` numbers of weeks, `{{=0}}` the first goal. */
  readonly text: string
  /** What each target asks for, by horizon: reached in some six futures of ten. */
  readonly goals: Readonly<Record<13 | 26 | 52, readonly number[]>>
}
