/** An uncertain number of a playbook: a distribution that has a place. */
import type { Distribution } from "./distribution"

export interface Variable extends Distribution {
  /** The dotted path of its place, or `$id` for an assumption: the name of its stream. */
  readonly path: string
}
