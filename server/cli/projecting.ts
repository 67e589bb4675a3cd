/**
 * One run of `project`: reads a playbook, plans it, projects it and writes the answer in the format asked for.
 * Absent on purpose: the options' grammar (commands/project) and how an answer looks (formats/project).
 */
import { type LinkedAnalysis, link } from "../core/analysis"
import { builtinMetrics } from "../core/model/metrics"
import type { Problem, Words } from "../core/problem"
import { type Plan, planOf, type Setting } from "../core/projection/plan"
import { type Ask, DRAWS, project as projectPlan, SEED } from "../core/projection/project"
import { contradictionProblem } from "../core/projection/project/contradiction"
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
  const name = absolute(terminal.cwd, request.file)
  const disk = openDisk(new Set([name]))
  const text = textOf(name, request.file, terminal.cwd)
  const analysis = link(disk.take(name, text.text), disk)
  const errors = [...(text.problem ? [text.problem] : []), ...analysis.problems].filter((one) =>
    prevents(one, analysis),
  )
  if (errors.length > 0) return refuse(errors, analysis, request, terminal, disk)
  const { scenario, set } = request
  const { plan, refused } = planOf(analysis.linked, {
    ...(scenario === undefined ? {} : { scenario }),
    ...(set ? { set } : {}),
  })
  if (!plan) throw new UsageError(together(refused.map(({ message }) => message)))
  const { projection, contradiction } = projectPlan(plan, askOf(request, plan))
  if (!projection) return refuse([contradictionProblem(contradiction)], analysis, request, terminal, disk)
  const answer: Answer = { plan, projection, linked: analysis.linked, scenario }
  const write = await PROJECT_FORMATS[request.format]()
  terminal.write(write(answer, terminal))
}

function textOf(name: string, file: string, cwd: string): Text {
  try {
    return readText(name)
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code !== "ENOENT"
    throw new UsageError(there ? cannotOpen(file, error) : missing(file, nearestPath(cwd, file)))
  }
}

/** What a projection reads; an error elsewhere (a role misspelt) does not stop it. */
const READ: ReadonlySet<string> = new Set(
  "playbook library period currency interval discount imports metrics targets assumptions segments lifecycle channels incentives strategies campaigns seasons risks scenarios".split(
    " ",
  ),
)

function prevents({ severity, place }: Problem, { source }: LinkedAnalysis): boolean {
  if (severity !== "error") return false
  const path = "path" in place ? place.path : source.pathAt(place.span.start).path
  return path[0] === undefined || READ.has(String(path[0]))
}

/** Shows what stands in the way as `check` does. */
async function refuse(
  problems: readonly Problem[],
  { source }: LinkedAnalysis,
  { file, format }: ProjectRequest,
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
  return {
    draws: draws ?? DRAWS,
    seed: seed ?? SEED,
    metrics: metric ?? defaultMetrics(plan),
    strategies: format !== "csv",
    sensitivity: format !== "csv",
    ...(segment ? { segments: segment } : {}),
  }
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

function together(all: readonly Words[]): Words {
  return { en: all.map(({ en }) => en).join("\n"), zh: all.map(({ zh }) => zh).join("\n") }
}
