import assert from "node:assert/strict"
import type { Path, Plain } from "../../server/core/problem"
import { applyChanges, edit } from "../../server/core/syntax/edit"
import { read } from "../../server/core/syntax/read"
import { assertEdit, edited } from "./edit.scene"

describe("edit: set", () => {
  const assertSet = (text: string, path: Path, value: Plain, expected: string) =>
    assertEdit(text, { do: "set", path, value }, expected)

  it("replaces a scalar alone, with its quotes, comment and anchor", () => {
    assertSet("a: 1 # one\nb: 2\n", ["a"], 3, "a: 3 # one\nb: 2\n")
    assertSet("a: 'x' # one\n", ["a"], "it's", "a: 'it''s' # one\n")
    assertSet('a: "x"\n', ["a"], 12, "a: 12\n")
    assertSet("a: &here x # c\nb: *here\n", ["a"], "y", "a: &here y # c\nb: *here\n")
    assertSet("a: !!str 1\n", ["a"], 2, "a: 2\n")
    assert.deepEqual(edit(read("a: 1\nb: 2\n"), { do: "set", path: ["b"], value: 3 }), [
      { span: { start: 8, end: 9 }, text: "3" },
    ])
  })

  it("writes what is empty", () => {
    assertSet("a:\nb: 1\n", ["a"], "x", "a: x\nb: 1\n")
    assertSet("a: # later\n", ["a"], "x", "a: x # later\n")
    assertSet(
      "strategies:\n",
      ["strategies", "gift"],
      { stage: "retain" },
      "strategies:\n  gift:\n    stage: retain\n",
    )
    assertSet(
      "strategies: {} # none\n",
      ["strategies", "gift", "weeks"],
      2,
      "strategies: # none\n  gift:\n    weeks: 2\n",
    )
    assertSet("tags: []\n", ["tags", 0], "x", "tags: [x]\n")
    assertSet(" -", [], [null, 0], " -\n - 0")
    assertSet(" x", [], { a: 0, b: 1 }, " a: 0\n b: 1")
    assertSet("a:\n !\n", ["a"], {}, "a:\n !\n")
    assertSet("- \n- b\n", [0], "a", "- a\n- b\n")
  })

  it("makes missing parents", () => {
    assertSet("a: 1\n", ["b", "c", "d"], 2, "a: 1\nb:\n  c:\n    d: 2\n")
    assertSet("a: { b: 1 }\n", ["a", "c", "d"], 2, "a: { b: 1, c: { d: 2 } }\n")
    assertSet("a: 1\n", ["b", 0, "c"], "x", "a: 1\nb:\n  - c: x\n")
  })

  it("begins empty files and files of comments alone", () => {
    assertSet("", ["playbook"], "试运行", "playbook: 试运行\n")
    assertSet("\n", ["playbook"], "x", "\nplaybook: x\n")
    assertSet("# mine\n", ["playbook"], "x", "# mine\nplaybook: x\n")
    assertSet("# mine", ["playbook"], "x", "# mine\nplaybook: x")
    assertSet("# mine\r\n\r\n", ["a", "b"], 1, "# mine\r\n\r\na:\r\n  b: 1\r\n")
    assertSet("---\n...\n", ["a"], 1, "---\na: 1\n...\n")
    assertSet("\ufeff", ["a"], 1, "\ufeffa: 1\n")
  })

  it("keeps the file's line endings, steps, dashes and brackets", () => {
    assertSet(
      "a:\r\n    b: 1\r\n",
      ["c"],
      { d: { e: 1 } },
      "a:\r\n    b: 1\r\nc:\r\n    d:\r\n        e: 1\r\n",
    )
    assertSet("a:\n- x\n", ["b"], ["y", "z"], "a:\n- x\nb:\n- y\n- z\n")
    assertSet("a:\n  - x\n", ["b"], ["y"], "a:\n  - x\nb:\n  - y\n")
    assertSet("a: [x]\n", ["b"], ["y", "z, w"], 'a: [x]\nb: [y, "z, w"]\n')
    assertSet("a: {b: 1}\n", ["a", "c"], { d: [1] }, "a: {b: 1, c: {d: [1]}}\n")
    assertSet("a: 1", ["b"], 2, "a: 1\nb: 2")
  })

  it("adds to brackets in one line and over several", () => {
    assertSet("a: { b: 1, } # c\n", ["a", "d"], 2, "a: { b: 1, d: 2, } # c\n")
    assertSet("a: [\n  x, # one\n  y # two\n]\n", ["a", 2], "z", "a: [\n  x, # one\n  y, # two\n  z\n]\n")
    assertSet("a: {\n  b: 1, # one\n}\n", ["a", "c"], 2, "a: {\n  b: 1, # one\n  c: 2,\n}\n")
    assertSet("a: { # empty\n}\n", ["a", "c"], 2, "a: { # empty\nc: 2 }\n")
  })

  it("puts lines of text in a block, below the comment of the line", () => {
    assertSet("a: x # note\nb: 1\n", ["a"], "one\ntwo\n", "a: | # note\n  one\n  two\nb: 1\n")
    assertSet("a: | # note\n  one\n\nb: 1\n", ["a"], "x", "a: x # note\n\nb: 1\n")
    assertSet("a: |\n     one\nb: 1\n", ["a"], "x\ny", "a: |-\n     x\n     y\nb: 1\n")
    assertSet("a: x\n  # below\nb: 1\n", ["a"], "one\ntwo", 'a: "one\\ntwo"\n  # below\nb: 1\n')
  })

  it("turns one kind of value into another", () => {
    assertSet("a: 1 # c\nb: 2\n", ["a"], { x: 1 }, "a: # c\n  x: 1\nb: 2\n")
    assertSet("a: # c\n  x: 1 # gone\n  y: 2\nb: 2\n", ["a"], 1, "a: 1 # c\nb: 2\n")
    assertSet("- 1\n- 2 # c\n", [0], { x: 1, y: 2 }, "- x: 1\n  y: 2\n- 2 # c\n")
    assertSet("- 1\n- 2 # c\n", [1], { x: 1, y: 2 }, "- 1\n- # c\n  x: 1\n  y: 2\n")
    assertSet("a:\n- x\nb: 1\n", ["a"], { y: 1 }, "a:\n  y: 1\nb: 1\n")
    assertSet("a: { b: 1 }\n", ["a"], [1], "a: [1]\n")
  })

  it("changes only what differs in a map or list", () => {
    assertSet(
      "a:\n  # one\n  x: 1 # 1\n  # two\n  y: 2 # 2\nb: 1\n",
      ["a"],
      { y: 3, z: 4 },
      "a:\n  # two\n  y: 3 # 2\n  z: 4\nb: 1\n",
    )
    assertSet("a:\n  - x # x\n  - y # y\n  - z # z\n", ["a"], ["x", "z"], "a:\n  - x # x\n  - z # z\n")
    assertSet("a: [x, y, z]\n", ["a"], ["y", "z", "w"], "a: [y, z, w]\n")
    assertSet("a: { x: 1, y: 2 }\n", ["a"], { y: 2, z: 3 }, "a: { y: 2, z: 3 }\n")
  })

  it("leaves alone what only an alias or a merge brings in, what lies below a scalar, and what is too large", () => {
    const merged = "a: &a\n  x: 1\nb: *a\nc:\n  <<: *a\n"
    assertSet(merged, ["b", "x"], 2, merged)
    assertSet(merged, ["c", "x"], 2, "a: &a\n  x: 1\nb: *a\nc:\n  <<: *a\n  x: 2\n")
    assertSet(merged, ["b"], 2, "a: &a\n  x: 1\nb: 2\nc:\n  <<: *a\n")
    assertSet(merged, ["a"], 2, "a: &a 2\nb: *a\nc:\n  <<: *a\n")
    assertSet("a: 1\n", ["a", "b"], 2, "a: 1\n")
    assertSet("a: [1]\n", ["a", 4], 2, "a: [1]\n")
    const bomb = `a: ${"[".repeat(300)}\n`
    assertSet(bomb, ["b"], 1, bomb)
  })
})

