/**
 * The projector as the server sees it: asks whoever does the work, gives up what nobody wants any more, and begins anew
 * when the worker has died. Absent on purpose: the work (projector/work.ts) and the kind of worker (*.node.ts).
 */
import type { CancellationToken } from "vscode-languageserver"
import type { Book, FromProjector, Order, Port, ToProjector, Work, Works } from "./projector/messages"

export interface Projector {
  /** `undefined` where it was called off, or where it failed. Never rejects. */
  ask<Do extends Work>(
    what: Do,
    book: Book,
    ask: Works[Do]["ask"],
    token: CancellationToken,
  ): Promise<Works[Do]["answer"] | undefined>
  end(): void
}

interface Waiting {
  readonly order: Order
  readonly resolve: (answer: FromProjector | undefined) => void
  /** Work that was on when a worker died is tried once more; it may be what has killed it. */
  readonly again: boolean
}

/** The worker is opened when somebody first asks. */
export function createProjector(open: () => Port, log: (text: string) => void): Projector {
  const waiting = new Map<number, Waiting>()
  let port: Port | undefined
  let last = 0
  const settle = (id: number, answer?: FromProjector) => {
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
  }
  const post = (message: ToProjector) => {
    port ??= opened()
    port.post(message)
  }
  const opened = () => {
    const fresh = open()
    fresh.onMessage((message) => settle(message.id, message))
    fresh.onEnd((reason) => {
      if (port !== fresh) return
      port = undefined
      log(reason)
      for (const [id, { order, again, resolve }] of [...waiting]) {
        if (!again) settle(id)
        else waiting.set(id, { order, resolve, again: false })
      }
      for (const { order } of waiting.values()) post(order)
    })
    return fresh
  }
  return {
    async ask(what, book, ask, token) {
      if (token.isCancellationRequested) return undefined
      const id = ++last
      const order = { id, do: what, book, ask } as Order
      const answered = new Promise<FromProjector | undefined>((resolve) => {
        waiting.set(id, { order, resolve, again: true })
      })
      const listening = token.onCancellationRequested(() => {
        if (!waiting.has(id)) return
        settle(id)
        port?.post({ cancel: id })
      })
      post(order)
      const answer = await answered
      listening.dispose()
      if (answer && "failed" in answer) log(answer.failed)
      return answer && "answer" in answer ? (answer.answer as Works[typeof what]["answer"]) : undefined
    },
    end() {
      for (const id of [...waiting.keys()]) settle(id)
      const before = port
      port = undefined
      before?.end()
    },
  }
}
