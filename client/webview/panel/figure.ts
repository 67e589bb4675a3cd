/**
 * A chart on the page: the picture, and the same as a table for who does not see it or wants the figures.
 */
import type { Picture } from "../../../server/core/charts/frame"
import { h, pictured } from "../dom"
import type { PanelWords } from "./words"

/** `paths` are those of the table's rows, where its first column can be gone to. */
export function figure(
  key: string,
  picture: Picture,
  words: PanelWords,
  paths: readonly (string | undefined)[] = [],
): HTMLElement {
  const { columns, rows } = picture.table
  const table = h(
    "table",
    {},
    h("caption", {}, picture.title),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      rows.map(([first = "", ...rest], i) => {
        const path = paths[i]
        const name = path === undefined ? first : link(first, path, words)
        return h(
          "tr",
          {},
          h("th", { scope: "row" }, name),
          rest.map((cell) => h("td", {}, cell)),
        )
      }),
    ),
  )
  return h(
    "figure",
    { "data-key": key },
    pictured(picture.svg),
    rows.length > 0
      ? h(
          "details",
          { class: "table", "data-key": `${key}-table` },
          h("summary", {}, words.table),
          h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": picture.title }, table),
        )
      : undefined,
  )
}

/** A name that leads to its place in the file. */
export function link(name: string, path: string, words: PanelWords): HTMLElement {
  return h(
    "button",
    { type: "button", class: "link", "data-action": "reveal", "data-path": path, title: words.goTo(name) },
    name,
  )
}
