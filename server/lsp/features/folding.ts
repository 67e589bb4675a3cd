/**
 * What can be folded away.
 * Absent on purpose: finding it (queries/folding.ts).
 */
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver"
import { type Fold, folds } from "../../core/queries/folding"
import { type Lines, rangeOf } from "../lines"
import { aboutFile, type Feature } from "./feature"

export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  listen(context) {
    const { connection, client } = context
    connection.onFoldingRanges(
      aboutFile(context, ({ analysis, lines }) =>
        folds(analysis)
          .map((fold) => foldOf(fold, lines))
          .filter(({ startLine, endLine }) => startLine < endLine)
          .slice(0, client.mostFolds),
      ),
    )
  },
}

function foldOf({ span, kind }: Fold, lines: Lines): FoldingRange {
  const { start, end } = rangeOf(lines, span)
  const endLine = end.character === 0 ? end.line - 1 : end.line
  // Clients give "region" a meaning of their own: marks that somebody has put around a part.
  return {
    startLine: start.line,
    endLine,
    ...(kind === "comment" && { kind: FoldingRangeKind.Comment }),
  }
}
