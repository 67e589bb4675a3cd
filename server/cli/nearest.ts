/**
 * The name that somebody who mistyped a file's name most likely meant. Absent on purpose: the words that offer it.
 */
import { existsSync, readdirSync } from "node:fs"
import { basename, dirname, join, relative, resolve } from "node:path"
import { distance } from "fastest-levenshtein"
import { shown } from "./path"

/** An existing file or folder whose name is like that of a missing one, in the nearest folder that is there. */
export function nearestPath(cwd: string, missing: string): string | undefined {
  let path = resolve(cwd, missing)
  for (let folder = dirname(path); folder !== path; path = folder, folder = dirname(folder)) {
    const names = namesIn(folder)
    if (!names) continue
    const name = nearestName(basename(path), names)
    if (name === undefined) return undefined
    const whole = join(folder, name, relative(path, resolve(cwd, missing)))
    return shown(cwd, existsSync(whole) ? whole : join(folder, name))
  }
  return undefined
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort()
  } catch {
    return undefined
  }
}

/** A name that only lacks its ending comes first: `spring` for `spring.playbook.yaml`. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const begun = names.find((other) => other.startsWith(`${name}.playbook.`))
  if (begun) return begun
  const far = Math.max(1, Math.floor(stem(name).length / 3))
  const [best] = names
    .map((other) => ({ other, distance: distance(stem(name), stem(other)) }))
    .filter((candidate) => candidate.distance <= far)
    .sort((a, b) => a.distance - b.distance)
  return best?.other
}

/** The ending that all playbooks share makes none of them more alike. */
function stem(name: string): string {
  return name.toLowerCase().replace(/(\.playbook)?\.ya?ml$/, "")
}
