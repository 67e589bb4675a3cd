/**
 * Work on files that waits until the messages that have already arrived are handled, then goes one file at a time.
 * Absent on purpose: clocks (there is no fixed wait) and what the work is.
 */
import { type Disposable, RAL } from "vscode-languageserver"

export interface Queue {
  /** Asks for work on a file; asked again before it is done, it is done once. */
  add(name: string): void
}

export function createQueue(work: (name: string) => void, failed: (error: unknown) => void): Queue {
  const waiting = new Set<string>()
  let turn: Disposable | undefined

  const takeTurn = () => {
    turn = undefined
    const [name] = waiting
    if (name === undefined) return
    waiting.delete(name)
    if (waiting.size > 0) turn = nextTurn(takeTurn)
    try {
      work(name)
    } catch (error) {
      failed(error)
    }
  }

  return {
    add(name) {
      waiting.add(name)
      turn?.dispose()
      turn = nextTurn(takeTurn)
    },
  }
}

/**
 * The connection hands out one message a turn of the event loop and asks for the next turn after it has handed out one.
 * Two turns from now, therefore, a message that was waiting has been handled, and if it was a change, has asked anew.
 */
function nextTurn(then: () => void): Disposable {
  const { setImmediate } = RAL().timer
  let turn = setImmediate(() => {
    turn = setImmediate(then)
  })
  return { dispose: () => turn.dispose() }
}
