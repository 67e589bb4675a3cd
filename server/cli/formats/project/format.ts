/**
 * What an output format of `project` is; each is a file of its own.
 */
import type { Answer } from "../../../core/report/answer"
import type { Wanted } from "../../../core/report/projection-svg"
import type { Look } from "../format"

export type { Answer } from "../../../core/report/answer"

/** Writes an answer, or what alone is wanted of it, as text that ends with a line's end. */
export type ProjectFormat = (answer: Answer, look: Look, wanted: Wanted) => string
