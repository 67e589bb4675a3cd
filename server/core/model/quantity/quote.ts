/**
 * A piece of somebody's text inside a message: quoted, on one line, and never longer than a message bears.
 *
 * Absent on purpose: escaping. Messages are plain text.
 */

const longest = 40

export function quote(text: string): string {
  const line = text
    .slice(0, longest + 1)
    .replace(/\s+/g, " ")
    .trim()
  return `"${text.length > longest ? `${cut(line)}…` : line}"`
}

/** Shortens without splitting a character of two units. */
function cut(line: string): string {
  return line.slice(0, longest).replace(/[\ud800-\udbff]$/, "")
}
