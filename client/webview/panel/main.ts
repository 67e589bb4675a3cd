/**
 * The panel's page: hears its reader and its host, keeps the state, and draws once a frame.
 * Absent on purpose: figures, which the host brings, and the look of any part.
 */
import type { Locale } from "../../../server/core/problem"
import type { FromPage, Kept, ToPage } from "../../src/panel/messages"
import { createMemo, morph } from "../dom"
import "../orange.css"
import "./style.css"
import { act } from "./actions"
import { askOf, hear, initialState, type State } from "./state"
import { view } from "./view"
import { panelWords } from "./words"

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void
  getState(): Kept | undefined
  setState(state: Kept): void
}

const host = acquireVsCodeApi()
const locale: Locale = document.documentElement.lang.startsWith("zh") ? "zh" : "en"
const words = panelWords[locale]
const uri = document.body.dataset["uri"] ?? ""
const memo = createMemo()
const page = document.getElementById("page") ?? document.body

let state = initialState(host.getState()?.ask ?? {})
let drawing: number | undefined

function set(next: State): void {
  const before = state
  state = next
  if (next.asked !== before.asked) ask()
  if (next.wishes !== before.wishes) host.setState({ uri, ask: askOf(next.wishes) })
  if (next.cursor !== before.cursor) follow = true
  if (next.draws !== before.draws) tellSoon()
  if (drawing === undefined) drawing = requestAnimationFrame(draw)
}

function ask(): void {
  const { asked: id, wishes, frame } = state
  host.postMessage({ type: "ask", id, ask: askOf(wishes), frame: frame === undefined })
}

let follow = false

function draw(): void {
  drawing = undefined
  morph(page, view(state, { locale, width: widthOfCharts() }, words, memo))
  if (!follow) return
  follow = false
  // The innermost part that the cursor stands in; whoever works on the page itself is left alone.
  if (!document.hasFocus())
    [...document.querySelectorAll(".current")].at(-1)?.scrollIntoView({ block: "nearest" })
}

/** Beside the sliders where there is room for both. */
function widthOfCharts(): number {
  const width = document.body.clientWidth - 32
  return Math.min(720, width >= 860 ? width - 340 : width)
}

let telling: ReturnType<typeof setTimeout> | undefined

/** Results are read out when they have come to rest. */
function tellSoon(): void {
  clearTimeout(telling)
  telling = setTimeout(() => {
    const told = document.getElementById("told")
    const cards = state.draws?.figures.cards ?? []
    const text = cards.map(({ name, chance }) => words.told(name, chance)).join(locale === "zh" ? "；" : "; ")
    if (told && told.textContent !== text) told.textContent = text
  }, 700)
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => set(hear(state, data)))
window.addEventListener("resize", () => set({ ...state }))
act(
  page,
  () => state,
  set,
  (message) => host.postMessage(message),
)
set(state)
host.setState({ uri, ask: askOf(state.wishes) })
ask()
