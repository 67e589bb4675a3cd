/**
 * The targets as cards: how probable each is, what is asked of it, where its metric ends, and what would bring it about.
 */
import type { Card } from "../../../server/lsp/protocol"
import { type Child, h } from "../dom"
import { link } from "./figure"
import type { State } from "./state"
import type { PanelWords } from "./words"

export function cards(state: State, words: PanelWords): HTMLElement {
  const shown = (state.draws ?? state.median)?.figures.cards ?? []
  const now = new Map(state.median?.figures.cards.map((card) => [card.id, card]))
  const together = state.draws?.figures.together ?? ""
  return h(
    "section",
    { "data-key": "targets", "aria-label": words.targets },
    h("h2", {}, words.targets),
    shown.length === 0 ? h("p", { class: "hint" }, words.noTargets) : undefined,
    h(
      "div",
      { class: "cards" },
      shown.map((card) => one(card, now.get(card.id), state, words)),
    ),
    together === ""
      ? undefined
      : h("p", { class: "together" }, `${words.together} `, h("strong", {}, together)),
  )
}

/** `now` is the same of the newest position of the sliders, of which only the median is known at once. */
function one(card: Card, now: Card | undefined, state: State, words: PanelWords): HTMLElement {
  const path = `targets.${card.id}`
  const known = state.draws !== undefined && card.probability !== null
  const enough = card.probability !== null && card.probability >= (card.wanted ?? 0.5)
  const current = state.cursor === path || state.cursor.startsWith(`${path}.`)
  return h(
    "article",
    {
      class: `card${known ? (enough ? " likely" : " unlikely") : ""}${current ? " current" : ""}`,
      "data-key": path,
      "data-place": path,
      "aria-current": current ? "true" : undefined,
    },
    h("h3", {}, link(card.name, path, words)),
    h("p", { class: "aim" }, words.aim(card.metricName, now?.aim ?? card.aim, card.by)),
    card.lacks === undefined ? undefined : h("p", { class: "hint" }, words.noFigure(card.lacks)),
    known ? chance(card, enough, words) : undefined,
    card.lacks === undefined ? facts(card, now, words) : undefined,
    known && !enough ? seeker(card, state, words) : undefined,
  )
}

function chance(card: Card, enough: boolean, words: PanelWords): Child {
  const share = card.probability ?? 0
  const asked = card.wantedWords === "" ? "" : ` · ${words.wanted(card.wantedWords)}`
  return [
    h("p", { class: "chance" }, card.chance),
    h("meter", {
      min: 0,
      max: 1,
      low: card.wanted ?? 0.5,
      high: card.wanted ?? 0.5,
      optimum: 1,
      value: share,
      "aria-label": card.name,
      "aria-valuetext": card.chance,
    }),
    h("p", { class: "state" }, `${enough ? words.likely : words.unlikely}${asked}`),
  ]
}

function facts(card: Card, now: Card | undefined, words: PanelWords): Child {
  const met = now?.met
  return h(
    "dl",
    {},
    h("dt", {}, words.median),
    h("dd", {}, `${now?.median ?? card.median}${met === null || met === undefined ? "" : met ? " ✓" : " ✗"}`),
    card.band === "" ? undefined : [h("dt", {}, words.band), h("dd", {}, card.band)],
  )
}

function seeker({ id, name }: Card, { sought }: State, words: PanelWords): Child {
  const found = sought.get(id)
  const button = h(
    "button",
    {
      type: "button",
      class: "quiet",
      "data-action": "seek",
      "data-target": id,
      "aria-label": `${words.seek} ${name}`,
      disabled: found === "seeking",
    },
    found === "seeking" ? words.seeking : words.seek,
  )
  if (found === undefined || found === "seeking") return button
  if (found === "failed") return [button, h("p", { class: "hint" }, words.seekFailed)]
  return [
    button,
    h("p", { class: "hint" }, found.message),
    h(
      "ul",
      { class: "ways" },
      found.ways.map(({ label, path, change, outcome, to }) =>
        h(
          "li",
          { "data-key": path },
          h(
            "button",
            {
              type: "button",
              class: "way",
              "data-action": "use",
              "data-path": path,
              "data-text": to,
              title: words.use,
            },
            h("span", { class: "what" }, label),
            h("span", { class: "change" }, change),
            h("span", { class: "outcome" }, outcome),
          ),
        ),
      ),
    ),
  ]
}
