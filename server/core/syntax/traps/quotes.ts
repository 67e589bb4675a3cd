/**
 * Texts that need quotes: those that begin with a character of YAML's own, and those that hold a colon and a space.
 */
import type { Span, Words } from "../../problem"
import type { Slip } from "../guards"
import { colonInText, hashInText, needsQuotes } from "../kinds"
import { type Line, quote, quoting } from "./line"

/** A text that is meant whole but that YAML takes apart; it is read as if it stood in quotes. */
export function unquoted(text: string, span: Span, fixKind: "safe" | "suggested" = "safe"): Slip {
  const written = text.slice(span.start, span.end)
  const repaired = quote(written)
  const first = [...written][0] ?? ""
  return {
    kind: needsQuotes,
    span,
    message: /["']/.test(first) ? goesOn : begins(first),
    repair: quoting(text, span),
    fixes: [quotesFix(span, repaired, fixKind)],
  }
}

function begins(first: string): Words {
  if (/[\p{L}\p{N}]/u.test(first))
    return {
      en: "A text with brackets or quotes in it needs quotes here.",
      zh: "这里的文本含有括号或引号，需要整段加引号。",
    }
  return { en: `A text that begins with "${first}" needs quotes.`, zh: `以“${first}”开头的文本需要加引号。` }
}

const goesOn: Words = {
  en: "The text goes on behind its closing quote. Put quotes around all of it.",
  zh: "文本在右引号之后还有内容。请给整段文本加引号。",
}

/** `key: - item`: a list that begins on the line of its key, or a text that begins with a dash. */
export function listOnKeyLine(text: string, line: Line): Slip {
  const slip = unquoted(text, line.value, "suggested")
  const breakAt = { start: line.key?.end ?? line.value.start, end: line.value.start }
  const indent = " ".repeat((line.key?.start ?? line.start) - line.start + 2)
  return {
    ...slip,
    message: {
      en: "A list begins on a line of its own. If this is a text, put quotes around it.",
      zh: "列表要另起一行书写。如果这是文本，请加引号。",
    },
    fixes: [
      {
        title: { en: "Begin the list on its own line", zh: "把列表另起一行" },
        kind: "suggested",
        changes: [{ do: "replace", span: breakAt, text: `:\n${indent}` }],
      },
      ...(slip.fixes ?? []),
    ],
  }
}

/** A text with ": " in it. */
export function colonText(text: string, span: Span): Slip {
  const repaired = quote(text.slice(span.start, span.end))
  return {
    kind: colonInText,
    span,
    message: {
      en: "The text holds a colon and a space, which reads as a key. Put quotes around it.",
      zh: "文本里有“冒号加空格”，会被读成键。请给整段文本加引号。",
    },
    repair: quoting(text, span),
    fixes: [quotesFix(span, repaired, "safe")],
  }
}

/** A text in brackets that a `#` cuts, together with the brackets behind it. */
export function cutInBrackets(text: string, item: Span, hash: number): Slip {
  const repaired = quote(text.slice(item.start, item.end))
  return {
    kind: { ...hashInText, severity: "error" },
    span: { start: hash, end: item.end },
    message: {
      en: "The text ends before this #: the rest of the line is a comment, its brackets too. Put quotes around the text.",
      zh: "文本在这个 # 之前就结束了，这一行后面（连同右括号）都成了注释。请给文本加引号。",
    },
    repair: quoting(text, item),
    fixes: [quotesFix(item, repaired, "safe")],
  }
}

/** The fix that puts quotes around a span. */
export function quotesFix(span: Span, text: string, kind: "safe" | "suggested") {
  return {
    title: { en: "Put quotes around the text", zh: "给文本加引号" },
    kind,
    changes: [{ do: "replace" as const, span, text }],
  }
}
