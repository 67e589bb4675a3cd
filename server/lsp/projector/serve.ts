/**
 * The projector's own side: takes orders and works on them step by step, the newest first, for that is what somebody
 * waits for; whatever is called off is dropped at its next step. Absent on purpose: the work (work.ts) and the kind of
 * worker.
 */
import type { FromProjector, Order, ToProjector } from "./messages"
import { createReader } from "./reader"
import { createWork } from "./work"

/** `turn` does something when the messages that have arrived are handled. */
export function serve(
  post: (message: FromProjector) => void,
  turn: (then: () => void) => void,
): (message: ToProjector) => void {
  const work = createWork(createReader())
  const running = new Map<number, Generator<void, unknown>>()
  const step = () => {
    const newest = [...running].at(-1)
    const answer = newest && next(...newest)
    if (answer) {
      running.delete(answer.id)
      post(answer)
    }
    if (running.size > 0) turn(step)
  }
  return (message) => {
    if ("cancel" in message) {
      running.delete(message.cancel)
      return
    }
    const idle = running.size === 0
    running.set(message.id, begin(work, message))
    if (idle) turn(step)
  }
}

/** Begins with the first step, so that what is called off at once costs nothing. */
function* begin(work: ReturnType<typeof createWork>, order: Order): Generator<void, unknown> {
  return yield* work(order)
}

function next(id: number, steps: Generator<void, unknown>): FromProjector | undefined {
  try {
    const { done, value } = steps.next()
    return done ? ({ id, answer: value } as FromProjector) : undefined
  } catch (error) {
    return { id, failed: String((error as Error | undefined)?.stack ?? error) }
  }
}
