/**
 * Plain words for parser errors that no trap explains.
 */
import type { Words } from "../../problem"
import type { ParserError } from "../compose"

const byCode: Readonly<Partial<Record<ParserError["code"], Words>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    en: "An entry has a value on its own line and more entries below it. Keep one of the two.",
    zh: "这个条目在本行已有值，下面又缩进了子条目。两者只能保留一个。",
  },
  BLOCK_IN_FLOW: {
    en: "Inside { } and [ ] everything must be written in brackets too.",
    zh: "在 { } 和 [ ] 里面，内容也必须用括号形式书写。",
  },
  MULTILINE_IMPLICIT_KEY: {
    en: "A key must stand on one line, with its colon.",
    zh: "键必须写在同一行，并带上冒号。",
  },
  MISSING_CHAR: {
    en: "Something is missing here: a comma, a colon or a bracket.",
    zh: "这里缺了点什么：逗号、冒号或括号。",
  },
  MULTIPLE_ANCHORS: { en: "Two & marks stand at one value.", zh: "一个值上有两个 & 标记。" },
  MULTIPLE_TAGS: { en: "Two ! tags stand at one value.", zh: "一个值上有两个 ! 标签。" },
  KEY_OVER_1024_CHARS: { en: "This key is longer than 1024 characters.", zh: "这个键超过了 1024 个字符。" },
  BAD_DIRECTIVE: {
    en: "A line that begins with % is not needed in a playbook. Delete it.",
    zh: "作战手册不需要以 % 开头的行，请删除。",
  },
  BAD_INDENT: { en: "This line is indented unlike its neighbours.", zh: "这一行的缩进与相邻的行不一致。" },
  RESOURCE_EXHAUSTION: { en: "This is nested too deep to be read.", zh: "嵌套过深，无法读取。" },
}

const fallback: Words = {
  en: "This cannot be read here. Check quotes, brackets and indentation on this line and the one above.",
  zh: "这里无法读取。请检查本行和上一行的引号、括号与缩进。",
}

/** An error's meaning for somebody who does not know YAML. */
export function plainWords(error: ParserError): Words {
  return byCode[error.code] ?? fallback
}
