/**
 * A panel's page in Chromium, with a host behind it that is real but for the editor: the core makes its figures.
 * Absent on purpose: what is expected of the page.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { createAsking } from "../../client/src/panel/asking"
import type { FromPage, Kept, ToPage } from "../../client/src/panel/messages"
import { pageOf } from "../../client/src/panel/page"
import { link, readPlaybook } from "../../server/core/analysis"
import { readTable } from "../../server/core/model/actuals"
import type { Depth, PanelAsk } from "../../server/core/report/panel"
import { showPanel } from "../../server/lsp/projector/panel"
import type { AskPanelResult } from "../../server/lsp/protocol"
import { type Theme, themes } from "./themes"

declare const __ROOT__: string

/** Beside the samples, so that they find what they import. */
const file = join(__ROOT__, "samples", "plan.playbook.yaml")

const disk = {
  playbook: (name: string) =>
    existsSync(name) ? readPlaybook(name, readFileSync(name, "utf8")).playbook : undefined,
  table: (name: string) => (existsSync(name) ? readTable(readFileSync(name, "utf8")) : undefined),
}

const site = "http://panel.test"

export interface Scene {
  readonly page: Page
  /** What the page has said. */
  readonly said: readonly FromPage[]
  /** What went wrong on the page. */
  readonly faults: readonly string[]
  tell(message: ToPage): Promise<void>
  /** Another text is in the file. */
  write(text: string): void
  /** Another theme is chosen. */
  wear(theme: Theme): Promise<void>
  /** Loads the page anew, with what it has kept. */
  reload(): Promise<void>
}

export interface Asked {
  readonly language?: "en" | "zh-CN"
  readonly theme: Theme
  readonly width?: number
  readonly height?: number
}

export async function openPanel(browser: Browser, text: string, asked: Asked): Promise<Scene> {
  const { language = "en", theme, width = 1200, height = 900 } = asked
  const page = await browser.newPage({ viewport: { width, height } })
  const said: FromPage[] = []
  const faults: string[] = []
  page.on("pageerror", (error) => faults.push(String(error)))
  // What the policy refuses is told there.
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text())
  })
  const tell = (message: ToPage) =>
    page.evaluate(
      (data) => (globalThis as unknown as { postMessage(data: unknown): void }).postMessage(data),
      message,
    )
  const host = createHost(text, language, (message) => void tell(message).catch(() => undefined))
  let kept: Kept | undefined
  await page.exposeFunction("hostHears", (message: FromPage) => {
    said.push(message)
    if (message.type === "ask") host.ask(message.id, message.ask, message.frame)
  })
  await page.exposeFunction("hostKeeps", (state: Kept) => {
    kept = state
  })
  await page.route(`${site}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    if (name === "theme.css") return route.fulfill({ contentType: "text/css", body: cssOf(theme) })
    if (name !== "") return route.fulfill({ path: join(__ROOT__, "dist", name) })
    return route.fulfill({ contentType: "text/html", body: htmlOf(language, theme, kept) })
  })
  await page.goto(`${site}/`)
  const wear = (theme: Theme) =>
    page.evaluate(
      `document.body.className = ${JSON.stringify(theme.kind)}
       for (const name of [...document.documentElement.style]) document.documentElement.style.removeProperty(name)
       for (const [name, value] of Object.entries(${JSON.stringify({ ...blank, ...theme.variables })}))
         document.documentElement.style.setProperty(name, value)`,
    )
  return {
    page,
    said,
    faults,
    tell,
    write: host.write,
    wear: async (theme) => void (await wear(theme)),
    reload: async () => void (await page.reload()),
  }
}

/** VS Code gives a page its function and its theme before anything of ours runs. */
function htmlOf(language: string, theme: Theme, kept: Kept | undefined): string {
  const html = pageOf({
    language,
    title: "Panel",
    uri: "file:///plan.playbook.yaml",
    script: `${site}/panel.js`,
    styles: [`${site}/panel.css`, `${site}/theme.css`],
    source: site,
    nonce: "abc",
  })
  const api = `window.acquireVsCodeApi = () => ({ postMessage: hostHears, getState: () => (${JSON.stringify(kept) ?? "undefined"}), setState: hostKeeps })`
  return html
    .replace("</title>", `</title><script nonce="abc">${api}</script>`)
    .replace("<body ", `<body class="${theme.kind}" `)
}

/** No variable of one theme stays in another. */
const blank = Object.fromEntries(
  themes.flatMap(({ variables }) => Object.keys(variables).map((name) => [name, "initial"])),
)

function cssOf({ variables }: Theme): string {
  const lines = Object.entries(variables).map(([name, value]) => `${name}: ${value};`)
  return `html { ${lines.join(" ")} }`
}

function createHost(first: string, language: string, tell: (message: ToPage) => void) {
  const locale = language === "en" ? "en" : "zh"
  let version = 1
  let text = first
  const answer = (depth: Depth, ask: PanelAsk, frame: boolean): AskPanelResult => {
    const analysis = link(readPlaybook(file, text), disk)
    const steps = showPanel(analysis, { locale, depth, ask, frame })
    for (;;) {
      const { done, value } = steps.next()
      if (!done) continue
      if ("stopped" in value) return { version, stopped: value.stopped.map((words) => words[locale]) }
      const own = value.figures.moved.filter(({ byScenario }) => !byScenario)
      const changes = own.map(({ path, text: after }) => ({ path, file: "", line: 1, before: path, after }))
      return { version, ...value, ...(depth === "median" ? { changes } : {}) }
    }
  }
  const asking = createAsking(
    (depth, { ask, frame }) => ({
      answer: new Promise((resolve) => setImmediate(() => resolve(answer(depth, ask, frame)))),
      stop: () => undefined,
    }),
    (depth, id, result) => tell({ type: "answer", id, depth, ...result }),
    20,
  )
  return {
    ask: asking.ask,
    write(next: string) {
      text = next
      version += 1
      asking.again()
    },
  }
}

export function sample(name: string): string {
  return readFileSync(join(__ROOT__, "samples", `${name}.playbook.yaml`), "utf8")
}
