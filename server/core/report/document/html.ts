/**
 * A document as HTML: one page that needs nothing else, or a fragment for a page that has its own style and policy.
 * No script, no network, no `style` attribute; every text escaped. Absent on purpose: what is told (../document.ts).
 */
import { type Attributes, element, escaped, type Markup, text } from "../../charts/element"
import type { Words } from "../../problem"
import type { Block, Document, Heading } from "./block"
import { blockMarkup } from "./html/blocks"
import { documentStyle, type PaletteName } from "./html/style"

export { documentStyle } from "./html/style"

export interface HtmlRequest {
  /** Whose colours: the file's own, light or dark as its reader's screen, or the editor's. */
  readonly palette?: PaletteName
  /** The article alone. */
  readonly fragment?: boolean
}

/** Ends with a line's end. */
export function documentHtml(
  document: Document,
  { palette = "file", fragment = false }: HtmlRequest = {},
): string {
  const article = articleOf(document, !fragment)
  return fragment ? `${article}\n` : `${page(document, article, palette)}\n`
}

function articleOf({ title, facts, blocks, locale }: Document, contents: boolean): Markup {
  const headings = blocks.filter(isChapter)
  const listed = contents && headings.length > 2
  const anchor = (block: Block): Attributes =>
    contents && isChapter(block) ? { id: `chapter-${headings.indexOf(block) + 1}` } : {}
  return element(
    "article",
    { class: "playbook-document", lang: LANGUAGES[locale] },
    element("header", {}, element("h1", {}, text(title)), element("p", { class: "quiet" }, text(facts))),
    ...blocks.flatMap((block) => {
      const markup = blockMarkup(block, locale, anchor(block))
      return block === headings[0] && listed ? [contentsOf(headings, CONTENTS[locale]), markup] : [markup]
    }),
  )
}

function isChapter(block: Block): block is Heading {
  return block.kind === "heading" && block.level === 2
}

function contentsOf(headings: readonly Heading[], title: string): Markup {
  const items = headings.map((heading, i) =>
    element("li", {}, element("a", { href: `#chapter-${i + 1}` }, text(heading.text))),
  )
  return element("nav", { "aria-label": title }, element("ol", {}, ...items))
}

const CONTENTS: Words = { en: "Contents", zh: "目录" }
const LANGUAGES = { en: "en", zh: "zh-CN" } as const
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

function page({ title, locale }: Document, article: Markup, palette: PaletteName): string {
  return [
    "<!DOCTYPE html>",
    `<html lang="${LANGUAGES[locale]}">`,
    "<head>",
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="color-scheme" content="light dark"/>',
    `<title>${escaped(title)}</title>`,
    `<style>\n${documentStyle(palette)}</style>`,
    "</head>",
    "<body>",
    "<main>",
    article,
    "</main>",
    "</body>",
    "</html>",
  ].join("\n")
}
