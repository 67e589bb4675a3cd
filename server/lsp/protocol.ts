/**
 * What client and server say to each other beyond the Language Server Protocol: names and shapes, no behaviour.
 */

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
  /** The web address below which each kind of problem has its page, `{docsBase}/{id}.md`. */
  readonly docsBase?: string
}
