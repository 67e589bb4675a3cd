/**
 * What matters most to a target: the swing of each uncertain number, each a way to its place in the file.
 */
import { tornadoOf } from "../../../server/core/charts/charts"
import type { Look } from "../../../server/core/charts/frame"
import { h } from "../dom"
import { choice } from "./course"
import { figure } from "./figure"
import type { State } from "./state"
import type { PanelWords } from "./words"

const MOST = 10

export function matters(state: State, look: Look, words: PanelWords): HTMLElement | undefined {
  const figures = state.worth?.figures
  if (!figures || figures.cards.length === 0) return undefined
  const { charted, cards, places } = figures
  const known = cards.filter(({ id }) => Object.hasOwn(charted.sensitivity, id))
  const target = known.find(({ id }) => id === state.matter) ?? known[0]
  if (!target) return undefined
  const naming = { target: () => target.name, path: (path: string) => places[path] }
  const picture = tornadoOf(charted, target.id, { ...look, naming, most: MOST })
  const rows = [...(charted.sensitivity[target.id] ?? [])].slice(0, MOST)
  return h(
    "section",
    { "data-key": "matters", "aria-label": words.matters },
    h("h2", {}, words.matters),
    known.length > 1
      ? h("div", { class: "choices" }, choice("matter", words.target, known, target.id))
      : undefined,
    h("p", { class: "hint" }, picture ? words.mattersHint : words.nothingMatters),
    picture
      ? figure(
          "tornado",
          picture,
          words,
          rows.map(({ path }) => path),
        )
      : undefined,
  )
}
