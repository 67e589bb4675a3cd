/**
 * A projection as Markdown, for a comment on a change or a preview: tables, as such places strip pictures.
 * Absent on purpose: the charts, which `--format svg` draws.
 */
import type { Locale, Problem, Words } from "../problem"
import type { Answer } from "./answer"
import { factsOf, LACKING, lackingRows } from "./headline"
import { inline, markdownTable, plain } from "./markdown"
import { PARTS } from "./parts"

/** Ends with a line's end. */
export function projectionMarkdown(answer: Answer, locale: Locale): string {
  const reader = { locale }
  const parts = PARTS.flatMap(({ title, rows, right }) => {
    const table = markdownTable(rows(answer, reader), right)
    return table.length === 0 ? [] : [section(title, locale, table)]
  })
  const lacking = lackingRows(answer, reader).map(
    ([path = "", needs = ""]) => `- ${plain(path)}${colon(locale)}${plain(needs)}`,
  )
  const problems = answer.projection.problems.map((problem) => problemLine(problem, locale))
  const all = [
    `# ${plain(answer.projection.playbook)}`,
    plain(factsOf(answer, reader)),
    ...parts,
    ...(problems.length === 0 ? [] : [section(PROBLEMS, locale, problems)]),
    ...(lacking.length === 0 ? [] : [section(LACKING, locale, lacking)]),
  ]
  return `${all.join("\n\n")}\n`
}

function section(title: Words, locale: Locale, lines: readonly string[]): string {
  return [`## ${plain(title[locale])}`, "", ...lines].join("\n")
}

function colon(locale: Locale): string {
  return locale === "zh" ? "：" : ": "
}

const PROBLEMS = { en: "Problems", zh: "问题" }

const SEVERITIES: Readonly<Record<Problem["severity"], Words>> = {
  error: { en: "Error", zh: "错误" },
  warning: { en: "Warning", zh: "警告" },
  info: { en: "Note", zh: "提示" },
  hint: { en: "Hint", zh: "建议" },
}

/** A problem on one line, with the place in the playbook that it is about. */
function problemLine({ severity, message, place }: Problem, locale: Locale): string {
  const where = "path" in place ? plain(place.path.join(".")) : ""
  const text = message[locale]
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? part : inline(part)))
    .join("")
  return `- **${SEVERITIES[severity][locale]}**${where && ` ${where}`}${colon(locale)}${text}`
}
