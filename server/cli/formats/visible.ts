/**
 * Text of files as it may safely stand in a terminal: a control character would move the cursor or hide what follows.
 */

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g

/** Each control character becomes its picture, or U+FFFD where it has none; everything else stays. */
export function visible(text: string): string {
  return text.replace(CONTROL, (sign) => picture(sign.charCodeAt(0)))
}

function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? "\u2421" : "\ufffd"
}
