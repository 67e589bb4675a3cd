/**
 * The course of any metric, of all or of one segment, with what it may be.
 */
import { fanOf } from "../../../server/core/charts/charts"
import type { Look } from "../../../server/core/charts/frame"
import type { Named } from "../../../server/lsp/protocol"
import { h } from "../dom"
import { figure } from "./figure"
import type { State } from "./state"
import type { PanelWords } from "./words"

export function course(state: State, look: Look, words: PanelWords): HTMLElement {
  const { frame, draws, median, worth } = state
  const shown = draws ?? median
  const { metric, segment } = (median ?? shown)?.figures ?? { metric: "", segment: null }
  const metrics = frame?.metrics ?? []
  const segments = frame?.segments ?? []
  const name = (all: readonly Named[]) => (id: string) => all.find((one) => one.id === id)?.name
  const charted = shown?.figures.charted
  const actuals = worth?.figures.charted.actuals
  const picture =
    charted &&
    fanOf(
      { ...charted, actuals: actuals ?? charted.actuals },
      {
        ...look,
        metric: shown.figures.metric,
        ...(shown.figures.segment === null ? {} : { segment: shown.figures.segment }),
        naming: { metric: name(metrics), segment: name(segments) },
      },
    )
  return h(
    "section",
    { "data-key": "course", "aria-label": words.course },
    h("h2", {}, words.course),
    h(
      "div",
      { class: "choices" },
      choice("metric", words.metric, metrics, metric),
      segments.length > 1 || segment !== null
        ? choice("segment", words.segment, [{ id: "", name: words.all }, ...segments], segment ?? "")
        : undefined,
    ),
    picture ? figure("fan", picture, words) : h("p", { class: "hint" }, words.noCourse),
  )
}

export function choice(
  action: string,
  label: string,
  options: readonly Named[],
  chosen: string,
): HTMLElement {
  return h(
    "label",
    { class: "choice", "data-key": action },
    h("span", {}, label),
    h(
      "select",
      { "data-action": action },
      options.map(({ id, name }) => h("option", { value: id, selected: id === chosen }, name)),
    ),
  )
}
