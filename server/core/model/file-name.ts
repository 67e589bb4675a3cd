/**
 * Names of files as the workspace has them, URIs or POSIX paths: only the arithmetic, no file system.
 */

/** The file that a relative name means when it stands in a file. */
export function resolveFile(from: string, written: string): string {
  const [, origin = "", path = ""] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)?(.*)$/i.exec(from) ?? []
  const name = written.trim().replace(/\\/g, "/")
  const steps = origin === "" ? name : escaped(name)
  const base = steps.startsWith("/") ? "" : path.slice(0, path.lastIndexOf("/") + 1)
  return origin + normal(base + steps)
}

/** In URIs as the server names files, nothing is escaped but what would end the path. */
function escaped(path: string): string {
  return path.replace(/[#?]/g, encodeURIComponent)
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
