/**
 * The preview's page: shows the document that its host brings, keeps its place while that changes, and scrolls in step
 * with the file. Absent on purpose: what the document says.
 */
import type { FromPreview, ToPreview } from "../../src/panel/messages"
import { morph } from "../dom"
import "../orange.css"
import "./style.css"

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void
  setState(state: { readonly uri: string }): void
}

const host = acquireVsCodeApi()
const page = document.getElementById("page") ?? document.body
const sheet = new CSSStyleSheet()
document.adoptedStyleSheets = [sheet]

/** So long, in milliseconds, after the page was scrolled for the file its own scrolling is an echo. */
const ECHO = 400

let followed = 0
let waiting = 0

window.addEventListener("message", ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === "scroll") return scrollTo(data.line)
  sheet.replaceSync(data.style)
  const next = document.createElement("main")
  next.id = "page"
  // Parsed so, a script would not run; there is none.
  next.append(...new DOMParser().parseFromString(data.html, "text/html").body.childNodes)
  morph(page, next)
})

window.addEventListener("scroll", () => {
  cancelAnimationFrame(waiting)
  waiting = requestAnimationFrame(() => {
    if (performance.now() - followed < ECHO) return
    const line = lineOf(placed().find((one) => one.getBoundingClientRect().bottom > 0))
    if (line !== undefined) host.postMessage({ type: "scrolled", line })
  })
})

page.addEventListener("dblclick", ({ target }) => {
  const line = lineOf(target instanceof Element ? target.closest("[data-line]") : undefined)
  if (line !== undefined) host.postMessage({ type: "reveal", line })
})

function placed(): readonly Element[] {
  return [...page.querySelectorAll("[data-line]")]
}

function lineOf(element: Element | null | undefined): number | undefined {
  const line = Number(element?.getAttribute("data-line"))
  return line > 0 ? line : undefined
}

/** The document has an order of its own: of the parts that begin before a line, the one that begins last. */
function scrollTo(line: number): void {
  const known = placed().map((element) => ({ element, line: lineOf(element) ?? 0 }))
  const before = known.filter((one) => one.line <= line)
  const best = before.reduce<(typeof known)[number] | undefined>(
    (found, one) => (found && found.line >= one.line ? found : one),
    undefined,
  )
  followed = performance.now()
  if (best && line > 1) best.element.scrollIntoView({ block: "start" })
  else window.scrollTo({ top: 0 })
}

host.setState({ uri: document.body.dataset["uri"] ?? "" })
host.postMessage({ type: "ready" })
