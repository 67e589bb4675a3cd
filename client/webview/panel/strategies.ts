/**
 * Strategies and campaigns with their switches, what each is worth, costs and earns, and the same as a chart.
 */
import { measureOf } from "../../../server/core/charts/charts"
import type { Look } from "../../../server/core/charts/frame"
import { worthChart } from "../../../server/core/charts/worth"
import type { StrategyRow } from "../../../server/lsp/protocol"
import { type Child, h } from "../dom"
import { figure, link } from "./figure"
import type { State } from "./state"
import type { PanelWords } from "./words"

export function strategies(state: State, look: Look, words: PanelWords): HTMLElement {
  const rows = state.frame?.strategies ?? []
  const figures = state.worth?.figures
  const told = new Map(figures?.strategies.map((row) => [row.path, row]))
  const worth = figures?.worth
  return h(
    "section",
    { "data-key": "strategies", "aria-label": words.strategies },
    h("h2", {}, words.strategies),
    h("p", { class: "hint" }, rows.length > 0 ? words.strategiesHint : words.noStrategies),
    rows.length === 0
      ? undefined
      : h(
          "div",
          { class: "scroll", tabindex: 0, role: "region", "aria-label": words.strategies },
          h(
            "table",
            { class: "strategies" },
            h(
              "thead",
              {},
              h(
                "tr",
                {},
                heading(words.on),
                heading(words.strategy),
                heading(worth ? words.worth(worth.target) : words.worthShort, "figure"),
                heading(words.cost, "figure"),
                heading(words.net, "figure"),
              ),
            ),
            h(
              "tbody",
              {},
              rows.map((row) => one(row, told.get(row.path), state, words)),
            ),
          ),
        ),
    worth && worth.rows.length > 0 ? chart(state, look, words) : undefined,
  )
}

function heading(name: string, kind?: string): HTMLElement {
  return h("th", { scope: "col", class: kind }, name)
}

function one(
  row: StrategyRow,
  told: StrategyRow | undefined,
  { wishes, cursor }: State,
  words: PanelWords,
): HTMLElement {
  const isOn = !wishes.off.includes(row.path)
  const current = cursor === row.path || cursor.startsWith(`${row.path}.`)
  const shown = isOn ? told : undefined
  return h(
    "tr",
    {
      class: `${isOn ? "" : "off"}${current ? " current" : ""}`,
      "data-key": row.path,
      "data-place": row.path,
    },
    h(
      "td",
      {},
      h("input", {
        type: "checkbox",
        role: "switch",
        "data-action": "switch",
        "data-path": row.path,
        "aria-label": words.switched(row.name),
        checked: isOn,
      }),
    ),
    h(
      "th",
      { scope: "row" },
      link(row.name, row.path, words),
      row.stage === "" ? undefined : h("span", { class: "quiet-text" }, ` ${row.stage}`),
    ),
    [shown?.worth, shown?.cost, shown?.net].map((text) => h("td", { class: "figure" }, text || "–")),
  )
}

function chart({ worth: answered }: State, look: Look, words: PanelWords): Child {
  const figures = answered?.figures
  const worth = figures?.worth
  if (!worth) return undefined
  const { charted } = figures
  const picture = worthChart(
    {
      title: words.worthTitle(worth.target),
      measure: measureOf(charted, worth.unit),
      currency: charted.currency,
      rows: worth.rows,
    },
    look,
  )
  return figure("worth", picture, words)
}