describe("edit: the place of a new key", () => {
  const order = () => ["playbook", "owner", "period", "currency", "targets", "segments", "strategies"]
  const text =
    "# mine\nplaybook: x\nperiod:\n  weeks: 2\n\n# who\nsegments:\n  a: {}\n  # last of segments\n\n# end\n"

  it("is before the first key that comes later, and above that key's comment", () => {
    assertEdit(
      text,
      { do: "set", path: ["owner"], value: "o" },
      text.replace("period:", "owner: o\nperiod:"),
      order,
    )
    const targets = text.replace("# who", "targets:\n  t:\n    to: 1\n\n# who")
    assertEdit(text, { do: "set", path: ["targets", "t", "to"], value: 1 }, targets, order)
  })

  it("is at the end where nothing comes later, spaced as the others are", () => {
    const strategies = text.replace(
      "  # last of segments\n",
      "  # last of segments\n\nstrategies:\n  s:\n    weeks: 1\n",
    )
    assertEdit(text, { do: "set", path: ["strategies", "s", "weeks"], value: 1 }, strategies, order)
    assertEdit(
      text,
      { do: "set", path: ["segments", "b"], value: null },
      text.replace("{}\n", "{}\n  b: null\n"),
      order,
    )
  })

  it("is below the comment that opens the file", () => {
    assertEdit(
      "# mine\nperiod: 1\n",
      { do: "set", path: ["playbook"], value: "x" },
      "# mine\nplaybook: x\nperiod: 1\n",
      order,
    )
  })

  it("is in order in brackets and behind a dash too", () => {
    assertEdit(
      "a: { period: 1 }\n",
      { do: "set", path: ["a", "owner"], value: 2 },
      "a: { owner: 2, period: 1 }\n",
      order,
    )
    assertEdit(
      "- period: 1\n",
      { do: "set", path: [0, "owner"], value: 2 },
      "- owner: 2\n  period: 1\n",
      order,
    )
  })
})

