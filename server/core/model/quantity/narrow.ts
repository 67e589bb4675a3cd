/**
 * Full-width and typographic signs as the plain ones they stand for, one for one, so that offsets stay the same.
 *
 * Absent on purpose: signs that have no plain form of the same length (…, ‰); the readers know those.
 */

const narrowed: Readonly<Record<string, string>> = {
  "\u3000": " ",
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\u2212": "-",
  "\u2010": "-",
  "\u2011": "-",
  "\u301c": "~",
  "\u3002": ".",
  "\ufe6a": "%",
  "\uffe0": "¢",
  "\uffe1": "£",
  "\uffe5": "¥",
  "\uffe6": "₩",
  "\t": " ",
  "\n": " ",
  "\r": " ",
}

/** The same text with plain signs; no offset moves. */
export function narrow(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\t\n\r\u00a0\u2002-\u2212\u3000-\u301c\ufe6a\uffe0-\uffe6]/g, (sign) => narrowed[sign] ?? sign)
}
