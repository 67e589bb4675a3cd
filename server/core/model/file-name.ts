/**
 * Names of files as the workspace has them, URIs or POSIX paths: only the arithmetic, no file system.
 */

/** The file that a relative name means when it stands in a file. */
export function resolveFile(from: string, written: string): string {
  const [, origin = "", path = ""] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)?(.*)$/i.exec(from) ?? []
  const name = written.trim().replace(/\\/g, "/")
  const steps = origin === "" ? name : name.split("/").map(encode).join("/")
  const base = steps.startsWith("/") ? "" : path.slice(0, path.lastIndexOf("/") + 1)
  return origin + normal(base + steps)
}

/** As VS Code writes URIs: everything but letters, digits and `-._~` is escaped. */
function encode(step: string): string {
  return encodeURIComponent(step).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Without `.` and `..`; what would leave the root stays at it. */
function normal(path: string): string {
  const kept: string[] = []
  for (const step of path.split("/")) {
    if (step === "." || (step === "" && kept.length > 0)) continue
    if (step === "..") {
      if (kept.length > 1 || (kept.length === 1 && kept[0] !== "")) kept.pop()
    } else kept.push(step)
  }
  return kept.join("/") || "/"
}

/** The last part of a file's name, for people. */
export function baseName(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
