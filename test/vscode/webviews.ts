/**
 * Lets the suite, which runs beside the editor and sees no page, look into the webviews that the browser shows: it names
 * a playbook and some script, which is run in the page about that playbook. What is looked for is absent.
 */
import { createServer, type IncomingMessage } from "node:http"
import type { Frame, Page } from "playwright-core"

export interface Look {
  /** The address of the playbook, as its page knows it. */
  readonly uri: string
  /** The name of the page's script: `panel` or `preview`. */
  readonly kind: string
  readonly script: string
}

export interface Webviews {
  readonly address: string
  stop(): void
}

export async function serveWebviews(page: () => Page | undefined): Promise<Webviews> {
  const server = createServer((request, response) => {
    void answer(request, page()).then((body) => response.end(JSON.stringify(body)))
  })
  const port = await new Promise<number>((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      done(typeof address === "object" && address !== null ? address.port : 0)
    })
  })
  return { address: `http://127.0.0.1:${port}/`, stop: () => void server.close() }
}

/** Nothing where there is no such page, or not yet. */
async function answer(request: IncomingMessage, page: Page | undefined): Promise<object> {
  let text = ""
  for await (const part of request) text += String(part)
  const { uri, kind, script } = JSON.parse(text) as Look
  for (const frame of page?.frames() ?? []) {
    if (!(await isOf(frame, uri, kind))) continue
    try {
      return { value: await frame.evaluate(script) }
    } catch (error) {
      return { error: String(error) }
    }
  }
  return {}
}

async function isOf(frame: Frame, uri: string, kind: string): Promise<boolean> {
  const test = `document.body?.dataset.uri === ${JSON.stringify(uri)} && !!document.querySelector('script[src*="/${kind}.js"]')`
  try {
    return (await frame.evaluate(test)) === true
  } catch {
    return false
  }
}
