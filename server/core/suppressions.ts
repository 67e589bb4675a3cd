/**
 * Comments with which an author lets a problem stand, and says why: for the next entry, or for the whole file.
 *
 *     # ops-playbook-ignore RULE: reason
 *     # ops-playbook-ignore-file RULE: reason
 *
 * Absent on purpose: what is done with the problems (judgement.ts).
 */
import type { Finding, Kind, Problem, Span } from "./problem"
import { spanOf } from "./queries/place"
import { nearest } from "./schema/nearest"
import { ignoreWithoutReason, unknownIgnore, unusedIgnore } from "./suppressions/kinds"
import type { Source } from "./syntax/source"

/** One comment. */
export interface Ignore {
  /** From `#` to the end of its line. */
  readonly span: Span
  readonly rules: readonly { readonly id: string; readonly span: Span }[]
  readonly reason: string
  /** What it is for; undefined where no entry follows. */
  readonly covers: Span | undefined
}

const COMMENT = /^(\ufeff?[ \t]*)(#[ \t]*ops-playbook-ignore(-file)?(?![\w-])[ \t]*)([^\r\n]*)/gm

export function ignoresIn(source: Source): readonly Ignore[] {
  const { text } = source
  if (!text.includes("ops-playbook-ignore")) return []
  return [...text.matchAll(COMMENT)].flatMap(
    ({ index, 1: indent = "", 2: head = "", 3: wide, 4: rest = "" }) => {
      const start = index + indent.length
      const end = start + head.length + rest.trimEnd().length
      // Within a text of several lines it is part of that text.
      if (isText(source, start)) return []
      const [, names = "", reason = ""] = /^([^:：]*)(?:[:：]\s*(.*))?$/.exec(rest.trimEnd()) ?? []
      return {
        span: { start, end },
        rules: rulesIn(names, start + head.length),
        reason: reason.trim(),
        covers: wide ? { start: 0, end: text.length } : nextEntry(source, end),
      }
    },
  )
}

function rulesIn(names: string, from: number) {
  return [...names.matchAll(/[^\s,，、]+/g)].map(({ 0: id, index }) => ({
    id,
    span: { start: from + index, end: from + index + id.length },
  }))
}

function isText(source: Source, offset: number): boolean {
  const { path, at } = source.pathAt(offset)
  const style = at === "value" ? source.styleAt(path) : undefined
  return style === "literal" || style === "folded" || style === "single" || style === "double"
}

/** The entry, or item, that begins after the comments and blank lines that follow. */
function nextEntry(source: Source, from: number): Span | undefined {
  const next = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:-[ \t]+)*/.exec(source.text.slice(from))
  const start = from + (next?.[0].length ?? 0)
  const { path, at } = source.pathAt(start)
  if (path.length === 0 || at === "gap") return undefined
  const key = source.spanAt(path, "key")
  const value = source.spanAt(path, "value")
  const ends = [key, value].flatMap((span) => (span ? [span.end] : []))
  return ends.length === 0 ? undefined : { start, end: Math.max(...ends) }
}

export function isIgnored(
  { id, place }: Problem,
  { rules, reason, covers }: Ignore,
  source: Source,
): boolean {
  if (reason === "" || !covers || !rules.some((rule) => rule.id === id)) return false
  const { start } = spanOf(place, source)
  return start >= covers.start && start <= covers.end
}

/** What is wrong with the comments themselves. `isUnused` knows which of their rules let nothing stand. */
export function* ignoreProblems(
  ignores: readonly Ignore[],
  source: Source,
  known: ReadonlySet<string>,
  isUnused: (ignore: Ignore, id: string) => boolean,
): Iterable<readonly [Kind, Finding]> {
  for (const ignore of ignores) {
    const { span, rules, reason } = ignore
    const unknown = rules.filter(({ id }) => !known.has(id))
    for (const { id, span: at } of unknown) yield [unknownIgnore, unknownFinding(id, at, known)]
    if (rules.length === 0 || reason === "") yield [ignoreWithoutReason, lacking(ignore)]
    else
      for (const { id, span: at } of rules)
        if (isUnused(ignore, id))
          yield [unusedIgnore, unusedFinding(id, rules.length === 1 ? span : at, ignore, source)]
  }
}

function unknownFinding(id: string, span: Span, known: ReadonlySet<string>): Finding {
  const near = nearest(id, known)
  return {
    place: { span },
    message: {
      en: `No rule is called "${id}".${near ? ` Did you mean "${near}"?` : ""}`,
      zh: `没有名为“${id}”的规则。${near ? `是不是“${near}”？` : ""}`,
    },
    fixes: near
      ? [
          {
            title: { en: `Write "${near}"`, zh: `改为“${near}”` },
            kind: "safe",
            changes: [{ do: "replace", span, text: near }],
          },
        ]
      : [],
  }
}

function lacking({ span, rules }: Ignore): Finding {
  if (rules.length === 0)
    return {
      place: { span },
      message: {
        en: "This ignore does not say which rule it is for: `# ops-playbook-ignore RULE: reason`.",
        zh: "没有写明忽略哪条规则：`# ops-playbook-ignore 规则: 理由`。",
      },
    }
  return {
    place: { span },
    message: {
      en: `Ignoring "${rules[0]?.id}" needs a reason after a colon; without one it has no effect.`,
      zh: `忽略“${rules[0]?.id}”需要在冒号后写明理由，否则不起作用。`,
    },
  }
}

function unusedFinding(id: string, span: Span, ignore: Ignore, source: Source): Finding {
  const changes =
    ignore.rules.length === 1
      ? [{ do: "replace" as const, span: lineOf(ignore.span, source.text), text: "" }]
      : []
  return {
    place: { span },
    message: {
      en: `Nothing here has the problem "${id}" any more, so this ignore can go.`,
      zh: `这里已经没有“${id}”问题，这条忽略可以删除。`,
    },
    fixes:
      changes.length === 0
        ? []
        : [{ title: { en: "Delete the comment", zh: "删除这条注释" }, kind: "safe", changes }],
  }
}

/** The whole line with its end. */
function lineOf({ start, end }: Span, text: string): Span {
  const from = text.lastIndexOf("\n", start - 1) + 1
  const to = text.indexOf("\n", end)
  return { start: from, end: to === -1 ? text.length : to + 1 }
}
