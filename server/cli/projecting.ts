/**
 * One run of `project`: reads a playbook, plans it, projects it and writes the answer in the format asked for.
 * Absent on purpose: the options' grammar (commands/project) and how an answer looks (formats/project).
 */
import { judgedProblems, type LinkedAnalysis, link } from "../core/analysis"
import { kindsById } from "../core/catalogue"
import { type ForesightRequest, foreseen, prevents } from "../core/foresight"
import { actualKinds } from "../core/model/kinds/actuals"
import { builtinMetrics } from "../core/model/metrics"
import type { Problem, Words } from "../core/problem"
import { type Plan, planOf, type Setting } from "../core/projection/plan"
import { lackOf } from "../core/projection/plan/availability"
import { type Ask, DRAWS, project as projectPlan, SEED } from "../core/projection/project"
import { contradictionProblem } from "../core/projection/project/contradiction"
import { reportMetrics } from "../core/report/metrics"
import { nearest } from "../core/schema/nearest"
import { FORMATS } from "./formats"
import { type Answer, PROJECT_FORMATS, type ProjectFormatName } from "./formats/project"
import { nearestPath } from "./nearest"
import { absolute, shown } from "./path"
import type { Terminal } from "./terminal"
import { readText, type Text } from "./text"
import { UsageError } from "./usage"
import { cannotOpen, missing } from "./words"
import { type Disk, openDisk } from "./workspace"

export interface ProjectRequest {
  readonly file: string
  readonly format: ProjectFormatName
  readonly metric?: readonly string[]
  readonly segment?: readonly string[]
  readonly draws?: number
  readonly seed?: number
  readonly scenario?: string
  readonly set?: readonly Setting[]
}

export async function project(request: ProjectRequest, terminal: Terminal): Promise<void> {
  const opened = await openPlaybook(request, terminal)
  if (!opened) return
  const { analysis, disk } = opened
  const { scenario } = request
  const wanted = wantedOf(request)
  const { plan, refused } = planOf(analysis.linked, wanted)
  if (!plan) throw new UsageError(together(refused.map(({ message }) => message)))
  const { projection, contradiction } = projectPlan(plan, askOf(request, plan))
  if (!projection) return refuse([contradictionProblem(contradiction)], analysis, request, terminal, disk)
  const tells = request.format !== "csv" && request.format !== "svg"
  const problems = tells ? foreseenProblems(analysis, wanted) : []
  const answer: Answer = { plan, projection: { ...projection, problems }, linked: analysis.linked, scenario }
  const write = await PROJECT_FORMATS[request.format]()
  terminal.write(write(answer, terminal, { metrics: request.metric, segments: request.segment }))
}

function wantedOf({ scenario, set, draws, seed }: ProjectRequest): ForesightRequest {
  return {
    ...(scenario === undefined ? {} : { scenario }),
    ...(set ? { set } : {}),
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
  }
}

/**
 * What the projection finds fault with, as settings and ignores leave it, and rows of actuals that it goes on without;
 * what else `check` finds is not told here.
 */
function foreseenProblems(analysis: LinkedAnalysis, wanted: ForesightRequest): readonly Problem[] {
  const all = judgedProblems(analysis, foreseen(analysis, wanted))
  return all.filter(({ id }) => kindsById.get(id)?.section === "projection" || MEASURED.has(id))
}

const MEASURED: ReadonlySet<string> = new Set(actualKinds.map(({ id }) => id))

