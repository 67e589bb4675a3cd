/**
 * Currencies: their ISO codes, their signs, and the words that people write for them.
 *
 * Absent on purpose: exchange rates. A playbook is in one currency.
 */
import { narrow } from "./narrow"
import type { Currency } from "./quantity"

/** The codes of ISO 4217 that name money in use, or lately in use. */
const codes = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
  CLP CNH CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
  HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
  MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
  RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX
  USD UYU UZS VED VES VND VUV WST XAF XCD XCG XDR XOF XPF XSU YER ZAR ZMW ZWG ZWL`.split(/\s+/),
)

/** The currencies that share a sign: the first is meant unless the file's own is among them. */
const signs: Readonly<Record<string, readonly string[]>> = {
  "¥": ["CNY", "JPY", "CNH"],
  $: ["USD", "AUD", "CAD", "HKD", "SGD", "TWD", "NZD", "MXN", "ARS", "CLP", "COP"],
  "€": ["EUR"],
  "£": ["GBP", "EGP", "LBP"],
  US$: ["USD"],
  HK$: ["HKD"],
  NT$: ["TWD"],
  S$: ["SGD"],
  A$: ["AUD"],
  C$: ["CAD"],
  NZ$: ["NZD"],
  MX$: ["MXN"],
  R$: ["BRL"],
  RM: ["MYR"],
  Rp: ["IDR"],
  "₩": ["KRW", "KPW"],
  "฿": ["THB"],
  "₫": ["VND"],
  "₹": ["INR"],
  "₱": ["PHP"],
  "₽": ["RUB"],
  "₺": ["TRY"],
  "₪": ["ILS"],
  "₴": ["UAH"],
  "₦": ["NGN"],
  "₸": ["KZT"],
  zł: ["PLN"],
}

/** Words for money that are read, and offered in their plain form. */
const words: Readonly<Record<string, readonly string[]>> = {
  元: ["CNY", "TWD", "HKD", "MOP", "SGD"],
  圆: ["CNY"],
  块: ["CNY", "TWD", "HKD"],
  块钱: ["CNY", "TWD", "HKD"],
  人民币: ["CNY"],
  RMB: ["CNY"],
  rmb: ["CNY"],
  yuan: ["CNY"],
  円: ["JPY"],
  日元: ["JPY"],
  日圆: ["JPY"],
  美元: ["USD"],
  美金: ["USD"],
  欧元: ["EUR"],
  英镑: ["GBP"],
  港元: ["HKD"],
  港币: ["HKD"],
  台币: ["TWD"],
  新台币: ["TWD"],
  韩元: ["KRW"],
  新元: ["SGD"],
  新币: ["SGD"],
  泰铢: ["THB"],
  越南盾: ["VND"],
  印尼盾: ["IDR"],
  澳元: ["AUD"],
  加元: ["CAD"],
  卢比: ["INR"],
}

const bySign = new Map(Object.entries(signs))
const byWord = new Map(Object.entries(words))
const wellKnown = new Set(Object.values(signs).map(([code]) => code))

/** The longest sign or word above. */
const longest = 4

/** The currency written at a place of a text; `plain` is false for words and for codes in small letters. */
export interface CurrencyFound {
  readonly code: string
  readonly length: number
  readonly plain: boolean
}

export function currencyAt(text: string, at: number, file?: string): CurrencyFound | undefined {
  // Digits, dots, spaces and the like begin no currency: most calls end here.
  if (at >= text.length || /[^$A-Za-z\u0080-\uffff]/.test(text.charAt(at))) return undefined
  for (let length = longest; length > 0; length--) {
    const written = text.slice(at, at + length)
    if (written.length < length || splitsWord(text, at + length)) continue
    const plain = bySign.has(written)
    const among = bySign.get(written) ?? byWord.get(written)
    const code = among === undefined ? codeOf(written, file) : (among.find((c) => c === file) ?? among[0])
    if (code !== undefined) return { code, length, plain: plain || written === code }
  }
  return undefined
}

/** The sign that means a currency in a file of the given currency, or the code itself where no sign does. */
function signOf(code: string, file?: string): string {
  const mine = Object.entries(signs).filter(
    ([, among]) => among[0] === code || (code === file && among.includes(code)),
  )
  const sign = mine.find(([, among]) => file === undefined || code === file || !among.includes(file))
  return sign?.[0] ?? code
}

/** The ISO code of a currency that is written alone, as a code, a sign or a word. */
export function currencyOf(text: string): string | undefined {
  const written = text.trim()
  const found = currencyAt(narrow(written), 0)
  return found && found.length === written.length ? found.code : undefined
}

/** How a currency is printed by itself: its sign touching the number, or its code with a space. */
export function moneyOf(code: string, file?: string): Currency {
  const text = signOf(code, file)
  return { code, text, spaced: text === code }
}

function codeOf(written: string, file: string | undefined): string | undefined {
  if (!/^[A-Za-z]{3}$/.test(written)) return undefined
  const code = written.toUpperCase()
  // In small letters only well-known codes count, for "all" and "top" are words as well as money.
  const known = written === code ? codes.has(code) : wellKnown.has(code)
  return known || code === file ? code : undefined
}

/** Whether a cut at an offset would split a Latin word. */
function splitsWord(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text.charAt(at - 1)) && /[A-Za-z]/.test(text.charAt(at))
}