describe("edit: delete", () => {
  const gone = (text: string, path: (string | number)[], expected: string) =>
    assertEdit(text, { do: "delete", path }, expected)

  it("takes the comments that are the entry's own, and no other", () => {
    gone(
      "a: 1\n# far\n\n# near\n# nearer\nb: 2 # behind\n  # inside\n# below\nc: 3\n",
      ["b"],
      "a: 1\n# far\n\n# below\nc: 3\n",
    )
    gone("# the file\na: 1\nb: 2\n", ["a"], "# the file\nb: 2\n")
    gone("# the file\n\n# of a\na: 1\nb: 2\n", ["a"], "# the file\n\nb: 2\n")
  })

  it("closes up the blank lines", () => {
    gone("a: 1\n\nb: 2\n\nc: 3\n", ["b"], "a: 1\n\nc: 3\n")
    gone("a: 1\n\nb: 2\n\nc: 3\n", ["c"], "a: 1\n\nb: 2\n")
    gone("a: 1\n\nb: 2", ["b"], "a: 1")
    gone("x:\n  a: 1\n\n  b: 2\ny: 1\n", ["x", "a"], "x:\n  b: 2\ny: 1\n")
  })

  it("leaves brackets where nothing is left", () => {
    gone("a: # c\n  # own\n  b: 1\nc: 2\n", ["a", "b"], "a: {} # c\nc: 2\n")
    gone("a:\n- 1\n", ["a", 0], "a: []\n")
    gone("- a: 1 # own\n- 2\n", [0, "a"], "- {}\n- 2\n")
    gone("a: { b: 1 } # c\n", ["a", "b"], "a: {} # c\n")
    gone("# mine\na: 1\n", ["a"], "# mine\n{}\n")
    gone("a:\n  <<: *x\n  b: 1\n", ["a", "b"], "a:\n  <<: *x\n")
  })

  it("takes the comma along in brackets", () => {
    gone("a: { b: 1, c: 2, d: 3 }\n", ["a", "b"], "a: { c: 2, d: 3 }\n")
    gone("a: { b: 1, c: 2, d: 3 }\n", ["a", "c"], "a: { b: 1, d: 3 }\n")
    gone("a: { b: 1, c: 2, d: 3, }\n", ["a", "d"], "a: { b: 1, c: 2, }\n")
    gone("a: {\n  b: 1, # one\n  # own\n  c: 2 # two\n}\n", ["a", "c"], "a: {\n  b: 1 # one\n}\n")
    gone("a: [x, y]\n", ["a", 1], "a: [x]\n")
  })

  it("cuts items, the first of a nested one too", () => {
    gone("- - a\n  - b\n- c\n", [0, 0], "- - b\n- c\n")
    gone("- a: 1 # own\n  # of b\n  b: 2\n", [0, "a"], "- # of b\n  b: 2\n")
    gone("a:\n  - x\n\n  - y\n", ["a", 0], "a:\n  - y\n")
  })

  it("keeps an anchor that is needed", () => {
    gone("a: &x 1\nb: *x\n", ["a"], "a: &x 1\nb: *x\n")
    gone("a: &x 1\nb: *x\n", ["b"], "a: &x 1\n")
  })
})

