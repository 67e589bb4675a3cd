import assert from "node:assert/strict"
import { cursorAt, siblingsOf } from "../../server/core/queries/cursor"

/** Where the cursor stands in a text marked with │, in one line: kind, path, what would be replaced. */
function show(marked: string): string {
  const offset = marked.indexOf("│")
  const text = marked.replace("│", "")
  const cursor = cursorAt(text, offset)
  if (cursor.kind === "none") return "none"
  const { start, end } = cursor.replace
  const besides = siblingsOf(text, cursor)
  const beside =
    cursor.kind === "key" ? [...besides.keys.keys()] : cursor.kind === "item" ? besides.items : []
  const name = cursor.kind === "key" ? "" : `/${cursor.key}`
  const flags = [
    cursor.flow && "flow",
    cursor.quote,
    cursor.colon && "colon",
    cursor.children && "children",
    cursor.fresh && "fresh",
  ]
  const words = [
    `${cursor.kind} ${cursor.path.join(".")}${name}`,
    `"${cursor.before}|${text.slice(start, end)}|${cursor.after}"`,
    ...flags.filter(Boolean),
    beside.length > 0 ? `beside ${beside.join(" ")}` : "",
  ]
  return words.filter(Boolean).join(" ")
}

const cases: readonly (readonly [string, string, string])[] = [
  ["an empty file", "│", 'key  "||" fresh'],
  ["a word alone", "play│", 'key  "|play|" fresh'],
  ["the top after a section", "playbook: x\n│", 'key  "||" beside playbook'],
  ["a key being typed among others", "playbook: x\nper│\nsummary: y", 'key  "|per|" beside playbook summary'],
  ["a child of an open key", "a:\n  b:\n    │", 'key a.b "||" fresh'],
  ["a child with too little indent", "a:\n │", 'key a " ||" fresh'],
  ["a sibling of an open key", "a:\n  b:\n  │", 'key a "||" beside b'],
  ["an uncle", "a:\n  b: 1\n│", 'key  "||" beside a'],
  ["between two levels", "a:\n  b:\n    c: 1\n   │", 'key a.b " ||" beside c'],
  ["deeper than a value", "a:\n  b: 1\n      │", 'key a "|    |" beside b'],
  ["a blank line before children", "a:\n│\n  b: 1", 'key a "  ||" beside b'],
  ["a blank line within an entry", "a:\n  b:\n    c: 1\n│\n    d: 2", 'key a.b "    ||" beside c d'],
  ["a value", "a:\n  b: x│", 'value a/b "|x|"'],
  ["a value not begun", "a:\n  b: │", 'value a/b "||"'],
  ["right behind a colon", "a:\n  b:│", 'value a/b " ||"'],
  ["between colon and value", "a: │  foo", 'value /a "|  foo|"'],
  ["a value with a comment", "a: fo│o # why", 'value /a "|foo|"'],
  ["touching a comment", "a: │# why", 'value /a "|| "'],
  ["a value in quotes", 'a: "fo│o"', 'value /a "|foo|" "'],
  ["a quote not closed", "a: 'fo│", 'value /a "|fo|" \''],
  ["a key that has its value below", "a: │\n  b: 1", "none"],
  ["within a comment", "a: x # so│ what", "none"],
  ["a comment line", "# so│", "none"],
  ["a literal block", "a:\n  note: |\n    foo: │\n  b: 1", 'value a/note "||"'],
  ["after a literal block", "a:\n  note: |\n    foo\n  │", 'key a "||" beside note'],
  ["a key with its colon", "a:\n  fo│o: 1\n  b: 2", 'key a "|foo|" colon children beside b'],
  ["an item", "a:\n  - x\n  - y│\n  - z", 'item a/1 "|y|" beside x z'],
  ["an item not begun", "a:\n  - x\n  - │", 'item a/1 "||" beside x'],
  ["a dash alone", "a:\n  -│", 'item a/0 " ||"'],
  ["a line after items", "a:\n  - x\n  │", 'item a/1 "- ||" beside x'],
  ["items at the key's column", "a:\n- x\n- │", 'item a/1 "||" beside x'],
  ["a key after items at its column", "a:\n- x\n│", 'key  "||" beside a'],
  ["a flow list", "a: [x, │]", 'item a/1 "||" flow beside x'],
  ["a flow list's first", "a: [│x, y]", 'item a/0 "|x|" flow beside y'],
  ["before an item", "a: [│ x]", 'item a/0 "||, " flow beside x'],
  ["a flow map", "a: { │ }", 'key a "||" flow'],
  ["a flow map's key", "a: { b: 1, c│ }", 'key a "|c|" flow beside b'],
  ["a flow map's value", "a: { b: x│ }", 'value a/b "|x|" flow'],
  ["a flow value not begun", "a: { b: │ }", 'value a/b "||" flow'],
  ["a flow value behind the colon", "a: { b:│ }", 'value a/b " ||" flow'],
  ["after a whole entry", "a: { b: {} │ }", "none"],
  ["brackets not closed", "a: [x, y│\nb: 1", 'item a/1 "|y|" flow beside x'],
  ["brackets over lines", "a:\n  b: {\n    c: 1,\n    │\n  }", 'key a.b "||" flow beside c'],
  ["nested brackets", "a: { b: { c: 1, d│: 2 } }", 'key a.b "|d|" flow colon beside c'],
  ["brackets closed above", "a:\n  b: {\n    c: 1 }\n  │", 'key a "||" beside b'],
  ["brackets below their key", "a:\n  b:\n    {\n      c: 1,\n      d: │\n    }", 'value a.b/d "||" flow'],
  ["brackets on one line below their key", "a:\n  b:\n    { c: 1, d│ }", 'key a.b "|d|" flow beside c'],
  ["a list in brackets below its key", "a:\n  [\n    x,\n    y│,\n  ]", 'item a/1 "|y|" flow beside x'],
  ["after brackets below their key", "a:\n  b:\n    { c: 1 }\n  │", 'key a "||" beside b'],
  ["a file in brackets", "{ a: 1, b│ }", 'key  "|b|" flow beside a'],
  ["a plain text over lines", "a: foo\n  bar│", 'value /a "||"'],
  ["a second document", "a: 1\n---\nb: 1\n│", 'key  "||" beside b'],
  ["Chinese and emoji before", "名: 你好 😀\na: { 甲: 乙, 丙│ }", 'key a "|丙|" flow beside 甲'],
  ["CRLF", "a:\r\n  b: 1\r\n  │\r\nc: 2\r\n", 'key a "||" beside b'],
  ["a full-width colon is no colon", "a:\n  b：│", 'key a "|b：|" fresh'],
  ["an anchor", "a: &x │", 'value /a "||"'],
  ["a map in a list", "a:\n  - b: 1\n    c: │", 'value a.0/c "||"'],
  ["a word before children", "a:\n  fo│\n    b: 1", 'key a "|fo|" children'],
]

describe("cursor", () => {
  for (const [name, marked, expected] of cases)
    it(`finds ${name}`, () => assert.equal(show(marked), expected))
})
