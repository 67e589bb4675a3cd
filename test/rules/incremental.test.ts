/**
 * After any edit, what is kept from before and what is found anew are together what a fresh look finds.
 */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { analyze, type LinkedAnalysis, link, readPlaybook } from "../../server/core/analysis"
import { settingsOf } from "../../server/core/config/settings"
import type { TextChange } from "../../server/core/syntax/source"

declare const __ROOT__: string

const folder = join(__ROOT__, "samples")
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".playbook.yaml"))
  .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), "utf8") }))
const libraries = new Map(samples.map(({ file, text }) => [file, readPlaybook(file, text).playbook]))
const workspace = { playbook: (file: string) => libraries.get(file) }
const settings = settingsOf("/a.playbook.yaml", [], { today: "2026-03-01" })

/** What authors type, and what breaks things. */
const typed = [
  "",
  " ",
  "\n",
  "  x: 1\n",
  "9",
  "%",
  "¥5k",
  "2026-02-30",
  "gift",
  "owner: nobody",
  "#",
  ":",
  '"',
  "$a",
  "- ",
]

const edits = fc.array(
  fc.record({
    at: fc.nat(1_000_000),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    text: fc.constantFrom(...typed),
  }),
  { minLength: 1, maxLength: 6 },
)

function said({ problems }: LinkedAnalysis) {
  return problems.map(({ id, severity, place, message, related, fixes }) => ({
    id,
    severity,
    place,
    message,
    related,
    fixes,
  }))
}

describe("rules after an edit", () => {
  for (const { file, text } of samples)
    it(`find in ${file.slice(folder.length + 1)} what a fresh look finds`, () => {
      fc.assert(
        fc.property(edits, (all) => {
          let now = link(readPlaybook(file, text), workspace, { settings })
          for (const { at, length, text: fresh } of all) {
            const { text: old } = now.source
            const start = at % (old.length + 1)
            const span = { start, end: Math.min(old.length, start + length) }
            const change: TextChange = { span, text: fresh }
            const next = old.slice(0, span.start) + fresh + old.slice(span.end)
            const local = readPlaybook(file, next, now, [change])
            now = link(local, workspace, { settings, before: now })
            assert.deepEqual(said(now), said(analyze(file, next, workspace, settings)))
          }
        }),
        { numRuns: 5 },
      )
    })

  it("are not run again where nothing that they look at has changed", () => {
    const { file, text } =
      samples.find((one) => one.file.endsWith("member-shop.playbook.yaml")) ?? samples[0]!
    const before = link(readPlaybook(file, text), workspace, { settings })
    const at = text.indexOf("cases:")
    assert.ok(at > 0)
    const change = { span: { start: at, end: at }, text: "# \n" }
    const local = readPlaybook(file, `${text.slice(0, at)}# \n${text.slice(at)}`, before, [change])
    const after = link(local, workspace, { settings, before })
    const kept = [...after.ran.kept].filter(
      ([rule, { findings }]) => before.ran.kept.get(rule)?.findings === findings,
    )
    const bounded = [...after.ran.kept.keys()].filter(({ reads }) => reads !== "everything")
    assert.ok(kept.length >= bounded.length * 0.9, `${kept.length} of ${bounded.length} kept`)
  })
})
