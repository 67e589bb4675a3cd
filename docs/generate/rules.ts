/**
 * The page of each kind of problem, and the list of them all, in both languages.
 * Absent on purpose: any words about a particular kind; those are the catalogue's own.
 */
import { analyze } from "../../server/core/analysis"
import type { Fix, Kind, Locale, Severity, Words } from "../../server/core/problem"
import { parseExample } from "../../test/problems/carets"
import { annotate } from "./carets"

const banner = "<!-- Made from the catalogue by `node docs/generate.mjs`. Do not edit. -->"

export const severities: Readonly<Record<Severity, Words>> = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  info: { en: "information", zh: "信息" },
  hint: { en: "hint", zh: "提示" },
}

const groups: Readonly<Record<string, Words>> = {
  syntax: { en: "The text as YAML", zh: "文本与 YAML" },
  shape: { en: "Keys and values", zh: "键与值" },
  quantities: { en: "Quantities", zh: "数量" },
  references: { en: "References", zh: "引用" },
  expressions: { en: "Conditions and formulas", zh: "条件与公式" },
}

const labels = {
  why: { en: "Why it matters:", zh: "为什么要改：" },
  wrong: { en: "Wrong", zh: "错误写法" },
  right: { en: "Right", zh: "正确写法" },
  mend: { en: "What the quick fix offers:", zh: "快速修复会提供：" },
  samples: { en: "A file that has it:", zh: "示例文件：" },
} satisfies Readonly<Record<string, Words>>

/** All kinds in one table a group. */
export function ruleIndex(kinds: readonly Kind[]): string {
  const names = [...new Set(kinds.map((kind) => kind.section))]
  const tables = names.map((name) => {
    const rows = kinds.filter((kind) => kind.section === name).map(indexRow)
    const { en, zh } = groupOf(name)
    return `## ${en} · ${zh}\n\n| | | |\n|---|---|---|\n${rows.join("\n")}`
  })
  return `${[
    banner,
    "# What can be wrong with a playbook · 手册里会有哪些问题",
    "Each page says what a kind of problem means, why it matters, and shows it wrong and right.",
    "每页说明一类问题是什么意思、为什么要改，并给出错误与正确的写法。",
    ...tables,
  ].join("\n\n")}\n`
}

function indexRow({ id, severity, summary }: Kind): string {
  return `| [${id}](${id}.md) | ${severities[severity].en} · ${severities[severity].zh} | ${cell(summary.en)}<br>${cell(summary.zh)} |`
}

function groupOf(section: string): Words {
  return groups[section] ?? { en: section, zh: section }
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\*/g, "\\*")
}

/** The page of one kind: English first, 简体中文 below. */
export function rulePage(kind: Kind, samples: readonly string[]): string {
  return `${[
    banner,
    `# ${kind.id}`,
    "[English](#english) · [简体中文](#简体中文) · [All kinds · 全部问题](README.md)",
    "## English",
    ...half(kind, "en"),
    ...shown(samples, kind, "en"),
    "## 简体中文",
    ...half(kind, "zh"),
    ...shown(samples, kind, "zh"),
  ].join("\n\n")}\n`
}

function half(kind: Kind, locale: Locale): readonly string[] {
  const { severity, section, summary, why, examples } = kind
  const [bad, good] = [examples.bad, examples.bad.length > 0 ? examples.good : []]
  return [
    `**${cell(summary[locale])}**`,
    `${groupOf(section)[locale]} · ${severities[severity][locale]}`,
    `**${labels.why[locale]}** ${cell(why[locale])}`,
    ...(bad.length > 0 ? [`### ${labels.wrong[locale]}`] : []),
    ...bad.flatMap((example) => badExample(example, locale)),
    ...(good.length > 0 ? [`### ${labels.right[locale]}`] : []),
    ...good.map((example) => fence(parseExample(example).text)),
  ]
}

/** What a page cannot show is linked: text that is no text, a file with nothing in it, files that go in a circle. */
function shown(samples: readonly string[], { examples }: Kind, locale: Locale): readonly string[] {
  const [first] = samples
  if (examples.bad.length > 0 || first === undefined) return []
  return [
    `${labels.samples[locale]}${locale === "zh" ? "" : " "}[${first.replace("samples/broken/", "")}](../../${first})`,
  ]
}

function badExample(example: string, locale: Locale): readonly string[] {
  const analysis = analyze("/example.playbook.yaml", parseExample(example).text, {
    playbook: () => undefined,
  })
  const titles = [
    ...new Set(analysis.problems.flatMap((one) => (one.fixes ?? []).map((fix) => title(fix, locale)))),
  ]
  const shown = fence(annotate(analysis, locale))
  return titles.length === 0 ? [shown] : [shown, `${labels.mend[locale]}\n\n${titles.join("\n")}`]
}

function title(fix: Fix, locale: Locale): string {
  return `- ${cell(fix.title[locale])}`
}

function fence(text: string): string {
  return `\`\`\`yaml\n${text.replace(/\s+$/, "")}\n\`\`\``
}
