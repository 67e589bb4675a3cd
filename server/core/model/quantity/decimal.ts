/**
 * Decimal numbers as text, moved and grouped without the rounding of binary arithmetic.
 *
 * Absent on purpose: signs, which belong to the spelling of a quantity.
 */

/** How many significant digits a number keeps when it is printed: as many as binary doubles hold for certain. */
const kept = 15

/** The digits of the absolute value of a number, without an exponent. */
export function digitsOf(value: number): string {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toPrecision(kept).split("e")
  return shift(mantissa, Number(exponent))
}

/** Moves the decimal point of unsigned digits: `shift("0.12", 2)` is `12`. Group separators are dropped. */
export function shift(digits: string, places: number): string {
  const [whole = "", part = ""] = ungroup(digits).split(".")
  const all = whole + part
  const point = whole.length + places
  const padded = point < 0 ? "0".repeat(-point) + all : all.padEnd(point, "0")
  const at = Math.max(point, 0)
  return trim(`${padded.slice(0, at)}.${padded.slice(at)}`)
}

/** The number that unsigned digits and a power of ten mean, correctly rounded. */
export function numberOf(digits: string, power = 0): number {
  return Number(power === 0 ? ungroup(digits) : `${ungroup(digits)}e${power}`)
}

/** Sets a separator between the thousands. */
export function group(digits: string, separator: string): string {
  const [whole = "", part] = digits.split(".")
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, separator)
  return part === undefined ? grouped : `${grouped}.${part}`
}

function ungroup(digits: string): string {
  return digits.replace(/[,_]/g, "")
}

function trim(digits: string): string {
  const bare = digits
    .replace(/^0+(?=\d)/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "")
  return bare === "" ? "0" : bare.startsWith(".") ? `0${bare}` : bare
}
