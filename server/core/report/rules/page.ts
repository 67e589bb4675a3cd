/**
 * All that the house knows of a kind of problem, as a page of Markdown in one language: for the documentation, the
 * command line and the editor alike. Absent on purpose: any words about a particular kind; those are the catalogue's own.
 */

import { sectionWords } from "../../config/sections"
import type { Kind, Locale, Severity, Words } from "../../problem"
import type { Rule } from "../../rules/rule"
import { annotate, type Example, judgedExample, parseExample } from "./example"

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  info: { en: "information", zh: "信息" },
  hint: { en: "hint", zh: "提示" },
}

const labels = {
  why: { en: "Why it matters:", zh: "为什么要改：" },
  mend: { en: "How to mend it:", zh: "怎么改：" },
  reads: { en: "It looks at:", zh: "检查范围：" },
  everything: { en: "the whole playbook", zh: "整份手册" },
  wrong: { en: "Wrong", zh: "错误写法" },
  right: { en: "Right", zh: "正确写法" },
  fixes: { en: "What the quick fix offers:", zh: "快速修复会提供：" },
  ignore: { en: "To let it stand, write above the entry:", zh: "确实需要保留时，在条目上方写：" },
  reason: { en: "reason", zh: "理由" },
} satisfies Readonly<Record<string, Words>>

/** The parts of a page, without its heading; headings within it are of the third level. */
export function rulePage(kind: Kind, locale: Locale): readonly string[] {
  const { severity, section, summary, why, mend, examples } = kind
  const [bad, good] = [examples.bad, examples.bad.length > 0 ? examples.good : []]
  const reads = readsOf(kind, locale)
  return [
    `**${escaped(summary[locale])}**`,
    `${sectionWords(section)[locale]} · ${severityWords[severity][locale]}`,
    `**${labels.why[locale]}** ${escaped(why[locale])}`,
    ...(mend ? [`**${labels.mend[locale]}** ${escaped(mend[locale])}`] : []),
    ...(reads ? [`**${labels.reads[locale]}** ${reads}`] : []),
    ...(bad.length > 0 ? [`### ${labels.wrong[locale]}`] : []),
    ...bad.flatMap((example) => badExample(kind, example, locale)),
    ...(good.length > 0 ? [`### ${labels.right[locale]}`] : []),
    ...good.map(parseExample).flatMap((example) => [fence(example.text), ...besides(example)]),
    ...(isIgnorable(kind)
      ? [`${labels.ignore[locale]} \`# ops-playbook-ignore ${kind.id}: ${labels.reason[locale]}\``]
      : []),
  ]
}

/** What an author may let stand: all but texts that cannot be read, and what comments and configurations say. */
export function isIgnorable({ severity, section }: Kind): boolean {
  return !(section === "syntax" && severity === "error") && section !== "ignores" && section !== "settings"
}

function readsOf(kind: Kind & Partial<Pick<Rule, "reads">>, locale: Locale): string | undefined {
  const { reads } = kind
  if (!Array.isArray(reads)) return reads === "everything" ? labels.everything[locale] : undefined
  const names = [...new Set(reads.map((part) => String(part).split(".")[0] ?? ""))]
  return names.map((name) => `\`${name}\``).join(locale === "zh" ? "、" : ", ")
}

function badExample(kind: Kind, written: string, locale: Locale): readonly string[] {
  const example = parseExample(written)
  const analysis = judgedExample(kind, example)
  const titles = new Set(
    analysis.problems.flatMap(({ fixes }) => (fixes ?? []).map((fix) => `- ${escaped(fix.title[locale])}`)),
  )
  const shown = [fence(annotate(analysis, locale)), ...besides(example)]
  return titles.size === 0 ? shown : [...shown, `${labels.fixes[locale]}\n\n${[...titles].join("\n")}`]
}

/** The files that lie beside a playbook, each under its name. */
function besides({ files }: Example): readonly string[] {
  return [...files].map(([name, text]) => `\`${name}\`\n\n\`\`\`csv\n${text.trimEnd()}\n\`\`\``)
}

function fence(text: string): string {
  return `\`\`\`yaml\n${text.replace(/\s+$/, "")}\n\`\`\``
}

/** Words of ours within Markdown; what stands between backticks stays as it is. */
export function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[|*]/g, "\\$&")))
    .join("")
}
