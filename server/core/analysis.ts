/**
 * The way of a text through the house: read, checked for shape, lowered, linked with its imports.
 * Absent on purpose: how files are found and read, which the workspace handed in knows.
 */
import { checkExpressions } from "./model/expression-problems"
import { lower } from "./model/lower"
import type { Playbook, Reference } from "./model/playbook"
import { referenceProblems } from "./model/references"
import { scenarioProblems } from "./model/scenario-problems"
import { type Linked, linkedOf, type Workspace } from "./model/workspace"
import { oneCauseEach } from "./one-cause"
import type { Problem } from "./problem"
import { validate } from "./schema/validate"
import { read } from "./syntax/read"
import type { Source, TextChange } from "./syntax/source"

export type { Workspace } from "./model/workspace"

/** A text as a playbook, without a look at other files. */
export interface Analysis {
  readonly source: Source
  readonly playbook: Playbook
  /** Sorted by where they stand; one cause gives one problem. */
  readonly problems: readonly Problem[]
}

/** A playbook linked with its imports. */
export interface LinkedAnalysis extends Analysis {
  readonly linked: Linked
  /** The references of its values and of its expressions. */
  readonly references: readonly Reference[]
}

/** Reads a text as a playbook. Total: never throws. With the analysis before an edit, what did not change is kept. */
export function readPlaybook(
  file: string,
  text: string,
  before?: Analysis,
  changes?: readonly TextChange[],
): Analysis {
  const source = read(text, before?.source, changes)
  const { playbook, problems } = lower(file, source)
  const shape = isUnread(source) ? [] : validate(source.value)
  const sections = new Set([...playbook.unsure, ...misnamedSections(shape)])
  return {
    source,
    playbook: { ...playbook, unsure: sections },
    problems: oneCauseEach([...source.problems, ...shape, ...problems], source),
  }
}

/** Whether there is nothing to judge because the text as a whole was refused or is empty. */
function isUnread(source: Source): boolean {
  return source.value === null && source.problems.length > 0
}

/** A section under a wrong name, or of a wrong shape, may hold what others refer to. */
function misnamedSections(shape: readonly Problem[]): string[] {
  return shape.flatMap(({ id, place, fixes }) => {
    if ("span" in place || place.path.length > 2) return []
    if (id === "wrong-shape" || id === "empty-value") return [String(place.path[0] ?? "*")]
    if (id !== "unknown-key") return []
    if (place.path.length === 2) return [String(place.path[0])]
    const meant = (fixes ?? []).flatMap((fix) => fix.changes).find((change) => change.do === "rename")
    return meant?.do === "rename" ? [meant.to] : []
  })
}

/** Links what was read with its imports and adds the problems that only show then. */
export function link(local: Analysis, workspace: Workspace): LinkedAnalysis {
  const { source, playbook } = local
  const linked = linkedOf(playbook, workspace)
  const expressions = checkExpressions(linked)
  const found = [
    ...referenceProblems(linked, workspace),
    ...expressions.problems,
    ...scenarioProblems(linked),
  ]
  return {
    source,
    playbook,
    linked,
    references: [...playbook.references, ...expressions.references],
    problems: found.length === 0 ? local.problems : oneCauseEach([...local.problems, ...found], source),
  }
}

/** Both in one. */
export function analyze(file: string, text: string, workspace: Workspace): LinkedAnalysis {
  return link(readPlaybook(file, text), workspace)
}

/** The files a playbook imports itself; a workspace must be able to give these, and theirs in turn. */
export function importsOf(playbook: Playbook): readonly string[] {
  return playbook.imports.map((one) => one.file)
}
