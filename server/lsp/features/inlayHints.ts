/**
 * Figures beside the text: how likely each target is, what each strategy is worth and costs, and, for those who want it,
 * where a range has its middle. They are those of the last projection until there is a newer one.
 * Absent on purpose: the words (report/remarks.ts).
 */
import { type InlayHint, type InlayHintParams, MarkupKind } from "vscode-languageserver"
import type { Path, Span } from "../../core/problem"
import { escapeText } from "../../core/queries/explain/markdown"
import { intervalOf } from "../../core/queries/explain/quantity"
import type { Remark } from "../../core/report/remarks"
import { spreadRemark, strategyRemark, targetRemark } from "../../core/report/remarks"
import { isMap, valueAt } from "../../core/schema/shape"
import type { LinkedFile } from "../cache"
import { positionAt, spanIn } from "../lines"
import { refreshHints } from "../refresh"
import { toldOf } from "../told"
import { aboutLinkedFile, type Context, type Feature } from "./feature"

export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: true },
  listen(context) {
    const { connection, session, client } = context
    session.onSettings(() => refreshHints(connection, client))
    connection.languages.inlayHint.on(
      aboutLinkedFile(context, (file, { range }: InlayHintParams) => {
        const { projection, inlayHints: wanted } = session.settings
        if (!projection) return []
        const shown = spanIn(file.lines, range)
        return [
          ...(wanted.targets ? besideTargets(file, context) : []),
          ...(wanted.strategies ? besideStrategies(file, context) : []),
          ...(wanted.ranges ? besideRanges(file, shown, context) : []),
        ].flatMap(({ at, remark }) =>
          at !== undefined && shown.start <= at && at <= shown.end ? [hintOf(at, remark, file)] : [],
        )
      }),
    )
  },
}

interface Beside {
  readonly at: number | undefined
  readonly remark: Remark
}

function hintOf(at: number, { label, lines }: Remark, { lines: text }: LinkedFile): InlayHint {
  return {
    position: positionAt(text, at),
    label,
    paddingLeft: true,
    tooltip: { kind: MarkupKind.Markdown, value: lines.map(escapeText).join("\n\n") },
  }
}

/** Behind what is to be reached, else behind the target's key. */
function besideTargets(file: LinkedFile, context: Context): readonly Beside[] {
  const told = toldOf(file, context)
  if (!told) return []
  return entriesOf(file, "targets").flatMap((path) => {
    const remark = targetRemark(String(path[1]), told)
    return remark ? [{ at: behindValue(file, [...path, "to"]) ?? behindKey(file, path), remark }] : []
  })
}

function besideStrategies(file: LinkedFile, context: Context): readonly Beside[] {
  const told = toldOf(file, context)
  if (!told) return []
  return (["strategies", "campaigns"] as const).flatMap((section) =>
    entriesOf(file, section).flatMap((path) => {
      const remark = strategyRemark(section, String(path[1]), told)
      return remark ? [{ at: behindKey(file, path), remark }] : []
    }),
  )
}

/** These are told by the text alone. Places are looked up only where something is shown. */
function besideRanges({ analysis }: LinkedFile, shown: Span, { session }: Context): readonly Beside[] {
  const { source, playbook } = analysis
  const interval = intervalOf(playbook)
  return playbook.quantities.flatMap(({ path, quantity }) => {
    const span = quantity && quantity.values.length > 1 ? source.spanAt(path) : undefined
    if (!span || span.end < shown.start || span.start > shown.end) return []
    const remark = quantity && spreadRemark(quantity, interval, session.settings.locale)
    return remark ? [{ at: span.end, remark }] : []
  })
}

/** The entries of a section that this very file has. */
function entriesOf({ analysis }: LinkedFile, section: string): readonly Path[] {
  const entries = valueAt(analysis.source.value, [section])
  return isMap(entries) ? Object.keys(entries).map((id) => [section, id]) : []
}

/** Nowhere for a value that stands elsewhere, at an anchor. */
function behindValue({ analysis: { source } }: LinkedFile, path: Path): number | undefined {
  return source.isBorrowed(path) ? undefined : source.spanAt(path)?.end
}

/** Behind the colon. */
function behindKey({ analysis, lines }: LinkedFile, path: Path): number | undefined {
  const end = analysis.source.spanAt(path, "key")?.end
  if (end === undefined) return undefined
  return end + (/^\s*[:：]/.exec(lines.text.slice(end, end + 8))?.[0].length ?? 0)
}
