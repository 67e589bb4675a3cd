/**
 * A finding of the validator as the words about it need it.
 */
import type { Path, Plain } from "../../problem"
import type { Format } from "../format"

/** A validator's error with its place as a path. */
export interface Located {
  readonly path: Path
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
  readonly value: Plain | undefined
  readonly root: Plain
  /** What the whole file is. */
  readonly format: Format
}
