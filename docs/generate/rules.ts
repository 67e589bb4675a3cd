/**
 * The page of each kind of problem, and the list of them all, in both languages.
 * Absent on purpose: any words about a particular kind; those are the catalogue's own.
 */
import { sectionWords } from "../../server/core/config/sections"
import type { Kind, Locale, Words } from "../../server/core/problem"
import { bySection } from "../../server/core/report/rules/list"
import { escaped, rulePage, severityWords } from "../../server/core/report/rules/page"

const banner = "<!-- Made from the catalogue by `node docs/generate.mjs`. Do not edit. -->"

const samplesLabel: Words = { en: "A file that has it: ", zh: "示例文件：" }

/** All kinds in one table a group. */
export function ruleIndex(kinds: readonly Kind[]): string {
  const tables = [...bySection(kinds)].map(([name, all]) => {
    const rows = all.map(indexRow)
    const { en, zh } = sectionWords(name)
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
  return `| [${id}](${id}.md) | ${severityWords[severity].en} · ${severityWords[severity].zh} | ${escaped(summary.en)}<br>${escaped(summary.zh)} |`
}

/** The page of one kind: English first, 简体中文 below. */
export function wholePage(kind: Kind, samples: readonly string[]): string {
  return `${[
    banner,
    `# ${kind.id}`,
    "[English](#english) · [简体中文](#简体中文) · [All kinds · 全部问题](README.md)",
    "## English",
    ...rulePage(kind, "en"),
    ...shown(samples, kind, "en"),
    "## 简体中文",
    ...rulePage(kind, "zh"),
    ...shown(samples, kind, "zh"),
  ].join("\n\n")}\n`
}

/** What a page cannot show is linked: text that is no text, a file with nothing in it, files that go in a circle. */
function shown(samples: readonly string[], { examples }: Kind, locale: Locale): readonly string[] {
  const [first] = samples
  if (examples.bad.length > 0 || first === undefined) return []
  return [`${samplesLabel[locale]}[${first.replace("samples/broken/", "")}](../../${first})`]
}
