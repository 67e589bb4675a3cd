/**
 * Patterns of file names: `*` and `?` within a name, `**` for any folders, `{a,b}` for either.
 * Absent on purpose: files themselves. Total, and quick for any pattern: nothing is tried twice.
 */

/** More alternatives are not meant by anybody. */
const MOST_ALTERNATIVES = 64

/** Whether a file, seen from the folder that the pattern is written in, is meant. */
export function matches(pattern: string, file: string): boolean {
  const names = file.split("/")
  return alternatives(pattern.replace(/^\.\//, "")).some((one) => {
    const parts = one.split("/")
    return matchesNames(parts.length === 1 ? ["**", ...parts] : parts, names)
  })
}

/** Whether a pattern can mean a file below the folder that it is written in. */
export function isBelow(pattern: string): boolean {
  return !/^(?:[A-Za-z]:)?[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|\\/.test(pattern)
}

/** `a{b,c}d` as `abd` and `acd`. */
function alternatives(pattern: string): readonly string[] {
  let found = [pattern]
  for (let more = true; more; ) {
    const next = found.flatMap((one) => {
      const [all, inner = ""] = /\{([^{}]*)\}/.exec(one) ?? []
      return all === undefined ? [one] : inner.split(",").map((choice) => one.replace(all, () => choice))
    })
    more = next.length <= MOST_ALTERNATIVES && next.some((one, i) => one !== found[i])
    found = next.length <= MOST_ALTERNATIVES ? next : found
  }
  return found
}

/** Row by row: which numbers of names the parts so far can have taken. */
function matchesNames(parts: readonly string[], names: readonly string[]): boolean {
  let reached = new Set([0])
  parts.forEach((part, i) => {
    const next = new Set<number>()
    for (const at of reached) {
      if (part === "**") {
        const last = i === parts.length - 1
        for (let to = last ? at + 1 : at; to <= names.length; to++) next.add(to)
      } else if (at < names.length && matchesName(part, names[at] ?? "")) next.add(at + 1)
    }
    reached = next
  })
  return reached.has(names.length)
}

function matchesName(pattern: string, name: string): boolean {
  let star = -1
  let held = 0
  let at = 0
  let to = 0
  while (to < name.length) {
    if (pattern[at] === "*") {
      star = at++
      held = to
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[to])) {
      at++
      to++
    } else if (star >= 0) {
      at = star + 1
      to = ++held
    } else return false
  }
  while (pattern[at] === "*") at++
  return at === pattern.length
}
