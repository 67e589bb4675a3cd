/**
 * A projector in a thread of its own, or, where none is to be had, in this one between turns of the event loop.
 * Absent on purpose: what it does.
 */
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import type { FromProjector, Port, ToProjector } from "./projector/messages"

/** The bundle stands beside the server's. */
const bundle = join(__dirname, "projector.js")

/** Opens threads, until one cannot even begin. */
export function createPorts(file = bundle): () => Port {
  let threads = true
  return () => {
    if (!threads) return inThisThread(file)
    const worker = begun(file)
    if (!worker) return inThisThread(file)
    const neverBegan = () => {
      threads = false
    }
    worker.once("error", neverBegan)
    worker.once("online", () => worker.off("error", neverBegan))
    return portOf(worker)
  }
}

/** Its output stays out of the server's, which speaks the protocol there; its errors are logged. */
function begun(file: string): Worker | undefined {
  try {
    const worker = new Worker(file, { stdout: true, execArgv: [] })
    // The server ends when it is told to, whatever is being projected.
    worker.unref()
    return worker
  } catch {
    return undefined
  }
}

function portOf(worker: Worker): Port {
  let reason = "The projector has ended."
  worker.on("error", (error) => {
    reason = String((error as Error | undefined)?.stack ?? error)
  })
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (hear) => void worker.on("message", hear),
    onEnd: (hear) => void worker.once("exit", () => hear(reason)),
    end: () => void worker.terminate(),
  }
}

function inThisThread(file: string): Port {
  const hearers: ((message: FromProjector) => void)[] = []
  const { serve } = require(file) as typeof import("./projector/serve")
  const post = (message: FromProjector) => {
    for (const hear of hearers) hear(message)
  }
  const take = serve(post, (then) => void setImmediate(then))
  return {
    post: (message: ToProjector) => take(message),
    onMessage: (hear) => void hearers.push(hear),
    onEnd: () => undefined,
    end: () => void hearers.splice(0),
  }
}
