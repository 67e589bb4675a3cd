/**
 * What client and server say to each other beyond the Language Server Protocol: names and shapes, no behaviour.
 */
import type { PanelAsk } from "../core/report/panel"
import type { Edited } from "./protocol/edits"

export * from "./protocol/edits"
export * from "./protocol/overview"
export * from "./protocol/panel"

/** Server → client: the text of a file of the workspace that is not open, whatever its scheme. */
export const ReadFile = "opsPlaybook/readFile"
export interface ReadFileParams {
  readonly uri: string
}
export interface ReadFileResult {
  readonly text: string
}

/** Server → client: every playbook of the workspace. */
export const FindFiles = "opsPlaybook/findFiles"
export interface FindFilesResult {
  readonly uris: readonly string[]
}

/** Client → server: check every playbook of the workspace and publish its problems. */
export const CheckWorkspace = "opsPlaybook/checkWorkspace"
export interface CheckWorkspaceResult {
  readonly files: number
  readonly errors: number
  readonly warnings: number
}

/** Sent with `initialize`. */
export interface InitializationOptions {
  /** The reader's language; anything that begins with `zh` is Chinese, all else English. */
  readonly locale?: string
  /** How serious each rule or section is, as in `playbook.config.yaml`. */
  readonly rules?: Readonly<Record<string, string>>
  /** The numbers that rules judge by, as in `playbook.config.yaml`. */
  readonly thresholds?: Readonly<Record<string, unknown>>
  /** The web address below which each kind of problem has its page, `{docsBase}/{id}.md`. */
  readonly docsBase?: string
  /** Those of the commands below that the client has: code lenses name no other. */
  readonly commands?: readonly string[]
  /** `enabled: false` where nothing is to be projected while it is written. */
  readonly projection?: { readonly enabled?: boolean }
  /** Which figures stand beside the text. */
  readonly inlayHints?: {
    readonly targets?: boolean
    readonly strategies?: boolean
    readonly ranges?: boolean
  }
}

/** A command of the client, with the playbook's URI and a target's id: offers what would bring the target about. */
export const GoalCommand = "opsPlaybook.goal"

/** A command of the client, with the id of a rule: shows what it means, why it matters and how to mend it. */
export const ExplainCommand = "opsPlaybook.explain"

/** Where a client with that command has the pages, `{scheme}:/{id}.md`: editors follow no commands from problems. */
export const DocsScheme = "ops-playbook-docs"

/** Client → server: the page of a rule. */
export const ExplainRule = "opsPlaybook/explain"
export interface ExplainRuleParams {
  readonly rule: string
}
export interface ExplainRuleResult {
  readonly markdown: string
}

/** Client → server: the projection of a playbook in words and tables. */
export const DescribeProjection = "opsPlaybook/projection"
export interface DescribeProjectionParams {
  readonly uri: string
}
export interface DescribeProjectionResult {
  /** Also says why there is nothing to show. */
  readonly markdown: string
}

/** Server → client: there are other figures of an open playbook. */
export const Projected = "opsPlaybook/projected"
export interface ProjectedParams {
  readonly uri: string
}

/** Client → server: which numbers could bring a target about. It may be cancelled. */
export const SeekGoal = "opsPlaybook/goal"
export interface SeekGoalParams {
  readonly uri: string
  /** The target's id; the one that guides the plan when left out. */
  readonly target?: string
  /** What is set, switched off and assumed in the panel that asks. */
  readonly ask?: PanelAsk
}
export interface SeekGoalResult {
  /** What people call the target. */
  readonly title: string
  /** In one sentence, why there are no ways, or what holds already. */
  readonly message: string
  readonly ways: readonly Way[]
}

/** One number that would bring a target about. */
export interface Way extends Edited {
  /** Where the number stands, as people call it. */
  readonly label: string
  /** And as the format does. */
  readonly path: string
  /** From what to what. */
  readonly change: string
  /** To what, as it would be written. */
  readonly to: string
  /** How probable the target would be. */
  readonly outcome: string
}