describe("edit: rename and write", () => {
  it("renames the key alone", () => {
    assertEdit("a: # c\n  b: 1\n", { do: "rename", path: ["a"], to: "x" }, "x: # c\n  b: 1\n")
    assertEdit('{ "a": 1 }\n', { do: "rename", path: ["a"], to: "x" }, '{ "x": 1 }\n')
    assertEdit("a: 1\nb: 2\n", { do: "rename", path: ["a"], to: "b" }, "a: 1\nb: 2\n")
    assertEdit("a: 1\n", { do: "rename", path: ["a"], to: "null" }, '"null": 1\n')
  })

  it("writes the whole scalar in its style", () => {
    assertEdit("a: 12 # c\n", { do: "write", path: ["a"], text: "12%" }, "a: 12% # c\n")
    assertEdit("a: １２\n", { do: "write", path: ["a"], text: "12" }, "a: 12\n")
    assertEdit("a: '12'\n", { do: "write", path: ["a"], text: "it's" }, "a: 'it''s'\n")
    assertEdit('a: "x"\n', { do: "write", path: ["a"], text: 'say "y"' }, 'a: "say \\"y\\""\n')
    assertEdit("{ a: x }\n", { do: "write", path: ["a"], text: "b, c" }, '{ a: "b, c" }\n')
    assertEdit("a:\n", { do: "write", path: ["a"], text: "12%" }, "a: 12%\n")
    assertEdit(
      "a: |\n  x > 1\nb: 1\n",
      { do: "write", path: ["a"], text: "x > 2\n" },
      "a: |\n  x > 2\nb: 1\n",
    )
  })

  it("writes a part where it stands", () => {
    const part = (text: string, start: number, end: number, fresh: string) =>
      edited(text, { do: "write", path: ["a"], within: { start, end }, text: fresh })
    assert.equal(part("a: x == y # c\n", 5, 6, "zz"), "a: x == zz # c\n")
    assert.equal(part('a: "é\\u00e9\\té"\n', 1, 2, '"'), 'a: "é\\"\\té"\n')
    assert.equal(part("a: 'it''s'\n", 3, 4, "z"), "a: 'it''z'\n")
    assert.equal(part("a: |-\n  one\n  two # 2\n", 4, 7, "三"), "a: |-\n  one\n  三 # 2\n")
    assert.equal(part("a: >-\n  one\n  two\n", 4, 7, "x"), "a: >-\n  one\n  x\n")
    assert.equal(part("a: b c\n", 1, 2, ": "), 'a: "b: c"\n')
  })

  it("writes keys, but not one that is there already", () => {
    assertEdit("Stage: x\n", { do: "write", path: ["Stage"], at: "key", text: "stage" }, "stage: x\n")
    assertEdit("a: 1\nb: 2\n", { do: "write", path: ["a"], at: "key", text: "b" }, "a: 1\nb: 2\n")
  })

  it("writes keys in quotes where they would be nothing without", () => {
    assertEdit("a: x\n", { do: "write", path: ["a"], at: "key", text: "~" }, '"~": x\n')
  })

  it("replaces spans as they are, within the text", () => {
    assertEdit("a: 1\n", { do: "replace", span: { start: 3, end: 400 }, text: "2\n" }, "a: 2\n")
    assert.equal(
      applyChanges("abc", [
        { span: { start: 2, end: 3 }, text: "z" },
        { span: { start: 0, end: 1 }, text: "x" },
      ]),
      "xbz",
    )
  })
})
