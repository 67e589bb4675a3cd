/**
 * What a hover shows of a projection: figures of a target, a funnel and a retention curve, and a small picture.
 * Absent on purpose: waiting for a projection; what is not there at once is left out.
 */
import { CancellationTokenSource } from "vscode-languageserver"
import type { Path, Span } from "../../core/problem"
import { escapeText } from "../../core/queries/explain/markdown"
import { funnelRemark, targetRemark } from "../../core/report/remarks"
import type { LinkedFile } from "../cache"
import type { Pictured } from "../projector/messages"
import { toldOf } from "../told"
import type { Context } from "./feature"

export interface Figures {
  readonly span: Span
  readonly markdown: string
}

export async function figuresAt(
  file: LinkedFile,
  offset: number,
  context: Context,
): Promise<Figures | undefined> {
  const { source } = file.analysis
  const spot = source.pathAt(offset)
  const path = spot.at === "gap" ? undefined : subjectOf(spot.path, spot.at)
  const told = path && toldOf(file, context)
  const span = told && source.spanAt(spot.path, spot.at === "key" ? "key" : "value")
  if (!span || offset < span.start || offset > span.end) return undefined
  const pictured = await pictureOf(file, path, context)
  const [section, id] = path.map(String)
  const isFunnel = path.length === 3
  const remark =
    section === "targets" ? targetRemark(id ?? "", told) : isFunnel ? funnelRemark(id ?? "", told) : undefined
  const lines = [...(remark?.lines ?? []), ...(pictured?.lines ?? [])].map(escapeText)
  const image = pictured?.svg && context.client.markdownInHover ? [imageOf(pictured.svg)] : []
  const markdown = [...lines, ...image].join("\n\n")
  return markdown === "" ? undefined : { span, markdown }
}

/** What a place speaks of: a target at its key or its `to`, a funnel at its key, a curve at its key or its points'. */
function subjectOf(path: Path, at: "key" | "value"): Path | undefined {
  const [section, , part, curve] = path
  if (section === "targets" && (path.length === 2 || (path.length === 3 && part === "to")))
    return at === "key" || path.length === 3 ? path.slice(0, 2) : undefined
  if (section !== "segments" || part !== "funnel" || at !== "key") return undefined
  if (path.length === 3) return path
  return curve === "retain" || curve === "curve" ? path.slice(0, 4) : undefined
}

/** As long, in milliseconds, as hardly anybody notices. */
const moment = 300

/** Only of the very text that is shown, and only if it comes at once. */
async function pictureOf(
  { name, analysis }: LinkedFile,
  path: Path,
  { session, projector, forecasts }: Context,
): Promise<Pictured | undefined> {
  if (forecasts.of(name)?.analysis !== analysis) return undefined
  const { locale } = session.settings
  const source = new CancellationTokenSource()
  const timer = setTimeout(() => source.cancel(), moment)
  const book = { file: name, texts: session.texts(name) }
  const answer = await projector.ask("picture", book, { path: path.map(String), locale }, source.token)
  clearTimeout(timer)
  return answer
}

/** The picture's words say nothing that the sentences before it don't. */
function imageOf(svg: string): string {
  return `![](data:image/svg+xml;base64,${base64(svg)})`
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""))
}
