/**
 * The projector as a thread of Node: takes orders from whoever has begun it.
 * Absent on purpose: whatever it does.
 */
import { parentPort } from "node:worker_threads"
import { serve } from "./projector/serve"

export { serve } from "./projector/serve"

/** Loaded by `require` instead, it leaves it to its caller to `serve`. */
if (parentPort) {
  const port = parentPort
  const take = serve(
    (message) => port.postMessage(message),
    (then) => void setImmediate(then),
  )
  port.on("message", take)
}
