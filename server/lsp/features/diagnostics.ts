/**
 * Problems, told for every latest version of a text as soon as the messages that have already arrived are handled.
 * Absent on purpose: any fixed wait. What is out of date before its turn comes is never worked on.
 */
import { createQueue } from "../queue"
import type { Feature } from "./feature"

export const diagnostics: Feature = {
  capabilities: {},
  listen({ connection, session, teller }) {
    const failed = (error: unknown) => connection.console.error(String((error as Error)?.stack ?? error))
    const queue = createQueue((name) => {
      const waiting = session.shows(name) ? session.ready(name) : undefined
      if (waiting) waiting.then(() => queue.add(name)).catch(failed)
      else teller.tell(name)
    }, failed)
    session.onTouched(queue.add)
  },
}
