/**
 * The whole page for a state: a tree of elements, made anew each time and laid over the one that is shown.
 */
import type { Look } from "../../../server/core/charts/frame"
import { type Child, h, type Memo } from "../dom"
import { cards } from "./cards"
import { changes } from "./changes"
import { choice, course } from "./course"
import { matters } from "./matters"
import { numbers } from "./numbers"
import { rest } from "./rest"
import type { State } from "./state"
import { strategies } from "./strategies"
import type { PanelWords } from "./words"

export function view(state: State, look: Look, words: PanelWords, { part }: Memo): HTMLElement {
  const { frame, wishes, draws = state.median, median, worth, cursor } = state
  const { metric, segment, curves } = median?.figures ?? {}
  const isOld = state.stopped !== undefined || state.file === "closed"
  return h(
    "main",
    { id: "page", class: isOld ? "old" : undefined },
    head(state, words),
    notice(state, words),
    frame
      ? [
          h(
            "div",
            { class: "columns", "data-key": "columns" },
            h(
              "div",
              { class: "wide" },
              cards(state, words),
              part("course", [frame, draws, worth, metric, segment, look.width], () =>
                course(state, look, words),
              ),
            ),
            h("div", { class: "side" }, numbers(state, words)),
            h(
              "div",
              { class: "wide" },
              part("matters", [worth, state.matter, look.width], () => matters(state, look, words)),
              part("strategies", [frame, worth, wishes.off, cursor, look.width], () =>
                strategies(state, look, words),
              ),
              part("rest", [frame, draws, JSON.stringify(curves), look.width], () =>
                rest(state, look, words),
              ),
            ),
          ),
          changes(state, words),
        ]
      : undefined,
    h("p", {
      class: "unseen",
      role: "status",
      "aria-live": "polite",
      id: "told",
      "data-key": "told",
      "data-own": true,
    }),
  )
}

function head({ frame, draws, wishes }: State, words: PanelWords): HTMLElement {
  const scenarios = frame?.scenarios ?? []
  const figures = draws?.figures
  const facts = [
    ...(frame ? [words.weeks(frame.start, frame.weeks)] : []),
    ...(figures ? [words.draws(figures.draws.toLocaleString("en-US"), figures.seed)] : []),
  ]
  return h(
    "header",
    { "data-key": "head" },
    h("h1", {}, frame?.title ?? words.title),
    h("p", { class: "facts" }, facts.join(" · ")),
    scenarios.length > 0
      ? h(
          "div",
          { class: "choices" },
          choice(
            "scenario",
            words.scenario,
            [{ id: "", name: words.asPlanned }, ...scenarios],
            wishes.scenario ?? "",
          ),
        )
      : undefined,
  )
}

/** Why the figures are old, or not there. */
function notice({ stopped, file, frame }: State, words: PanelWords): Child {
  if (file === "closed")
    return h(
      "div",
      { class: "notice", role: "alert", "data-key": "notice" },
      h("p", {}, words.closed),
      h("button", { type: "button", class: "second", "data-action": "open" }, words.open),
    )
  if (stopped)
    return h(
      "div",
      { class: "notice", role: "alert", "data-key": "notice" },
      h("p", {}, frame ? words.outdated : words.cannot),
      h(
        "ul",
        {},
        stopped.map((reason) => h("li", {}, reason)),
      ),
    )
  return frame ? undefined : h("p", { class: "hint", "data-key": "notice" }, words.waiting)
}
