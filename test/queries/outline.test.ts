import assert from "node:assert/strict"
import { folds } from "../../server/core/queries/folding"
import { type OutlineItem, outline } from "../../server/core/queries/outline"
import { marked, plan } from "./marked"

function tree(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap((one) => [
    `${"  ".repeat(depth)}${one.kind} ${one.name} · ${one.detail.zh}`,
    ...tree(one.children, depth + 1),
  ])
}

/** The first and the last line of each fold. */
function folded(text: string): string[] {
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length
  return folds(marked(text).read).map(({ span, kind }) => {
    return `${lineOf(span.start)}-${lineOf(span.end)}${kind === "comment" ? " comment" : ""}`
  })
}

describe("outline", () => {
  it("lists sections, entries and the maps in them", () => {
    const text = `playbook: 复购
strategies:
  gift:
    name: 二单礼
    segments: [a]
    actions:
      push: { is: 推送 }
    effect: { retain: { w4: +2pp } }
team:
  roles:
    lead: { name: 负责人 }
`
    assert.deepEqual(tree(outline(marked(text).read)), [
      "section playbook · 复购",
      "section strategies · 策略",
      "  entry 二单礼 · gift",
      "    field actions · 动作",
      "      entry push · 动作",
      "    field effect · 效果",
      "      field retain · 留存变化",
      "section team · 团队",
      "  field roles · 角色",
      "    entry 负责人 · lead",
    ])
  })

  it("gives spans in which the key stands", () => {
    const { read, text } = marked(plan)
    const check = (items: readonly OutlineItem[]) => {
      for (const { span, selection, path, children } of items) {
        assert.ok(span.start <= selection.start && selection.end <= span.end)
        assert.equal(text.slice(selection.start, selection.end), path.at(-1))
        check(children)
      }
    }
    check(outline(read))
  })

  it("stands broken files, duplicates and entries that are no maps", () => {
    for (const text of [
      "",
      "a",
      "- a",
      "segments:\n  a:\n  a:\n  b: [",
      "segments: { a: { b: {",
      "assumptions: { a: 8% }\nsegments: 3",
    ])
      assert.ok(Array.isArray(outline(marked(text).read)))
    assert.deepEqual(tree(outline(marked("assumptions: { a: 8% }").read)), [
      "section assumptions · 假设",
      "  entry a · 假设",
    ])
  })
})

describe("folding", () => {
  it("folds what is deeper", () => {
    assert.deepEqual(folded("a:\n  b:\n    c: 1\n\n  d: 2\n\ne: 3\n"), ["1-5", "2-3"])
  })
  it("folds lists, also at their key's column", () => {
    assert.deepEqual(folded("a:\n- b\n- c: 1\n  d: 2\ne:\n  - f\n  - g\n"), ["1-4", "3-4", "5-7"])
  })
  it("folds brackets with the line that closes them", () => {
    assert.deepEqual(folded("a: {\n  b: 1,\n}\nc: [\n  1\n  ]\n"), ["1-3", "4-6"])
  })
  it("folds text over several lines as one", () => {
    assert.deepEqual(folded("a: |\n  b:\n    c\n  # d\n  # e\nf: x\n  y\n"), ["1-5", "6-7"])
  })
  it("folds runs of comments", () => {
    assert.deepEqual(folded("# a\n# b\na:\n  # c\n  # d\n  b: 1\n# e\n"), [
      "1-2 comment",
      "3-6",
      "4-5 comment",
    ])
  })
  it("folds broken files and CRLF", () => {
    assert.deepEqual(folded("a:\r\n  b: [1,\r\n    2\r\n  c\r\n"), ["1-4", "2-3"])
    assert.deepEqual(folded(""), [])
  })
})
