import assert from "node:assert/strict"
import fc from "fast-check"
import type { Change, Path, Plain } from "../../server/core/problem"
import { applyChanges, edit, editAll } from "../../server/core/syntax/edit"
import { read } from "../../server/core/syntax/read"
import * as scene from "./edit.scene"
import * as from from "./edit.spots"

function apply(text: string, change: Change): string {
  return applyChanges(
    text,
    edit(read(text), change, () => ["gift", "segments", "a", "start", "zz", "cost", "b", "new_one"]),
  )
}

const runs = { numRuns: Number(process.env.EDIT_RUNS ?? 400), seed: Number(process.env.EDIT_SEED ?? 6) }

function model(value: Plain, change: Change): Plain {
  if (change.do === "set") return scene.put(value, change.path, change.value)
  return change.do === "delete" ? scene.put(value, change.path, undefined) : value
}

/** Whether a path stands inside another, so that what is set there must come after it. */
function isBelow(outer: Path, inner: Path): boolean {
  return inner.length >= outer.length && outer.every((key, index) => String(inner[index]) === String(key))
}

describe("edits of any text", function () {
  this.timeout(600_000)

  it("the texts are clean to begin with", () => {
    for (const text of [...scene.plainTexts, ...scene.sampleTexts])
      assert.deepEqual(
        read(text).problems.filter((one) => one.severity === "error"),
        [],
        text,
      )
  })

  it("a value that is set reads back, and nothing else changes", () => {
    fc.assert(
      fc.property(from.spots, from.values, (spot, fresh) => {
        const after = apply(spot.text, { do: "set", path: spot.path, value: fresh })
        assert.deepStrictEqual(read(after).value, scene.put(spot.value, spot.path, fresh))
        from.assertUntouched(spot.text, after, from.regionOf(spot))
        assert.ok(from.isWithin(scene.commentsOf(after), scene.commentsOf(spot.text)))
      }),
      runs,
    )
  })

  it("a scalar that takes a scalar's place leaves every comment", () => {
    const leaves = from.ownSpots.filter(({ value, path }) => typeof scene.get(value, path) !== "object")
    const leaf = from.pick(leaves)
    fc.assert(
      fc.property(leaf, from.scalars, (spot, fresh) => {
        const after = apply(spot.text, { do: "set", path: spot.path, value: fresh })
        assert.deepStrictEqual(read(after).value, scene.put(spot.value, spot.path, fresh))
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(spot.text))
      }),
      runs,
    )
  })

  it("what is set as it is makes no edit", () => {
    for (const { text, value, path } of from.plainSpots) {
      const present = scene.get(value, path) as Plain
      assert.deepEqual(edit(read(text), { do: "set", path, value: structuredClone(present) }), [])
    }
  })

  it("a new entry reads back with all comments, and deleting it gives the old text", () => {
    fc.assert(
      fc.property(from.parents, from.keys, from.values, (spot, key, fresh) => {
        const path = [...spot.path, key]
        fc.pre(scene.get(spot.value, path) === undefined)
        const after = apply(spot.text, { do: "set", path, value: fresh })
        assert.deepStrictEqual(read(after).value, scene.put(spot.value, path, fresh))
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(spot.text))
        assert.equal(apply(after, { do: "delete", path }), spot.text)
      }),
      runs,
    )
  })

  it("a new entry at the root likewise", () => {
    fc.assert(
      fc.property(fc.constantFrom(...scene.plainTexts), from.keys, from.values, (text, key, fresh) => {
        const { value } = read(text)
        fc.pre(from.isMapWithEntries(value) && !Object.hasOwn(value as object, key))
        const after = apply(text, { do: "set", path: [key], value: fresh })
        assert.deepStrictEqual(read(after).value, scene.put(value, [key], fresh))
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(text))
        assert.equal(apply(after, { do: "delete", path: [key] }), text)
      }),
      { ...runs, numRuns: runs.numRuns / 4 },
    )
  })

  it("an entry that is deleted is gone with its own comments alone", () => {
    for (const spot of from.plainSpots) {
      const after = apply(spot.text, { do: "delete", path: spot.path })
      assert.deepStrictEqual(read(after).value, scene.put(spot.value, spot.path, undefined))
      const region = from.regionOf(spot)
      from.assertUntouched(spot.text, after, region)
      const left = scene.commentsOf(after)
      assert.ok(from.isWithin(left, scene.commentsOf(spot.text)))
    }
  })

  it("a key that is renamed keeps everything else", () => {
    const keyed = from.ownSpots.filter(({ path }) => typeof path.at(-1) === "string")
    const named = from.pick(keyed)
    fc.assert(
      fc.property(named, from.keys, (spot, to) => {
        fc.pre(scene.get(spot.value, [...spot.path.slice(0, -1), to]) === undefined)
        const edits = edit(read(spot.text), { do: "rename", path: spot.path, to })
        const after = applyChanges(spot.text, edits)
        assert.deepStrictEqual(read(after).value, scene.rename(spot.value, spot.path, to))
        assert.equal(edits.length, 1)
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(spot.text))
      }),
      runs,
    )
  })

  it("a part of a scalar that is written reads back in whatever style it has", () => {
    const leaves = from.ownSpots.filter(({ value, path }) => typeof scene.get(value, path) === "string")
    const leaf = from.pick(leaves)
    fc.assert(
      fc.property(leaf, fc.nat(40), fc.nat(40), from.texts, (spot, one, two, fresh) => {
        const old = scene.get(spot.value, spot.path) as string
        const within = {
          start: Math.min(one, two, old.length),
          end: Math.min(Math.max(one, two), old.length),
        }
        const after = apply(spot.text, { do: "write", path: spot.path, within, text: fresh })
        const source = read(after)
        const now = scene.get(source.value, spot.path)
        const expected = old.slice(0, within.start) + fresh + old.slice(within.end)
        assert.equal(typeof now === "string" ? now : source.textAt(spot.path), expected)
        assert.deepEqual(scene.commentsOf(after), scene.commentsOf(spot.text))
      }),
      { ...runs, numRuns: 2 * runs.numRuns },
    )
  })

  it("two changes at once are both made, or none", () => {
    const twice = fc.nat().chain((index) => {
      const { text } = from.ownSpots[index % from.ownSpots.length] as { text: string }
      const among = from.pick(from.ownSpots.filter((spot) => spot.text === text))
      return fc.tuple(among, among, from.keys, from.keys, from.values, fc.nat(3))
    })
    fc.assert(
      fc.property(twice, ([one, two, key, other, fresh, kind]) => {
        const first = kind < 2 ? [...one.path, key] : one.path
        const second = kind === 1 ? [...two.path, other] : two.path
        const changes: readonly Change[] = [
          { do: "set", path: first, value: fresh },
          kind === 2 ? { do: "delete", path: second } : { do: "set", path: second, value: fresh },
        ]
        const source = read(one.text)
        const edits = editAll(source, changes)
        const now = read(applyChanges(one.text, edits)).value
        fc.pre(edits.length > 0)
        const start = isBelow(first, second) || kind === 2 ? changes : [...changes].reverse()
        assert.deepStrictEqual(now, start.reduce<Plain>(model, one.value))
      }),
      runs,
    )
  })

  it("anchors, aliases and merges are never broken", () => {
    const knotty = scene.knottyTexts.flatMap(from.spotsOf)
    const spot = from.pick(knotty)
    fc.assert(
      fc.property(spot, from.keys, from.values, fc.nat(3), (at, key, fresh, kind) => {
        const path = kind === 1 ? [...at.path, key] : at.path
        const changes: Change[] = [
          { do: "set", path, value: fresh },
          { do: "set", path, value: fresh },
          { do: "delete", path },
          { do: "rename", path, to: key },
        ]
        const edits = edit(read(at.text), changes[kind] as Change)
        const after = applyChanges(at.text, edits)
        assert.ok(scene.isClean(after), after)
        if (edits.length > 0 && kind < 2) assert.deepStrictEqual(scene.get(read(after).value, path), fresh)
      }),
      runs,
    )
  })

  it("broken texts never throw, and what could be read still can", () => {
    const cut = fc
      .tuple(fc.constantFrom(...scene.plainTexts, ...scene.knottyTexts), fc.nat())
      .map(([text, at]) => {
        return text.slice(0, at % Math.min(text.length, 1500)).replace(/\r$/, "")
      })
    const torn = fc
      .tuple(cut, fc.nat(), fc.constantFrom(..."{}[]:,#\"'-|&*! \n\t"))
      .map(([text, at, char]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + char + text.slice(place)
      })
    const broken = fc.oneof(cut, torn, fc.constantFrom(...scene.brokenTexts), fc.string())
    fc.assert(
      fc.property(broken, fc.nat(), from.keys, from.values, fc.nat(5), (text, index, key, fresh, kind) => {
        const source = read(text)
        const paths: readonly Path[] = [[], ...scene.pathsOf(source.value)]
        const at = paths[index % paths.length] as Path
        const changes: Change[] = [
          { do: "set", path: at, value: fresh },
          { do: "set", path: [...at, key], value: fresh },
          { do: "delete", path: at },
          { do: "rename", path: at, to: key },
          { do: "write", path: at, text: key },
          { do: "write", path: at, at: "key", within: { start: 0, end: 1 }, text: key },
        ]
        const after = applyChanges(text, edit(source, changes[kind] as Change))
        if (source.problems.length === 0) assert.ok(scene.isClean(after), `${text}\n----\n${after}`)
      }),
      { ...runs, numRuns: 3 * runs.numRuns },
    )
  })
})
