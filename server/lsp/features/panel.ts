/**
 * What the panel beside a playbook asks: figures for a position of its sliders, the edits that write them, and the way
 * between places of the text and of the panel. Absent on purpose: the figures, which the projector makes.
 */
import type { CancellationToken } from "vscode-languageserver"
import type { LinkedFile } from "../cache"
import { textEditOf } from "../convert"
import { type Home, homeOf, numberEdits } from "../homes"
import { offsetAt, positionAt, rangeOf } from "../lines"
import { nameOf } from "../name"
import {
  ApplyNumbers,
  type ApplyNumbersParams,
  type ApplyNumbersResult,
  AskPanel,
  type AskPanelParams,
  type AskPanelResult,
  type Changed,
  FindPlace,
  type FindPlaceParams,
  type FindPlaceResult,
  PathAt,
  type PathAtParams,
  type PathAtResult,
} from "../protocol"
import { aboutLinked, type Context, type Feature } from "./feature"

export const panel: Feature = {
  capabilities: {},
  listen(context) {
    const { connection } = context
    connection.onRequest(AskPanel, (params: AskPanelParams, token: CancellationToken) =>
      aboutLinked(context, params.uri, (file) => figures(file, params, context, token)),
    )
    connection.onRequest(ApplyNumbers, (params: ApplyNumbersParams) =>
      aboutLinked(context, params.uri, (file) => edits(file, params, context)),
    )
    connection.onRequest(FindPlace, (params: FindPlaceParams) =>
      aboutLinked(context, params.uri, (file) => placeOf(file, params, context)),
    )
    connection.onRequest(PathAt, (params: PathAtParams) =>
      aboutLinked(context, params.uri, (file) => pathAt(file, params)),
    )
  },
}

async function figures(
  file: LinkedFile,
  { depth, ask, frame }: AskPanelParams,
  context: Context,
  token: CancellationToken,
): Promise<AskPanelResult | null> {
  const { session, projector } = context
  const { locale } = session.settings
  const version = file.version ?? null
  const book = { file: file.name, texts: session.texts(file.name) }
  const answer = await projector.ask("panel", book, { locale, depth, ask, frame }, token)
  if (!answer) return null
  if ("stopped" in answer)
    return { version, stopped: [...new Set(answer.stopped.map((words) => words[locale]))].slice(0, 5) }
  if (depth !== "median") return { version, ...answer }
  const moved = answer.figures.moved.filter(({ byScenario }) => !byScenario)
  return { version, ...answer, changes: changesOf(moved, file, context) }
}

interface Writing {
  readonly path: string
  readonly text: string
}

/** The lines that numbers change, in the order of the text; those of imports last. */
function changesOf(moved: readonly Writing[], file: LinkedFile, context: Context): readonly Changed[] {
  const changes = moved.flatMap(({ path, text }) => changeOf(path, text, file, context) ?? [])
  return changes.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

function changeOf(dotted: string, text: string, file: LinkedFile, { session }: Context): Changed | undefined {
  const home = homeOf(dotted, file, (name) => session.file(nameOf(name)))
  if (!home) return undefined
  const { analysis, lines, name } = home.file
  const [edit] = numberEdits([{ path: home.path, to: text }], analysis.source)
  if (!edit) return undefined
  const { line } = positionAt(lines, edit.span.start)
  const start = lines.starts[line] ?? 0
  const end = (lines.starts[line + 1] ?? lines.text.length + 1) - 1
  const before = lines.text.slice(start, end).trimEnd()
  const after = lines.text.slice(start, edit.span.start) + edit.text + lines.text.slice(edit.span.end, end)
  return {
    path: dotted,
    file: name === file.name ? "" : (name.split("/").at(-1) ?? name),
    line: line + 1,
    before,
    after: after.trimEnd(),
  }
}

function edits(
  file: LinkedFile,
  { version, set }: ApplyNumbersParams,
  { session }: Context,
): ApplyNumbersResult {
  if (file.version !== version) return { files: null }
  const homes = new Map<string, { home: Home["file"]; numbers: { path: Home["path"]; to: string }[] }>()
  for (const { path, text } of set) {
    const home = homeOf(path, file, (name) => session.file(nameOf(name)))
    if (!home) continue
    const known = homes.get(home.file.name) ?? { home: home.file, numbers: [] }
    known.numbers.push({ path: home.path, to: text })
    homes.set(home.file.name, known)
  }
  const files = [...homes.values()].map(({ home, numbers }) => ({
    uri: home.uri,
    version: home.version ?? null,
    edits: numberEdits(numbers, home.analysis.source).map((change) => textEditOf(change, home.lines)),
  }))
  return { files: files.filter((one) => one.edits.length > 0) }
}

/** Of a number where it is written; of anything else the key, as far down as the text has it. */
function placeOf(file: LinkedFile, { path }: FindPlaceParams, { session }: Context): FindPlaceResult | null {
  const fileOf = (name: string) => session.file(nameOf(name))
  const home = homeOf(path, file, fileOf)
  const span = home?.file.analysis.source.spanAt(home.path)
  if (home && span) return { uri: home.file.uri, range: rangeOf(home.file.lines, span) }
  const keys = path.split(".")
  const { source, linked } = file.analysis
  for (let depth = keys.length; depth > 1; depth--) {
    const own = source.spanAt(keys.slice(0, depth), "key")
    if (own) return { uri: file.uri, range: rangeOf(file.lines, own) }
  }
  const definition = linked.definition([keys[0] ?? ""], keys[1] ?? "")
  const other = definition && fileOf(definition.file)
  const there = other?.analysis.source.spanAt(keys.slice(0, 2), "key")
  if (other && there) return { uri: other.uri, range: rangeOf(other.lines, there) }
  const section = source.spanAt(keys.slice(0, 1), "key")
  return section ? { uri: file.uri, range: rangeOf(file.lines, section) } : null
}

function pathAt({ analysis, lines }: LinkedFile, { position }: PathAtParams): PathAtResult {
  return { path: analysis.source.pathAt(offsetAt(lines, position)).path.join(".") }
}
