/**
 * One run of `rules` or `explain`: the catalogue as a list, or the page of one of its kinds, as a terminal shows it.
 * Absent on purpose: the words (the catalogue) and the Markdown (core/report/rules).
 */
import pico from "picocolors"
import { catalogue, kindsById } from "../core/catalogue"
import { sectionWords } from "../core/config/sections"
import { bySection, listedRules, ruleTables } from "../core/report/rules/list"
import { rulePage, severityWords } from "../core/report/rules/page"
import { nearest } from "../core/schema/nearest"
import type { Terminal } from "./terminal"
import { UsageError } from "./usage"

type Colours = ReturnType<typeof pico.createColors>

export function writeRules(format: "pretty" | "markdown" | "json", terminal: Terminal): void {
  const { locale } = terminal
  if (format === "json") terminal.write(`${JSON.stringify({ rules: listedRules(catalogue) }, null, 2)}\n`)
  else if (format === "markdown") terminal.write(ruleTables(catalogue, locale))
  else terminal.write(prettyList(terminal))
}

function prettyList({ locale, colours }: Terminal): string {
  const look = pico.createColors(colours)
  const widest = Math.max(...catalogue.map(({ id }) => id.length))
  const blocks = [...bySection(catalogue)].map(([section, kinds]) => {
    const title = sectionWords(section)[locale]
    const lines = kinds.map(
      ({ id, severity, summary }) =>
        `  ${look.cyan(id.padEnd(widest))}  ${severityWords[severity][locale].padEnd(locale === "zh" ? 2 : 11)}  ${summary[locale]}`,
    )
    const name = title === section ? "" : `  ${look.dim(section)}`
    return `${look.bold(title)}${name}\n${lines.join("\n")}`
  })
  const all = { en: `${catalogue.length} rules`, zh: `共 ${catalogue.length} 条规则` }
  return `${[...blocks, look.bold(all[locale])].join("\n\n")}\n`
}

export function explainRule(id: string, terminal: Terminal): void {
  const kind = kindsById.get(id)
  if (!kind) throw unknown(id)
  const look = pico.createColors(terminal.colours)
  const parts = rulePage(kind, terminal.locale).map((part) => plain(part, look))
  terminal.write(`${look.bold(look.cyan(id))}\n\n${parts.join("\n\n")}\n`)
}

/** Markdown of ours as text: fences become indentation, emphasis and headings bold. */
function plain(part: string, look: Colours): string {
  return part
    .replace(/```\w*\n([\s\S]*?)\n```/g, (_, inner: string) =>
      inner
        .split("\n")
        .map((line) => `    ${/^#\s*\^+ /.test(line) ? look.red(line) : line}`.trimEnd())
        .join("\n"),
    )
    .replace(/^### (.*)$/gm, (_, title: string) => look.bold(title))
    .replace(/\*\*(.+?)\*\*/g, (_, strong: string) => look.bold(strong))
    .replace(/：(\u001b\[22m)? /, "：$1")
    .replace(/\\([|*])/g, "$1")
}

function unknown(id: string): UsageError {
  const near = nearest(id, kindsById.keys())
  return new UsageError({
    en: `No rule is called "${id}".${near ? ` Did you mean "${near}"?` : ' "ops-playbook rules" lists them all.'}`,
    zh: `没有名为“${id}”的规则。${near ? `是不是“${near}”？` : "用“ops-playbook rules”可列出全部。"}`,
  })
}
