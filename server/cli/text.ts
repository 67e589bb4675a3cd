/**
 * The text of a file or of what is piped in, and what is wrong with its bytes.
 * Absent on purpose: what the text says.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs"
import { type Problem, problem, type Words } from "../core/problem"

export interface Text {
  /** As decoded, with its byte order mark; bytes that are no text became U+FFFD. */
  readonly text: string
  readonly problem?: Problem
}

/** Nobody writes a plan of this size, and the core refuses a text long before; the rest of such a file is not read. */
const MOST_BYTES = 8_000_000

/** Reads a file; throws what the system throws. */
export function readText(file: string): Text {
  const descriptor = openSync(file, "r")
  try {
    const { size } = fstatSync(descriptor)
    if (size <= MOST_BYTES) return decode(readFileSync(descriptor), true)
    const bytes = Buffer.alloc(MOST_BYTES)
    return decode(bytes.subarray(0, readSync(descriptor, bytes)), false)
  } finally {
    closeSync(descriptor)
  }
}

export async function readStandardInput(): Promise<Text> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > MOST_BYTES) break
  }
  return decode(Buffer.concat(chunks), size <= MOST_BYTES)
}

/** `whole` is false for the beginning of something longer, which may end within a character. */
function decode(bytes: Buffer, whole: boolean): Text {
  const wide = wideEncodingOf(bytes)
  if (wide)
    return {
      text: new TextDecoder(wide).decode(bytes),
      problem: notUtf8(utf16),
    }
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole }),
    }
  } catch {
    return {
      text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
      problem: notUtf8(strange(bytes)),
    }
  }
}

function wideEncodingOf(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return undefined
}

function notUtf8(message: Words): Problem {
  return problem({ id: "not-utf8", severity: "error" }, { place: { span: { start: 0, end: 0 } }, message })
}

const utf16: Words = {
  en: "The file is UTF-16 text; a playbook is UTF-8. Save it with the encoding UTF-8.",
  zh: "文件的编码是 UTF-16，作战手册须用 UTF-8。请以 UTF-8 编码另存。",
}

/** Old Chinese spreadsheets and editors write GBK, the likeliest guess where its decoder has nothing to object. */
function strange(bytes: Buffer): Words {
  const line = strangeLineOf(bytes)
  const gbk = decodes("gb18030", bytes)
  return {
    en: `Line ${line} holds bytes that are no UTF-8 text${gbk ? "; the file looks like GBK" : ""}. Save it with the encoding UTF-8.`,
    zh: `第 ${line} 行有不属于 UTF-8 的字节${gbk ? "，文件像是 GBK 编码" : ""}。请以 UTF-8 编码另存。`,
  }
}

/** No UTF-8 character holds the byte of a line's end within it, so each line can be tried alone. */
function strangeLineOf(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length
    if (!decodes("utf-8", bytes.subarray(start, end))) return line
    start = end
  }
  return line
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
