/**
 * The digits of a quantity: the ways to write a number that are read, and those that are refused by name.
 *
 * Absent on purpose: signs, scales and units. Numbers are read from the text itself, never from what YAML makes of it.
 */
import type { Words } from "../../problem"
import { digitsOf, shift } from "./decimal"
import { quote } from "./quote"

/** A number that is refused: why, and what to write where that is known. */
export interface Odd {
  readonly message: Words
  readonly instead: readonly string[]
}

export interface Numeral {
  readonly length: number
  /** The digits as they should be written. */
  readonly digits: string
  /** Whether that differs from what is written. */
  readonly unusual: boolean
  readonly odd?: Odd
}

/** Further digits than these are nobody's plan. */
const mostPower = 15

export function numeralAt(text: string, at: number): Numeral | undefined {
  const rest = text.slice(at)
  const special = /^\.?(?:inf(?:inity)?|nan)(?![A-Za-z])|^∞/i.exec(rest)?.[0]
  if (special !== undefined) return refuse(special, endless(special))
  const based = /^0(?:[xX][\da-fA-F]+|[oO][0-7]+|[bB][01]+)(?![\dA-Za-z])/.exec(rest)?.[0]
  if (based !== undefined) return refuse(based, programmers(based))
  const power = /^(\d[\d,_]*(?:\.\d+)?)[eE]([+-]?\d+)(?![\dA-Za-z])/.exec(rest)
  if (power) return refuse(power[0], exponent(power[0], power[1] ?? "", Number(power[2])))
  const spaced = /^\d{1,3}(?:[ '’]\d{3})+(?![\d.,_])/.exec(rest)?.[0]
  if (spaced !== undefined) return refuse(spaced, gaps(spaced))
  const written = /^(?:\d+(?:[,_]\d+)*)?(?:\.\d+)*/.exec(rest)?.[0] ?? ""
  return written === ""
    ? undefined
    : decimal(written, rest.charAt(written.length) === "." && !/^\.[.\d]/.test(rest.slice(written.length)))
}

/** A number in ordinary digits; `dangling` when a lone point follows it. */
function decimal(written: string, dangling: boolean): Numeral {
  const odd = oddity(written)
  if (odd) return refuse(written, odd)
  const digits = written.startsWith(".") ? `0${written}` : written
  return { length: written.length + (dangling ? 1 : 0), digits, unusual: dangling || digits !== written }
}

function oddity(written: string): Odd | undefined {
  const [whole = "", ...parts] = written.split(".")
  if (parts.length > 1) return points(written)
  if (/[,_]/.test(whole) && !/^[1-9]\d{0,2}(?:,\d{3})+$|^[1-9]\d{0,2}(?:_\d{3})+$/.test(whole))
    return groups(written)
  if (/^0\d/.test(whole)) return zeros(written)
  return undefined
}

function refuse(written: string, odd: Odd): Numeral {
  return { length: written.length, digits: written, unusual: false, odd }
}

function programmers(written: string): Odd {
  const value = Number(written.toLowerCase())
  const instead = value < 10 ** mostPower ? digitsOf(value) : undefined
  return say(
    { en: "is a number in a programmer's spelling", zh: "是编程里的数字写法" },
    written,
    instead === undefined ? [] : [instead],
  )
}

function exponent(written: string, mantissa: string, power: number): Odd {
  if (Math.abs(power) > mostPower) {
    return say({ en: "is no number that a plan can hold", zh: "不是计划里会出现的数" }, written, [])
  }
  return say({ en: "is written with an exponent", zh: "用了指数写法" }, written, [shift(mantissa, power)])
}

function endless(written: string): Odd {
  return say({ en: "is not a number to plan with", zh: "不是可以用来做计划的数" }, written, [])
}

function zeros(written: string): Odd {
  return say({ en: "begins with zeros", zh: "以 0 开头" }, written, [shift(written, 0)])
}

function gaps(written: string): Odd {
  return say({ en: "has gaps between its digits", zh: "的数字之间有空隙" }, written, [
    written.replace(/[ '’]/g, ""),
  ])
}

function points(written: string): Odd {
  return say({ en: "has more than one decimal point", zh: "有不止一个小数点" }, written, [])
}

/** A comma may also have been meant as a decimal point, as half of Europe writes. */
function groups(written: string): Odd {
  const point = /^\d+,\d{1,2}$/.test(written) ? [written.replace(",", ".")] : []
  const plain = shift(written, 0)
  const words = { en: "does not group its digits by three", zh: "没有按三位分节" }
  return say(words, written, [...point, plain])
}

function say(words: Words, written: string, instead: readonly string[]): Odd {
  const [first, second] = instead
  const en =
    first === undefined ? "Write the number in plain digits." : `Write ${ways(first, second, " or ")}.`
  const zh = first === undefined ? "请用普通数字写出这个数。" : `请写成 ${ways(first, second, " 或 ")}。`
  return {
    message: { en: `${quote(written)} ${words.en}. ${en}`, zh: `${quote(written)} ${words.zh}。${zh}` },
    instead,
  }
}

function ways(first: string, second: string | undefined, or: string): string {
  return second === undefined ? quote(first) : quote(first) + or + quote(second)
}
