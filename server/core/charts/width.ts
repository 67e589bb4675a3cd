/**
 * How wide a text is likely to be drawn, and a text cut to a width. Absent on purpose: real fonts, which nobody has here.
 */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u
const THIN = /[\s.,:;'|!iljtfrI()[\]]/
const BROAD = /[mwMW@%A-Z]/

/** In pixels, for a text of a size in pixels. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const sign of text) ems += emsOf(sign)
  return ems * size
}

function emsOf(sign: string): number {
  if (/\p{Mark}/u.test(sign)) return 0
  if (WIDE.test(sign)) return 1
  if (THIN.test(sign)) return 0.38
  return BROAD.test(sign) ? 0.82 : 0.62
}

/** The text, or as much of it as fits before an ellipsis. */
export function shorten(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text
  let kept = ""
  let width = size * 0.7
  for (const sign of text) {
    width += emsOf(sign) * size
    if (width > room) break
    kept += sign
  }
  return `${kept.trimEnd()}…`
}
