/** How what is wrong in a table is told: by its line; the name of the file is put in by whoever knows it. */
import type { Words } from "../../problem"

/** What is wrong with a row, in words when somebody asks: of many rows only the first are told. */
export type Slip = () => Words

/** `$file` stands for the name of the file. */
export function found(line: number, en: string, zh: string): Slip {
  return () => ({ en: `Line ${line} of $file: ${en}`, zh: `$file 第 ${line} 行：${zh}` })
}

export function inFile({ en, zh }: Words, name: string): Words {
  // A function, so that a "$" in the name is a "$".
  return { en: en.replace("$file", () => name), zh: zh.replace("$file", () => name) }
}
