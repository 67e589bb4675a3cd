/**
 * A document as Markdown, for a wiki, a comment or a mail: charts are told by their tables. Absent on purpose: HTML.
 */
import type { Words } from "../../problem"
import { inline, markdownTable, plain } from "../markdown"
import type { Block, Document, Drawing, Fact, Told } from "./block"
import { USUAL } from "./pictures"

/** Ends with a line's end. */
export function documentMarkdown({ title, facts, blocks, locale }: Document): string {
  const parts = blocks.map((block) => blockText(block, COLON[locale])).filter((part) => part !== "")
  const head = facts === "" ? [] : [plain(facts)]
  return `${[`# ${plain(title)}`, ...head, ...parts].join("\n\n")}\n`
}

const COLON: Words = { en: ": ", zh: "：" }

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${plain(block.text)}`
    case "paragraph":
      return withCode(block.text)
    case "facts":
      return block.facts.flatMap((fact) => factLines(fact, colon)).join("\n")
    case "list":
      return block.items.map((item) => `- ${withCode(item)}`).join("\n")
    case "table":
      return tableText(block.caption, [block.head, ...block.rows.map(({ cells }) => cells)], block.right)
    case "drawing":
      return drawingText(block)
    case "problems":
      return block.problems.map((told) => problemLine(told, colon)).join("\n")
  }
}

/** Code between backticks stays code. */
function withCode(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? part.replace(/\s+/g, " ") : inline(part)))
    .join("")
    .trim()
}

function factLines({ term, texts }: Fact, colon: string): readonly string[] {
  const [first = ""] = texts
  const named = `- **${plain(term)}**${colon}`
  if (texts.length < 2) return [`${named}${withCode(first)}`]
  return [named.trimEnd(), ...texts.map((text) => `  - ${withCode(text)}`)]
}

function tableText(caption: string, rows: readonly (readonly string[])[], right: readonly number[]): string {
  return [`**${plain(caption)}**`, "", ...markdownTable(rows, right)].join("\n")
}

/** Of the weeks of a course some tell enough: the first, the last, and those evenly between. */
const MOST = 9

function drawingText({ draw, words }: Drawing): string {
  if (words === "none") return ""
  const { title, table } = draw(USUAL)
  const { columns, rows } = table
  if (rows.length === 0) return ""
  const step = Math.ceil((rows.length - 1) / (MOST - 1))
  const kept =
    words === "course" && rows.length > MOST
      ? rows.filter((_, i) => i % step === 0 || i === rows.length - 1)
      : rows
  return tableText(title, [columns, ...kept], [])
}

function problemLine({ word, where, message }: Told, colon: string): string {
  return `- **${plain(word)}**${where && ` ${plain(where)}`}${colon}${withCode(message)}`
}
