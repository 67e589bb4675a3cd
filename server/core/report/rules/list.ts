/**
 * The list of every kind of problem, for programs and for people.
 * Absent on purpose: what a single kind is about (page.ts).
 */
import { sectionWords } from "../../config/sections"
import type { Kind, Locale, Words } from "../../problem"
import { escaped, severityWords } from "./page"

export interface ListedRule {
  readonly id: string
  readonly severity: Kind["severity"]
  readonly section: string
  readonly summary: Words
  readonly why: Words
  readonly mend?: Words
  readonly fixable: boolean
}

export function listedRules(kinds: readonly Kind[]): readonly ListedRule[] {
  return kinds.map(({ id, severity, section, summary, why, mend, fixable = false }) => ({
    id,
    severity,
    section,
    summary,
    why,
    ...(mend ? { mend } : {}),
    fixable,
  }))
}

/** All kinds by section, those of a section in the order of the catalogue. */
export function bySection(kinds: readonly Kind[]): ReadonlyMap<string, readonly Kind[]> {
  const sections = [...new Set(kinds.map(({ section }) => section))]
  return new Map(sections.map((name) => [name, kinds.filter(({ section }) => section === name)]))
}

/** A table for each section, in one language. */
export function ruleTables(kinds: readonly Kind[], locale: Locale): string {
  const head = HEAD[locale]
  const tables = [...bySection(kinds)].map(([section, all]) => {
    const rows = all.map(
      ({ id, severity, summary, fixable }) =>
        `| \`${id}\` | ${severityWords[severity][locale]} | ${fixable ? FIXABLE[locale] : ""} | ${escaped(summary[locale])} |`,
    )
    const title = sectionWords(section)[locale]
    const heading = title === section ? title : `${title} (\`${section}\`)`
    return `## ${heading}\n\n${head}\n|---|---|---|---|\n${rows.join("\n")}`
  })
  return `# ${TITLE[locale]}\n\n${tables.join("\n\n")}\n`
}

const TITLE: Words = { en: "What can be wrong with a playbook", zh: "手册里会有哪些问题" }
const HEAD: Words = { en: "| Rule | Severity | Fix | |", zh: "| 规则 | 程度 | 修复 | |" }
const FIXABLE: Words = { en: "yes", zh: "有" }
