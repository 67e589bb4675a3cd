/**
 * Why a playbook cannot be projected as it is.
 */
import type { LinkedAnalysis } from "../../core/analysis"
import { prevents } from "../../core/foresight"
import type { Words } from "../../core/problem"

/** What stands in the way; nothing where nothing does. */
export function preventing(analysis: LinkedAnalysis): readonly Words[] {
  return analysis.found.filter((one) => prevents(one, analysis)).map(({ message }) => message)
}
