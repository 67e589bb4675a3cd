/**
 * What is still to be done when the harness ends, by itself or by Ctrl-C: the last thing begun is ended first.
 */
const pending: (() => void)[] = []

export function atEnd(finish: () => void): void {
  if (pending.length === 0) {
    process.once("exit", endAll)
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => process.exit(130))
  }
  pending.push(finish)
}

function endAll(): void {
  for (let finish = pending.pop(); finish; finish = pending.pop()) finish()
}
