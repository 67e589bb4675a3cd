/**
 * The sliders, by the entry that their numbers stand in, and what they change in the file.
 */
import type { MovedRow, NumberGroup, NumberRow } from "../../../server/lsp/protocol"
import { type Child, h } from "../dom"
import { link } from "./figure"
import type { State } from "./state"
import type { PanelWords } from "./words"

export function numbers(state: State, words: PanelWords): HTMLElement {
  const groups = (state.frame?.groups ?? []).map((group) => ({ ...group, rows: shownRows(group, state) }))
  const filled = groups.filter(({ rows }) => rows.length > 0)
  return h(
    "section",
    { "data-key": "numbers", "aria-label": words.numbers },
    h("h2", {}, words.numbers),
    h("p", { class: "hint" }, filled.length > 0 ? words.numbersHint : words.noNumbers),
    filled.map((group, i) => one(group, state, words, i)),
    h(
      "label",
      { class: "check" },
      h("input", { type: "checkbox", "data-action": "all", checked: state.showsAll }),
      words.allNumbers,
    ),
  )
}

/** Certain ones only where they are asked for, or have been moved. */
function shownRows({ rows }: NumberGroup, { showsAll, wishes }: State): readonly NumberRow[] {
  return rows.filter(({ path, uncertain }) => uncertain || showsAll || wishes.moves.has(path))
}

function one(group: NumberGroup, state: State, words: PanelWords, index: number): HTMLElement {
  const moved = new Map(state.median?.figures.moved.map((row) => [row.path, row]))
  const current = state.cursor === group.path || state.cursor.startsWith(`${group.path}.`)
  return h(
    "details",
    {
      class: `group${current ? " current" : ""}`,
      "data-key": group.path,
      "data-place": group.path,
      open: index < 6,
    },
    h(
      "summary",
      {},
      group.name === group.section ? undefined : [h("span", { class: "quiet-text" }, `${group.section} · `)],
      group.name,
    ),
    group.rows.map((row) => slider(row, moved.get(row.path), state, words, group)),
  )
}

function slider(
  row: NumberRow,
  moved: MovedRow | undefined,
  { cursor, wishes }: State,
  words: PanelWords,
  group: NumberGroup,
): HTMLElement {
  const id = `n-${row.path}`
  const text = moved?.text ?? row.text
  const current = cursor === row.path || cursor.startsWith(`${row.path}.`)
  return h(
    "div",
    {
      class: `number${moved ? " moved" : ""}${current ? " current" : ""}`,
      "data-key": row.path,
      "data-place": row.path,
    },
    h("label", { for: id }, row.label),
    h("span", { class: "value" }, link(text, row.path, words)),
    h("input", {
      type: "range",
      id,
      min: 0,
      max: 1,
      step: "any",
      // Where it was put, before it is known what then stands there.
      value: wishes.moves.get(row.path)?.at ?? moved?.at ?? row.at,
      "data-action": "move",
      "data-path": row.path,
      "aria-label": `${group.name} · ${row.label}`,
      "aria-valuetext": text,
    }),
    moved ? origin(row, moved, words) : undefined,
  )
}

function origin(row: NumberRow, moved: MovedRow, words: PanelWords): Child {
  return h(
    "p",
    { class: "origin" },
    h("span", {}, `${words.was(row.text)}${moved.byScenario ? ` · ${words.byScenario}` : ""}`),
    moved.byScenario
      ? undefined
      : h(
          "button",
          {
            type: "button",
            class: "quiet",
            "data-action": "reset",
            "data-path": row.path,
            "aria-label": words.resetOne(row.label),
          },
          words.reset,
        ),
  )
}
