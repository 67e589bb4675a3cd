/**
 * Random texts for properties: YAML-like, half broken, with the characters that playbooks and mistakes are made of.
 */
import fc from "fast-check"

const word = fc.constantFrom(
  "a",
  "b",
  "stage",
  "targets",
  "weeks",
  "retain",
  "¥80,000",
  "8%..12%",
  "$x",
  "2026-01-05",
  "参加",
  "活动 #话题",
  "!is_new",
  "*x",
  "&x",
  "'",
  '"',
  "it''s",
  "\\n",
  "\\u4e2d",
  "😀",
  "null",
  "~",
  "<<",
  "- ",
  "? ",
  "|",
  ">-",
  "true",
  "007",
)
const gap = fc.constantFrom(
  " ",
  "  ",
  "\n",
  "\n  ",
  "\n    ",
  "\r\n",
  "\t",
  ": ",
  ":",
  "：",
  ", ",
  ",",
  "{ ",
  " }",
  "[",
  "]",
  "#",
  " # ",
  "　",
)

/** Texts of up to some forty tokens. */
export const soup = fc
  .array(fc.tuple(word, gap), { maxLength: 40 })
  .map((tokens) => tokens.map(([one, two]) => one + two).join(""))

const key = fc.constantFrom("a", "b", "c_d", "e1", "f", "g")
const scalar = fc.constantFrom(
  "1",
  "8%",
  "text here",
  "'single ''q'' x'",
  '"double \\"q\\" \\u4e2d"',
  "2026-01-05",
  "¥45..60",
  "中文 内容",
  "[1, 2, x]",
  "{ x: 1, y: two }",
  "|\n        block\n         more\n",
  ">-\n        folded\n        text\n",
  "",
  "true",
  "[]",
  "{}",
)

/** Block maps two levels deep that are mostly valid. */
export const blocks = fc
  .array(fc.tuple(key, fc.array(fc.tuple(key, scalar), { maxLength: 4 })), { maxLength: 5 })
  .map((entries) =>
    entries
      .map(([top, fields]) => `${top}:\n${fields.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`)
      .join(""),
  )

export const yamlText = fc.oneof(
  blocks,
  soup,
  fc.tuple(blocks, soup).map(([a, b]) => a + b),
  fc.string({ unit: "grapheme" }),
)
