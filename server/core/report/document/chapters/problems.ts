/**
 * The open problems of a plan, the worst first, each with its line. Absent on purpose: fixes, which the editor offers.
 */
import type { Problem, Severity, Words } from "../../../problem"
import type { Block, Place, Told } from "../block"
import type { Teller } from "../teller"

const ORDER: readonly Severity[] = ["error", "warning", "info", "hint"]

export function problemBlocks(
  problems: readonly Problem[],
  teller: Teller,
  lineAt?: (offset: number) => number,
): readonly Block[] {
  if (problems.length === 0) return []
  const sorted = ORDER.flatMap((severity) => problems.filter((one) => one.severity === severity))
  return [{ kind: "problems", problems: sorted.map((one) => toldOf(one, teller, lineAt)) }]
}

function toldOf(problem: Problem, teller: Teller, lineAt?: (offset: number) => number): Told {
  const { severity, message } = problem
  const place = placeOf(problem, teller, lineAt)
  const { file } = problem.place
  const line = place?.line
  const where =
    file !== undefined
      ? file.slice(file.lastIndexOf("/") + 1)
      : line === undefined
        ? ""
        : teller.say({ en: `line ${line}`, zh: `第 ${line} 行` })
  return { severity, word: teller.say(WORDS[severity]), where, message: teller.say(message), place }
}

function placeOf(
  { place }: Problem,
  { analysis: { source } }: Teller,
  lineAt?: (offset: number) => number,
): Place | undefined {
  if (place.file !== undefined) return undefined
  if ("span" in place) return { path: source.pathAt(place.span.start).path, line: lineAt?.(place.span.start) }
  // What is missing has no place of its own: its parent has.
  for (let { path } = place; ; path = path.slice(0, -1)) {
    const span = source.spanAt(path, place.at ?? "value") ?? source.spanAt(path, "key")
    if (span) return { path, line: lineAt?.(span.start) }
    if (path.length === 0) return undefined
  }
}

const WORDS: Readonly<Record<Severity, Words>> = {
  error: { en: "Error", zh: "错误" },
  warning: { en: "Warning", zh: "警告" },
  info: { en: "Note", zh: "提示" },
  hint: { en: "Hint", zh: "建议" },
}
