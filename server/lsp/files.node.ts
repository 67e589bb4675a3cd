/**
 * The disk of the machine that the server runs on.
 * Absent on purpose: files that have no place on it, and when they are read.
 */
import { open, readdir } from "node:fs/promises"
import { join } from "node:path"
import { URI } from "vscode-uri"
import type { Disk } from "./files"
import { isPlaybookName } from "./name"

export const disk: Disk = {
  read: (uri) => readText(uri.fsPath).catch(() => undefined),
  async find(folders) {
    const found = folders.map((folder) => URI.parse(folder)).filter(({ scheme }) => scheme === "file")
    return (await Promise.all(found.map(({ fsPath }) => findBelow(fsPath)))).flat()
  },
}

/** The core refuses texts long before; the rest of a larger file is not read, but for what a character was cut into. */
const MOST_BYTES = 10_000_000

async function readText(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size <= MOST_BYTES) return await file.readFile("utf8")
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES))
    return buffer.toString("utf8", 0, bytesRead).replace(/\uFFFD$/, "")
  } finally {
    await file.close()
  }
}

/** Playbooks below a folder; a folder that can't be read has none. Links are not followed: they may go round. */
async function findBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = entries.map((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return isSearched(entry.name) ? findBelow(path) : []
    const uri = URI.file(path).toString()
    return entry.isFile() && isPlaybookName(uri) ? [uri] : []
  })
  return (await Promise.all(found)).flat()
}

function isSearched(folder: string): boolean {
  return folder !== "node_modules" && !folder.startsWith(".")
}
