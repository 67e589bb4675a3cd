/**
 * What the reader does on the page, as other wishes or as messages to the host.
 */
import type { FromPage } from "../../src/panel/messages"
import { askOf, type Moving, type State, wish } from "./state"

/** Listens once, at the root: whatever can be done carries `data-action`. */
export function act(
  root: HTMLElement,
  now: () => State,
  set: (state: State) => void,
  post: (message: FromPage) => void,
): void {
  root.addEventListener("click", ({ target }) => {
    const part = target instanceof Element ? target.closest("[data-action], g[data-path]") : null
    if (part && !(part instanceof HTMLInputElement)) click(part, now(), set, post)
  })
  root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset["action"] === "move")
      set(moved(now(), target.dataset["path"] ?? "", { at: target.valueAsNumber }))
  })
  root.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) change(target, now(), set)
  })
  hold(root)
}

/** A slider is held from the press to the release, wherever that is. */
function hold(root: HTMLElement): void {
  root.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "range") target.dataset["held"] = ""
  })
  for (const end of ["pointerup", "pointercancel", "blur"])
    window.addEventListener(end, () => {
      for (const slider of root.querySelectorAll<HTMLInputElement>("input[data-held]"))
        delete slider.dataset["held"]
    })
}

function click(part: Element, state: State, set: (state: State) => void, post: (message: FromPage) => void) {
  const path = part.getAttribute("data-path") ?? ""
  const action = part.getAttribute("data-action") ?? "reveal"
  const target = part.getAttribute("data-target") ?? ""
  if (action === "seek") set({ ...state, sought: new Map(state.sought).set(target, "seeking") })
  const next = wished(action, path, part.getAttribute("data-text") ?? "", state)
  if (next) set(next)
  const message = said(action, path, target, state)
  if (message) post(message)
}

function wished(action: string, path: string, text: string, state: State): State | undefined {
  if (action === "use") return moved(state, path, { text })
  if (action === "reset") return moved(state, path, undefined)
  return action === "reset-all" ? wish(state, { moves: new Map() }) : undefined
}

function said(action: string, path: string, target: string, state: State): FromPage | undefined {
  if (action === "reveal") return { type: "reveal", path }
  if (action === "seek") return { type: "seek", target, ask: askOf(state.wishes) }
  if (action === "insert") return { type: "insert", path }
  if (action === "open") return { type: "open" }
  if (action !== "apply") return undefined
  const own = state.median?.figures.moved.filter(({ byScenario }) => !byScenario) ?? []
  return { type: "apply", set: own.map(({ path, text }) => ({ path, text })) }
}

function change(part: HTMLInputElement | HTMLSelectElement, state: State, set: (state: State) => void): void {
  const next = chosen(part, state)
  if (next) set(next)
}

function chosen(part: HTMLInputElement | HTMLSelectElement, state: State): State | undefined {
  const { value } = part
  const isChecked = part instanceof HTMLInputElement && part.checked
  switch (part.dataset["action"]) {
    case "metric":
      return wish(state, { metric: value, segment: state.median?.figures.segment ?? null })
    case "segment":
      return wish(state, { metric: state.median?.figures.metric, segment: value === "" ? null : value })
    case "scenario":
      return wish(state, { scenario: value === "" ? undefined : value })
    case "matter":
      return { ...state, matter: value }
    case "all":
      return { ...state, showsAll: isChecked }
    case "switch":
      return switched(state, part.dataset["path"] ?? "")
    default:
      return undefined
  }
}

function moved(state: State, path: string, to: Moving | undefined): State {
  const moves = new Map(state.wishes.moves)
  if (to) moves.set(path, to)
  else moves.delete(path)
  return wish(state, { moves })
}

function switched(state: State, path: string): State {
  const { off } = state.wishes
  return wish(state, { off: off.includes(path) ? off.filter((one) => one !== path) : [...off, path] })
}