/** Reads a playbook to be projected; one that cannot be is shown with what stands in the way, and there is none. */
export async function openPlaybook(
  request: Pick<ProjectRequest, "file" | "format">,
  terminal: Terminal,
): Promise<{ readonly analysis: LinkedAnalysis; readonly disk: Disk } | undefined> {
  const name = absolute(terminal.cwd, request.file)
  const disk = openDisk(new Set([name]))
  const text = textOf(name, request.file, terminal.cwd)
  const analysis = link(disk.take(name, text.text), disk, { settings: disk.settingsFor(name) })
  if (analysis.playbook.kind === "library") throw new UsageError(noPlan(request.file))
  const errors = [...(text.problem ? [text.problem] : []), ...analysis.found].filter((one) =>
    prevents(one, analysis),
  )
  if (errors.length === 0) return { analysis, disk }
  await refuse(errors, analysis, request, terminal, disk)
  return undefined
}

function noPlan(file: string): Words {
  return {
    en: `${file} is a library: it lends its entries to playbooks and has nothing of its own to project.`,
    zh: `${file} 是一个库：它只供其他手册引用，本身没有可推演的内容。`,
  }
}

/** The text of the one file that was named. */
export function textOf(name: string, file: string, cwd: string): Text {
  try {
    return readText(name)
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code !== "ENOENT"
    throw new UsageError(there ? cannotOpen(file, error) : missing(file, nearestPath(cwd, file)))
  }
}

/** Shows what stands in the way as `check` does. */
async function refuse(
  problems: readonly Problem[],
  { source }: LinkedAnalysis,
  { file, format }: Pick<ProjectRequest, "file" | "format">,
  terminal: Terminal,
  disk: Disk,
): Promise<void> {
  const { cwd } = terminal
  const write = await FORMATS[format === "json" ? "json" : "pretty"]()
  const report = {
    files: [{ path: shown(cwd, absolute(cwd, file)), source, problems }],
    other: (name: string) => ({ path: shown(cwd, name), source: disk.analysis(name)?.source }),
  }
  terminal.exit(1)
  terminal.write(await write(report, terminal))
}

function askOf({ format, metric, segment, draws, seed }: ProjectRequest, plan: Plan): Ask {
  for (const id of metric ?? []) if (!plan.metrics.has(id)) throw unknown("metric", id, plan.metrics.keys())
  const segments = plan.segments.map(({ id }) => id)
  for (const id of segment ?? []) if (!segments.includes(id)) throw unknown("segment", id, segments)
  const metrics =
    metric ?? (format === "svg" || format === "markdown" ? reportMetrics(plan) : defaultMetrics(plan))
  return {
    draws: draws ?? DRAWS,
    seed: seed ?? SEED,
    metrics,
    ...(format === "pretty" ? { ofSegments: shownOfSegments(plan, metrics) } : {}),
    strategies: format !== "csv",
    sensitivity: format !== "csv",
    actuals: format !== "csv",
    ...(segment ? { segments: segment } : {}),
  }
}

/** A person is told of single segments the funnel, and what has no figure for all together. */
function shownOfSegments(plan: Plan, metrics: readonly string[]): readonly string[] {
  const told = new Set(reportMetrics(plan))
  return metrics.filter((id) => told.has(id) || lackOf(plan, id) !== undefined)
}

/** Every metric, of the retention of single weeks only those that a target is about. */
function defaultMetrics({ metrics, targets }: Plan): readonly string[] {
  const wanted = new Set(targets.map(({ metric }) => metric))
  return [...metrics.keys()].filter(
    (id) => !id.startsWith("retention_w") || !builtinMetrics.has(id) || wanted.has(id),
  )
}

function unknown(what: "metric" | "segment", id: string, known: Iterable<string>): UsageError {
  const near = nearest(id, known)
  const noun = { metric: "指标", segment: "有漏斗的人群" }[what]
  return new UsageError({
    en: `No ${what === "segment" ? "segment with a funnel" : what} is called "${id}".${near ? ` Did you mean "${near}"?` : ""}`,
    zh: `没有名为“${id}”的${noun}。${near ? `是不是“${near}”？` : ""}`,
  })
}

export function together(all: readonly Words[]): Words {
  return { en: all.map(({ en }) => en).join("\n"), zh: all.map(({ zh }) => zh).join("\n") }
}
