/**
 * The samples: the good ones are silent and between them show the whole format; of each broken one it is known, word
 * for word in both languages, what is said. `UPDATE_GOLDEN=1` writes the expected output anew, for review.
 */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { analyze, readPlaybook } from "../../server/core/analysis"
import { defaultSettings } from "../../server/core/judgement"
import { readTable } from "../../server/core/model/actuals"
import { resolveFile } from "../../server/core/model/file-name"
import type { Plain } from "../../server/core/problem"
import type { SchemaNode } from "../../server/core/schema/node"
import { childShape, isMap, playbookShape, resolve } from "../../server/core/schema/shape"
import { walk } from "../../server/core/schema/walk"

declare const __ROOT__: string
const samples = join(__ROOT__, "samples")
const broken = join(samples, "broken")
const good = readdirSync(samples).filter((name) => name.endsWith(".playbook.yaml"))
const bad = readdirSync(broken, { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".playbook.yaml"))
  .sort()

const workspace = {
  playbook: (file: string) =>
    existsSync(file) ? readPlaybook(file, readFileSync(file, "utf8")).playbook : undefined,
  table: (file: string) => (existsSync(file) ? readTable(readFileSync(file, "utf8")) : undefined),
}

describe("good samples", () => {
  for (const name of good)
    for (const ending of ["\n", "\r\n"])
      it(`is silent on ${name}${ending === "\n" ? "" : " with CRLF"}`, () => {
        const file = resolveFile(`${samples}/x`, name)
        const text = readFileSync(file, "utf8").replace(/\n/g, ending)
        const { problems } = analyze(file, text, workspace)
        assert.deepEqual(
          problems.map((one) => [one.id, one.message.en]),
          [],
        )
      })

  // The member shop has measured until 2026-02-01, so before that its figures are still to come.
  for (const today of ["2026-02-02", "2026-04-15", "2026-08-01", "2026-11-30", "2027-12-01"])
    it(`are silent on ${today}, whatever has ended by then`, () => {
      for (const name of good) {
        const file = resolveFile(`${samples}/x`, name)
        const { problems } = analyze(file, readFileSync(file, "utf8"), workspace, {
          ...defaultSettings,
          today,
        })
        assert.deepEqual(
          problems.map((one) => [name, one.id, one.message.en]),
          [],
        )
      }
    })

  it("show every field of the format between them", () => {
    const used = new Set<SchemaNode>()
    for (const name of good) {
      const { source } = readPlaybook(name, readFileSync(join(samples, name), "utf8"))
      walk(source.value, ({ shape, value }) => {
        for (const key of isMap(value) ? Object.keys(value) : []) {
          const child = childShape(shape, key, value)
          if (child) used.add(child)
        }
      })
    }
    assert.deepEqual(
      fieldsBelow(playbookShape, "", new Set())
        .filter(([, node]) => !used.has(node))
        .map(([path]) => path),
      [],
    )
  })
})

/** Every field of the format with its dotted path; names and notes, which every entry may carry, count once each. */
function fieldsBelow(node: SchemaNode, path: string, seen: Set<SchemaNode>): [string, SchemaNode][] {
  const found: [string, SchemaNode][] = []
  for (const shape of node.oneOf ?? [resolve(node, {} as Plain)]) {
    if (seen.has(shape)) continue
    seen.add(shape)
    for (const [key, field] of Object.entries(shape.properties ?? {}))
      if (key !== "name" && key !== "note")
        found.push([`${path}.${key}`, field], ...fieldsBelow(field, `${path}.${key}`, seen))
    if (typeof shape.additionalProperties === "object")
      found.push(...fieldsBelow(shape.additionalProperties, `${path}.*`, seen))
  }
  return found
}

describe("broken samples", () => {
  const told = { en: outputs("en"), zh: outputs("zh-CN") }
  for (const name of bad)
    it(`says what is expected of ${name}`, () => {
      const file = join(broken, name.replace(/\.playbook\.yaml$/, ".expected.txt"))
      const actual = `${told.en.get(name) ?? ""}\n${told.zh.get(name) ?? ""}`
      if (process.env["UPDATE_GOLDEN"]) writeFileSync(file, actual)
      assert.equal(actual, readFileSync(file, "utf8").replace(/\r\n/g, "\n"))
    })

  it("has one problem a file, but for the second file of a circle", () => {
    const counts = bad.map((name) => [
      name,
      (told.en.get(name) ?? "").match(/^\S+:\d+:\d+ {2}/gm)?.length ?? 0,
    ])
    assert.deepEqual(
      counts.filter(([name, count]) => count !== (name === "import-cycle/second.playbook.yaml" ? 0 : 1)),
      [],
    )
  })
})

/** What the command line says of each file, in one run. */
function outputs(locale: string): ReadonlyMap<string, string> {
  const cli = join(__ROOT__, "dist/cli.js")
  const { stdout } = spawnSync(process.execPath, [cli, "check", ".", "--locale", locale], {
    cwd: broken,
    encoding: "utf8",
  })
  const byFile = new Map<string, string>()
  for (const block of stdout.split(/\n\n(?=\S+\.yaml:\d+:\d+ {2})/)) {
    const name = /^(\S+?\.yaml):/.exec(block)?.[1]
    if (name) byFile.set(name, `${byFile.get(name) ?? ""}${block.replace(/\n\n[^\n]*\n$/, "")}\n`)
  }
  return byFile
}
