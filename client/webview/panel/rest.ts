/**
 * The pictures that stand below: funnel, retention, calendar, users, and what could be added to see more.
 */
import { funnelOf } from "../../../server/core/charts/charts"
import type { Look } from "../../../server/core/charts/frame"
import { gantt } from "../../../server/core/charts/gantt"
import { pyramid } from "../../../server/core/charts/pyramid"
import { retention } from "../../../server/core/charts/retention"
import type { SuggestionRow } from "../../../server/lsp/protocol"
import { type Child, h } from "../dom"
import { figure } from "./figure"
import type { State } from "./state"
import type { PanelWords } from "./words"

export function rest(state: State, look: Look, words: PanelWords): HTMLElement | undefined {
  const { frame } = state
  if (!frame) return undefined
  const section = (key: string, title: string, ...content: readonly Child[]) =>
    h("section", { "data-key": key, "aria-label": title }, heading(key, title), content)
  const { start, weeks, calendar, layers, suggestions } = frame
  const curves = state.median?.figures.curves ?? []
  const funnel = funnelPicture(state, look)
  const drawn = {
    funnel: funnel && figure("funnel-picture", funnel, words),
    retention:
      curves.length > 0
        ? figure("retention-picture", retention({ title: words.retention, curves }, look), words)
        : undefined,
    calendar:
      calendar.length > 0
        ? figure(
            "calendar-picture",
            gantt({ title: words.calendar, start, weeks, rows: calendar }, look),
            words,
          )
        : undefined,
    users:
      layers.length > 1
        ? figure("users-picture", pyramid({ title: words.pyramid, layers }, look), words)
        : undefined,
  }
  return h(
    "section",
    { "data-key": "rest" },
    drawn.funnel && section("funnel", words.funnel, drawn.funnel),
    drawn.retention && section("retention", words.retention, drawn.retention),
    drawn.calendar && section("calendar", words.calendar, drawn.calendar),
    drawn.users && section("users", words.users, drawn.users),
    suggestions.length > 0
      ? section(
          "more",
          words.more,
          h(
            "ul",
            { class: "more" },
            suggestions.map((one) => suggestion(one, words)),
          ),
        )
      : undefined,
  )
}

function suggestion({ path, message, insertable }: SuggestionRow, words: PanelWords): HTMLElement {
  const button = h(
    "button",
    {
      type: "button",
      class: "second",
      "data-action": "insert",
      "data-path": path,
      "aria-label": words.insertOf(path),
    },
    words.insert,
  )
  return h("li", { "data-key": path }, h("span", {}, message), insertable ? button : undefined)
}

/** A picture says its own title. */
function heading(key: string, title: string): HTMLElement {
  return h("h2", { class: key === "more" ? undefined : "unseen" }, title)
}

function funnelPicture({ draws, median, frame }: State, look: Look) {
  const shown = (draws ?? median)?.figures
  if (!shown) return undefined
  const naming = { segment: (id: string) => frame?.segments.find((one) => one.id === id)?.name }
  return funnelOf(shown.charted, {
    ...look,
    naming,
    ...(shown.segment === null ? {} : { segment: shown.segment }),
  })
}
