/**
 * A projection for programs: the same input, seed and draws give the same bytes. A series stands on one line.
 */
import type { ProjectFormat } from "./format"

export const json: ProjectFormat = ({ projection }) => {
  const text = JSON.stringify(projection, null, 2)
  // Texts hold no line's end, so that only lists of numbers are drawn together.
  return `${text.replace(/\[\n[-\d.e+,nul\s]*\]/g, (list) => list.replace(/\n\s*/g, "").replaceAll(",", ", "))}\n`
}
