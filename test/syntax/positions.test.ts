import assert from "node:assert/strict"
import fc from "fast-check"
import type { Path, Plain } from "../../server/core/problem"
import { isMap } from "../../server/core/schema/shape"
import { read } from "../../server/core/syntax/read"
import { makeShadow } from "../../server/core/syntax/shadow"
import type { Source } from "../../server/core/syntax/source"
import { blocks, yamlText } from "./texts"

const text = `playbook: 试点 # 标题
segments:
  new_buyers:
    name: "首单\\u65b0客"
    when: >-
      orders_total == 1
        && city == "上海"
    note: |
      第一行
      第二行
    funnel: { reach: 90k..120k/w, acquire: '8%''x' }
  "old": &base
    active: 007
copies:
  third:
    <<: *base
    list:
      - one
      - two words
    empty:
`

function at(source: Source, path: Path, part?: "key" | "value" | "entry"): string | undefined {
  const span = source.spanAt(path, part)
  return span && source.text.slice(span.start, span.end)
}

function every(value: Plain, path: Path = []): { path: Path; value: Plain }[] {
  const own = [{ path, value }]
  if (Array.isArray(value)) return [...own, ...value.flatMap((one, index) => every(one, [...path, index]))]
  if (isMap(value))
    return [...own, ...Object.entries(value).flatMap(([key, one]) => every(one, [...path, key]))]
  return own
}

describe("positions", () => {
  const source = read(text)

  it("finds keys, values and entries", () => {
    assert.equal(at(source, ["playbook"]), "试点")
    assert.equal(at(source, ["playbook"], "key"), "playbook")
    assert.equal(at(source, ["segments", "new_buyers", "funnel", "reach"], "entry"), "reach: 90k..120k/w")
    assert.equal(at(source, ["segments", "old"], "key"), '"old"')
    assert.equal(at(source, ["copies", "third", "list", 1]), "two words")
    assert.equal(at(source, ["copies", "third", "active"]), "*base")
    assert.equal(at(source, ["copies", "third", "empty"]), "empty")
    assert.equal(source.spanAt(["nowhere"]), undefined)
  })

  it("gives numbers as they are written", () => {
    assert.equal(source.textAt(["segments", "old", "active"]), "007")
  })

  it("maps parts of scalars through escapes, folds and block indents", () => {
    const part = (path: Path, word: string) => {
      const value = path.reduce<Plain | undefined>(
        (here, step) => (here as { [key: string]: Plain })[step as string],
        source.value,
      )
      const start = String(value).indexOf(word)
      const span = source.spanWithin(path, { start, end: start + word.length })
      return source.text.slice(span.start, span.end)
    }
    const buyers = ["segments", "new_buyers"]
    assert.equal(part([...buyers, "name"], "新"), "\\u65b0")
    assert.equal(part([...buyers, "name"], "客"), "客")
    assert.equal(part([...buyers, "when"], "city"), "city")
    assert.equal(part([...buyers, "when"], '"上海"'), '"上海"')
    assert.equal(part([...buyers, "note"], "第二行"), "第二行")
    assert.equal(part([...buyers, "funnel", "acquire"], "'x"), "''x")
  })

  it("undoes blank lines in folded blocks and indents that the header names", () => {
    const folded = "a: >-\n  n > 1 &&\n\n  m > 2\nb: |2-\n    x y\n"
    for (const any of [folded, folded.replace(/\n/g, "\r\n")]) {
      const one = read(any)
      const at = (path: Path, word: string) => {
        const start = String((one.value as { [key: string]: Plain })[path[0] as string]).indexOf(word)
        const span = one.spanWithin(path, { start, end: start + word.length })
        return any.slice(span.start, span.end)
      }
      assert.equal(at(["a"], "m > 2"), "m > 2")
      assert.equal(at(["b"], "y"), "y")
    }
  })

  it("finds the path at an offset, and back", () => {
    for (const { path } of every(source.value)) {
      const span = source.spanAt(path)
      const throughAlias = path[0] === "copies" && path[2] === "active"
      if (path.length === 0 || !span || throughAlias || at(source, path) === at(source, path, "key")) continue
      const spot = source.pathAt(span.start)
      assert.deepEqual(spot.path.slice(0, path.length), path)
    }
    assert.deepEqual(source.pathAt(text.indexOf("acquire") + 2), {
      path: ["segments", "new_buyers", "funnel", "acquire"],
      at: "key",
    })
    assert.deepEqual(source.pathAt(text.indexOf("007") + 1), {
      path: ["segments", "old", "active"],
      at: "value",
    })
  })

  it("is total on any text and any path of its value", () => {
    fc.assert(
      fc.property(yamlText, fc.nat(), (any, offset) => {
        const one = read(any)
        one.pathAt(offset % (any.length + 1))
        for (const { path, value } of every(one.value).slice(0, 60)) {
          for (const part of ["key", "value", "entry"] as const) {
            const span = one.spanAt(path, part)
            assert.ok(!span || (span.start >= 0 && span.start <= span.end && span.end <= any.length))
          }
          if (typeof value === "string") {
            const span = one.spanWithin(path, { start: 0, end: value.length })
            assert.ok(span.start <= span.end && span.end <= any.length)
          }
        }
      }),
      { numRuns: 600 },
    )
  })

  it("places every character of a plain or block scalar on itself", () => {
    fc.assert(
      fc.property(blocks, (any) => {
        const one = read(any)
        if (one.problems.length > 0) return
        for (const { path, value } of every(one.value)) {
          if (typeof value !== "string" || one.styleAt(path) === "double") continue
          for (let index = 0; index < value.length; index++) {
            if (/\s/.test(value[index] as string)) continue
            const span = one.spanWithin(path, { start: index, end: index + 1 })
            assert.equal(any.slice(span.start, span.start + 1), value[index])
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe("shadows", () => {
  it("map offsets there and back outside of what was repaired", () => {
    const repair = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 4 }), fc.string({ maxLength: 4 }))
    fc.assert(
      fc.property(
        fc.string({ minLength: 44, maxLength: 60 }),
        fc.array(repair, { maxLength: 5 }),
        (original, list) => {
          const repairs = list.map(([start, length, put]) => ({
            span: { start, end: start + length },
            text: put,
          }))
          const shadow = makeShadow(original, repairs)
          let last = 0
          for (let offset = 0; offset <= original.length; offset++) {
            const there = shadow.toShadow(offset)
            assert.ok(there >= last && there <= shadow.text.length)
            last = there
            const touched = repairs.some(({ span }) => span.start <= offset && offset <= span.end)
            if (!touched) assert.equal(shadow.toOriginal(there), offset)
          }
        },
      ),
    )
  })
})
