/**
 * Which broken samples show a kind of problem that an example on a page cannot.
 * Absent on purpose: their expected output, which test/samples holds.
 */
import { analyze, readPlaybook } from "../../server/core/analysis"

/** The files of the checkout, by their path from its root. */
export interface Checkout {
  /** How a file reads now; nothing when there is none. */
  read(file: string): string
  /** The files below a folder. */
  list(folder: string): readonly string[]
}

const folder = "samples/broken"

/** The broken samples by the ids of the problems that they have. */
export function samplesById(checkout: Checkout): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const workspace = {
    playbook(file: string) {
      const text = checkout.read(file.slice(1))
      return text === "" ? undefined : readPlaybook(file, text).playbook
    },
  }
  for (const file of [...checkout.list(folder)].sort()) {
    if (!/\.playbook\.ya?ml$/.test(file)) continue
    const { problems } = analyze(`/${file}`, checkout.read(file), workspace)
    for (const id of new Set(problems.map((one) => one.id))) found.set(id, [...(found.get(id) ?? []), file])
  }
  return found
}
