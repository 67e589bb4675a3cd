/**
 * What every query asks of: a text as read and the playbook it makes.
 * Absent on purpose: other files, which come as `Linked` where a query needs them.
 */
import type { Playbook, Reference } from "../model/playbook"
import type { Choice } from "../schema/describe"
import type { SchemaNode } from "../schema/node"
import type { Source } from "../syntax/source"

export interface Read {
  readonly source: Source
  readonly playbook: Playbook
  /** Those of its values and, once it is linked, of its expressions; the playbook's own when left out. */
  readonly references?: readonly Reference[]
  /** What the file may be as a whole, where it is no playbook. */
  readonly shape?: SchemaNode
  /** What may be set in it, where it is a configuration. */
  readonly choosable?: readonly Choice[]
}

/** Whether a text was refused as a whole: then nothing is asked of it, for even a look at all of it would take long. */
export function isRefused({ source }: Pick<Read, "source">): boolean {
  const id = source.problems[0]?.id
  return id === "too-large" || id === "too-deep"
}
