/**
 * The way of a text through the house: read, checked for shape, lowered, linked with its imports.
 * Absent on purpose: how files are found and read, which the workspace handed in knows.
 */
import { kindsById } from "./catalogue"
import { defaultSettings, judge, type Settings } from "./judgement"
import { actualProblems } from "./model/actual-problems"
import { checkExpressions } from "./model/expression-problems"
import { lower } from "./model/lower"
import type { Playbook, Reference } from "./model/playbook"
import { referenceProblems } from "./model/references"
import { scenarioProblems } from "./model/scenario-problems"
import { type Linked, linkedOf, type Workspace } from "./model/workspace"
import { oneCauseEach } from "./one-cause"
import type { Kind, Problem } from "./problem"
import { rules } from "./rules"
import { type Ran, runRules } from "./rules/run"
import { subjectOf } from "./rules/subject"
import type { Choice } from "./schema/describe"
import { type Format, playbookFormat } from "./schema/format"
import type { SchemaNode } from "./schema/node"
import { soundOf } from "./schema/sound"
import { validate } from "./schema/validate"
import { read } from "./syntax/read"
import type { Source, TextChange } from "./syntax/source"

export type { Settings } from "./judgement"
export type { Workspace } from "./model/workspace"

/** A text as a playbook, without a look at other files. */
export interface Analysis {
  readonly source: Source
  readonly playbook: Playbook
  /** Sorted by where they stand; one cause gives one problem. */
  readonly problems: readonly Problem[]
  /** What the file may be as a whole, where it is no playbook. */
  readonly shape?: SchemaNode
  /** What may be set there, where it is a configuration. */
  readonly choosable?: readonly Choice[]
}

/** A playbook linked with its imports. */
export interface LinkedAnalysis extends Analysis {
  readonly linked: Linked
  /** The references of its values and of its expressions. */
  readonly references: readonly Reference[]
  readonly settings: Settings
  /** Everything that was found, before settings and ignores had their say. */
  readonly found: readonly Problem[]
  readonly ran: Ran
}

/**
 * Reads a text as a playbook, or as what else its format says. Total: never throws. With the analysis before an edit,
 * what did not change is kept.
 */
export function readPlaybook(
  file: string,
  text: string,
  before?: Analysis,
  changes?: readonly TextChange[],
  format: Format = playbookFormat,
): Analysis {
  const source = read(text, before?.source, changes)
  const { playbook, problems } = lower(file, source, format.shape)
  const shape = isUnread(source) ? [] : validate(source.value, format)
  const sections = new Set([...playbook.unsure, ...misnamedSections(shape)])
  return {
    source,
    playbook: { ...playbook, sound: soundOf(playbook.value, shape), unsure: sections },
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

export interface LinkRequest {
  readonly settings?: Settings
  /** The analysis before an edit: what nothing has touched is not judged again. */
  readonly before?: LinkedAnalysis | undefined
}

/** Links what was read with its imports and adds the problems that only show then. */
export function link(local: Analysis, workspace: Workspace, request: LinkRequest = {}): LinkedAnalysis {
  const { source, playbook } = local
  const { settings = defaultSettings, before } = request
  const linked = linkedOf(playbook, workspace)
  const expressions = checkExpressions(linked)
  const references = [...playbook.references, ...expressions.references]
  const { today, thresholds } = settings
  const ran = runRules(rules, subjectOf({ linked, references, today, thresholds }), before?.ran)
  const late = [
    ...referenceProblems(linked, workspace),
    ...expressions.problems,
    ...scenarioProblems(linked),
    ...actualProblems(linked, workspace),
    ...ran.problems,
  ]
  const found = late.length === 0 ? local.problems : oneCauseEach([...local.problems, ...late], source)
  const unjudged = { source, playbook, linked, references, settings, found, ran }
  return { ...unjudged, problems: judgedProblems(unjudged) }
}

type Unjudged = Pick<LinkedAnalysis, "source" | "settings" | "found">

/** The problems of an analysis as its settings and ignores leave them, with those that were foreseen, if anybody looked. */
export function judgedProblems(analysis: Unjudged, foreseen?: readonly Problem[]): readonly Problem[] {
  const { source, settings, found } = analysis
  const all = foreseen && foreseen.length > 0 ? oneCauseEach([...found, ...foreseen], source) : found
  const looked = ({ section }: Kind) => foreseen !== undefined || section !== "projection"
  return judge(all, { source, settings, kinds: kindsById, looked })
}

/** Both in one. */
export function analyze(
  file: string,
  text: string,
  workspace: Workspace,
  settings?: Settings,
): LinkedAnalysis {
  return link(readPlaybook(file, text), workspace, settings ? { settings } : {})
}

/** The files a playbook imports itself; a workspace must be able to give these, and theirs in turn. */
export function importsOf(playbook: Playbook): readonly string[] {
  return playbook.imports.map((one) => one.file)
}
