/**
 * Every page of the docs that is made, or made in part, from the code: path to text.
 * Absent on purpose: the disk, which the caller has (../generate.mjs writes, test/docs.test.ts compares).
 */
import { catalogue } from "../../server/core/catalogue"
import type { Locale } from "../../server/core/problem"
import { configTables } from "./config"
import { metricTable } from "./metrics"
import { ruleIndex, wholePage } from "./rules"
import { type Checkout, samplesById } from "./samples"
import { sectionTables } from "./sections"

/** All pages, by their path from the root. */
export function pages(checkout: Checkout): ReadonlyMap<string, string> {
  const samples = samplesById(checkout)
  return new Map([
    ["docs/rules/README.md", ruleIndex(catalogue)],
    ...catalogue.map((kind) => [page(kind.id), wholePage(kind, samples.get(kind.id) ?? [])] as const),
    ["docs/format.md", fill(checkout.read("docs/format.md"), "en")],
    ["docs/format.zh-CN.md", fill(checkout.read("docs/format.zh-CN.md"), "zh")],
    ["docs/config.md", between(checkout.read("docs/config.md"), "config", configTables("en", checkout))],
    [
      "docs/config.zh-CN.md",
      between(checkout.read("docs/config.zh-CN.md"), "config", configTables("zh", checkout)),
    ],
  ])
}

function page(id: string): string {
  return `docs/rules/${id}.md`
}

/** Pages of kinds that are no more. */
export function strays(wanted: ReadonlyMap<string, string>, checkout: Checkout): readonly string[] {
  return checkout.list("docs/rules").filter((file) => !wanted.has(file))
}

/** A page of the format keeps what people wrote and gets its tables anew. */
function fill(text: string, locale: Locale): string {
  return between(between(text, "sections", sectionTables(locale)), "metrics", metricTable(locale))
}

/** Puts a text between the two comments of a name. */
function between(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: made by node docs/generate.mjs -->`, `<!-- /${name} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) return page
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`
}
