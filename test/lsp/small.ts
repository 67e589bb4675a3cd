/**
 * The texts that the tests of the server open.
 */

import type { Diagnostic, Hover } from "vscode-languageserver"

export const small = `playbook: 会员复购 2026 上半年
period:
  start: 2026-01-05
  weeks: 26
currency: CNY

targets:
  weekly_active:
    metric: active_users
    from: 6.2万
    to: 7.6万
    by: 2026-07-05
    confidence: 80%

segments:
  new_buyers:
    name: 首单新客
    active: 6.2万
    dormant: 15万
    funnel:
      reach: 90k..120k/w
      acquire: 8%..10%
      activate: 35%..42%
      retain: { d1: 70%, d7: 55%, d30: 34%, w12: 22% }
      pay: 22%
      spend: ¥45..60
      recall: 0.5%..1%

strategies:
  second_order:
    stage: retain
    segments: [new_buyers]
    targets: [weekly_active]
    start: 2026-01-12
    weeks: 20
    effect:
      retain: { d30: +2pp..+5pp }
    source: 2025-11 试点
    cost: { once: ¥20k, weekly: ¥3k }
`

/** With one mistake: a segment that there is none of. */
export const broken = small.replace("segments: [new_buyers]", "segments: [new_buyer]")

export const uri = "file:///work/small.playbook.yaml"

/** Where a part of a text stands. */
export function rangeOfPart(text: string, part: string) {
  const position = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  }
  const start = text.indexOf(part)
  if (start < 0) throw new Error(`The text has no ${part}.`)
  return { start: position(start), end: position(start + part.length) }
}

/** A text after edits that all speak of it as it is. */
export function applyEdits(
  text: string,
  edits: readonly { range: ReturnType<typeof rangeOfPart>; newText: string }[],
): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)]
  const offset = ({ line, character }: { line: number; character: number }) =>
    (starts[line] ?? text.length) + character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (so, { range, newText }) => so.slice(0, offset(range.start)) + newText + so.slice(offset(range.end)),
      text,
    )
}

/** What a problem says, as text. */
export function messageOf(problem: Diagnostic | undefined): string {
  return typeof problem?.message === "string" ? problem.message : (problem?.message.value ?? "")
}

/** What a hover says, as one text of a kind. */
export function contentsOf({ contents }: Hover): { kind: string; value: string } {
  if (typeof contents === "object" && "kind" in contents) return contents
  throw new Error("Hovers are plain text or Markdown, never the older forms.")
}
