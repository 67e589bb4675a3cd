/**
 * What a plan leads to, as problems: which of them a file is fit for, beside the cheap problems of its analysis.
 * It is run step by step, after those have been told; whoever has enough asks no further. Absent on purpose: the
 * clock, and the problems themselves (projection/problems).
 */
import type { LinkedAnalysis } from "./analysis"
import type { Playbook } from "./model/playbook"
import type { Linked } from "./model/workspace"
import { oneCauseEach } from "./one-cause"
import type { Path, Problem } from "./problem"
import { planOf } from "./projection/plan"
import { type ForesightRequest, foreseeing, projectionChecks } from "./projection/problems"
import { rules } from "./rules"

export type { ForesightRequest } from "./projection/problems"

/**
 * The problems of the projection, sorted as those of the analysis are: none where an error stands in its way. Settings
 * and ignores have their say when both are told together (`judgedProblems`).
 */
export function* foresee(
  analysis: LinkedAnalysis,
  request: ForesightRequest = {},
): Generator<void, readonly Problem[]> {
  const { linked, source, found, settings } = analysis
  if (linked.playbook.kind !== "playbook") return []
  if (found.some((one) => prevents(one, analysis)) || linked.imported.some((one) => !isSound(one))) return []
  const { plan } = planOf(linked, request)
  if (!plan) return []
  const broken = [...found.filter(isError).map((one) => pathOf(one, analysis)), ...brokenPaths(linked)]
  const checks = projectionChecks.filter(
    ({ reads = [] }) => !broken.some((path) => reads.some((read) => meets(path, read))),
  )
  const scene = { linked, plan, request, found, today: settings.today }
  return oneCauseEach(yield* foreseeing(scene, checks), source)
}

/** The same at once. */
export function foreseen(analysis: LinkedAnalysis, request?: ForesightRequest): readonly Problem[] {
  const steps = foresee(analysis, request)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** What a projection reads; an error elsewhere (a role misspelt) does not stop it. */
const READ = wordSet(
  "playbook library period currency interval discount imports metrics targets assumptions segments lifecycle channels incentives strategies campaigns seasons risks scenarios",
)

/** What it does not read of the entries that it reads: by section, as keys of an entry. */
const UNREAD: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(
    ["strategies", "campaigns"].map((section) => [
      section,
      wordSet(
        "name note owner partners mode groups steps source effort budget value_to_user holdout min_weeks exit depends_on checklist kind every",
      ),
    ]),
  ),
  segments: wordSet("name note personas rank contribution"),
  targets: wordSet("name note owner primary guardrails aligns"),
  metrics: wordSet("name note data method"),
  channels: wordSet("name note owner opt_in unsubscribe cap quiet"),
  assumptions: wordSet("name note source as_of kind"),
}

const COUNTED_TWICE = wordSet("funnel-under-funnel segments-in-a-circle")

/** What a rule calls an error can be projected all the same, unless users would be counted twice. */
const JUDGED: ReadonlySet<string> = new Set(rules.map(({ id }) => id).filter((id) => !COUNTED_TWICE.has(id)))

/** Whether a problem stops every projection of its file. */
export function prevents(problem: Problem, analysis: LinkedAnalysis): boolean {
  if (!isError(problem) || JUDGED.has(problem.id)) return false
  const [section, , field] = pathOf(problem, analysis)
  if (section === undefined) return true
  return READ.has(String(section)) && !UNREAD[String(section)]?.has(String(field))
}

function isError({ severity }: Problem): boolean {
  return severity === "error"
}

function pathOf({ place }: Problem, { source }: LinkedAnalysis): Path {
  return "path" in place ? place.path : source.pathAt(place.span.start).path
}

/** An import whose problems are told in its own file: whatever of it could not be read. */
function isSound({ unsure, quantities }: Playbook): boolean {
  const unread = quantities.some(({ quantity, path }) => !quantity && READ.has(String(path[0])))
  return !unread && ![...unsure].some((section) => section === "*" || READ.has(section))
}

/** What single checks read of imports and could not be read there. */
function brokenPaths({ imported }: Linked): readonly Path[] {
  return imported.flatMap(({ unsure, quantities }) => [
    ...[...unsure].map((section) => [section]),
    ...quantities.filter(({ quantity }) => !quantity).map(({ path }) => path),
  ])
}

/** Whether what stands at a path is read by a dotted one in which `*` stands for any id: either holds the other. */
function meets(path: Path, read: string): boolean {
  return read.split(".").every((key, i) => path[i] === undefined || key === "*" || key === path[i])
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "))
}
