/**
 * Each kind of block as HTML that says what it is: lists of terms, tables with headed rows, figures with their table.
 * Absent on purpose: the page around them, and how they look.
 */
import { type Attributes, element, type Markup, text } from "../../../charts/element"
import type { Picture } from "../../../charts/frame"
import type { Locale, Words } from "../../../problem"
import type { Block, Drawing, Fact, Place, ProblemList, Table } from "../block"
import { USUAL } from "../pictures"

/** On a phone, or beside an editor. */
const NARROW = 330

export function blockMarkup(block: Block, locale: Locale, more: Attributes = {}): Markup {
  switch (block.kind) {
    case "heading":
      return element(`h${block.level}`, { ...more, ...at(block.place) }, text(block.text))
    case "paragraph":
      return element("p", { class: block.tone }, ...inline(block.text))
    case "facts":
      return element("dl", {}, ...block.facts.map(fact))
    case "list":
      return element("ul", {}, ...block.items.map((item) => element("li", {}, ...inline(item))))
    case "table":
      return tableMarkup(block)
    case "drawing":
      return figure(block, locale)
    case "problems":
      return problems(block)
  }
}

function at(place: Place | undefined): Attributes {
  if (!place) return {}
  return {
    "data-path": place.path.join("."),
    ...(place.line === undefined ? {} : { "data-line": place.line }),
  }
}

/** What stands between backticks is code. An empty text is one, so that no element closes itself. */
function inline(content: string): readonly Markup[] {
  return content
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? element("code", {}, text(part.slice(1, -1))) : text(part)))
}

function fact({ term, texts, place }: Fact): Markup {
  const several = texts.length > 1
  const items = texts.map((one) => element("li", {}, ...inline(one)))
  const told = several ? [element("ul", {}, ...items)] : inline(texts[0] ?? "")
  return element("div", at(place), element("dt", {}, text(term)), element("dd", {}, ...told))
}

/** A wide table scrolls by itself, by keyboard too. */
function tableMarkup({ caption, head, rows, right }: Table): Markup {
  const numeric = (i: number): Attributes => (right.includes(i) ? { class: "figure" } : {})
  // On a narrow screen a table of many texts falls apart into its rows; the roles keep it a table for those who listen.
  const falls = head.length > 3 && head.length - right.length > 2
  const role = (name: string): Attributes => (falls ? { role: name } : {})
  const headed = (i: number): Attributes => (falls ? { "data-head": head[i] ?? "" } : {})
  const body = rows.map(({ cells, place }) =>
    element(
      "tr",
      { ...role("row"), ...at(place) },
      ...head.map((_, i) =>
        i === 0
          ? element("th", { scope: "row", ...role("rowheader") }, ...inline(cells[0] ?? ""))
          : element(
              "td",
              { ...cellClass(cells[i] ?? "", right.includes(i)), ...role("cell"), ...headed(i) },
              ...inline(cells[i] ?? ""),
            ),
      ),
    ),
  )
  const columns = head.map((title, i) =>
    // What heads nothing is no heading.
    title === ""
      ? element("td", role("cell"), text(""))
      : element("th", { scope: "col", ...numeric(i), ...role("columnheader") }, text(title)),
  )
  return element(
    "div",
    { class: "scroll", role: "region", "aria-label": caption, tabindex: 0 },
    element(
      "table",
      falls ? { class: "falls", role: "table" } : {},
      element("caption", {}, element("span", {}, text(caption))),
      element("thead", role("rowgroup"), element("tr", role("row"), ...columns)),
      element("tbody", role("rowgroup"), ...body),
    ),
  )
}

/** A figure or a day stays in one line. */
function cellClass(cell: string, figure: boolean): Attributes {
  const words = [
    ...(figure ? ["figure"] : []),
    ...(cell === "" ? ["none"] : /^\d{4}-\d\d-\d\d$/.test(cell) ? ["day"] : []),
  ]
  return words.length === 0 ? {} : { class: words.join(" ") }
}

function figure({ draw }: Drawing, locale: Locale): Markup {
  const wide = draw(USUAL)
  return element(
    "figure",
    {},
    element("div", { class: "wide" }, drawn(wide)),
    element("div", { class: "narrow" }, drawn(draw(NARROW))),
    ...(wide.table.rows.length === 0 ? [] : [element("figcaption", {}, figuresOf(wide, locale))]),
  )
}

/** A picture is well formed already. */
function drawn({ svg }: Picture): Markup {
  return svg as Markup
}

function figuresOf({ title, table: { columns, rows } }: Picture, locale: Locale): Markup {
  return element(
    "details",
    {},
    element("summary", {}, text(SUMMARY[locale])),
    tableMarkup({
      kind: "table",
      caption: title,
      head: columns,
      rows: rows.map((cells) => ({ cells })),
      right: columns
        .map((_, i) => i)
        .filter((i) => rows.every((row) => /^[-+−≥≤]?[¥$€£\d–]/.test(row[i] ?? ""))),
    }),
  )
}

const SUMMARY: Words = { en: "The figures as a table", zh: "以表格显示数字" }

function problems({ problems: all }: ProblemList): Markup {
  const items = all.map(({ severity, word, where, message, place }) =>
    element(
      "li",
      { class: severity, ...at(place) },
      element("strong", {}, text(word)),
      ...(where === "" ? [] : [element("span", { class: "quiet" }, text(` ${where}`))]),
      element("span", {}, text(" "), ...inline(message)),
    ),
  )
  return element("ul", { class: "problems" }, ...items)
}
