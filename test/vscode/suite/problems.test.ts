/**
 * Problems as a reader meets them: none in the samples, one under the words that are wrong, gone by its quick fix.
 */
import assert from "node:assert/strict"
import { commands, DiagnosticSeverity, languages, type Uri, workspace } from "vscode"
import { apply, forget, idOf, none, open, openCopy, quickFixes, rangeOf, replace, settled } from "./playbook"

const samples = () => workspace.findFiles("samples/**/*.playbook.{yaml,yml}")

describe("problems", () => {
  afterEach(forget)

  it("finds none in the samples", async () => {
    const uris = await samples()
    assert.ok(uris.length > 0, "there are samples")
    for (const uri of uris) {
      const document = await open(workspace.asRelativePath(uri, false))
      assert.equal(document.languageId, "ops-playbook")
      await settled(document.uri, none)
    }
  }).timeout(120_000)

  it("puts a squiggle under an unknown reference, which its quick fix mends", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await settled(document.uri, none)
    await replace(document, "segments: [new_buyers]", "segments: [new_buyer]")
    const [problem, ...others] = await settled(document.uri, (problems) => problems.length > 0)
    assert.ok(problem)
    assert.deepEqual(others, [])
    assert.equal(idOf(problem), "unknown-reference")
    assert.equal(problem.severity, DiagnosticSeverity.Error)
    assert.deepEqual(
      problem.range,
      rangeOf(document, "new_buyer]").with({ end: rangeOf(document, "]\n    targets").start }),
    )
    assert.match(problem.message, /new_buyers/)
    await mend(document.uri, problem)
    assert.match(document.getText(), /segments: \[new_buyers\]/)
  })

  it("puts a squiggle under a range that is the wrong way round", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await settled(document.uri, none)
    await replace(document, "8%..10%", "10%..8%")
    const [problem] = await settled(document.uri, (problems) => problems.length === 1)
    assert.ok(problem)
    assert.equal(idOf(problem), "range-reversed")
    assert.deepEqual(problem.range, rangeOf(document, "10%..8%"))
    await mend(document.uri, problem)
    assert.match(document.getText(), /acquire: 8%\.\.10%/)
  })

  it("keeps places right after Chinese text and emoji on the same line", async () => {
    const document = await openCopy("shop.playbook.yaml")
    const entry =
      'chinese: { note: "试点 🎉 两周", metric: active_userss, to: 8万, owner: retention_manager }'
    await replace(document, "targets:\n", `targets:\n  ${entry}\n`)
    const [problem] = await settled(document.uri, (problems) => problems.length === 1)
    assert.ok(problem)
    assert.deepEqual(problem.range, rangeOf(document, "active_userss"))
  })

  it("links each problem to its page", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await replace(document, "8%..10%", "10%..8%")
    const [problem] = await settled(document.uri, (problems) => problems.length === 1)
    assert.ok(typeof problem?.code === "object")
    assert.match(problem.code.target.toString(), /^ops-playbook-docs:.*range-reversed/)
  })

  it("forgets the problems of a playbook that is mended by hand", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await replace(document, "8%..10%", "10%..8%")
    await settled(document.uri, (problems) => problems.length === 1)
    await commands.executeCommand("undo")
    await settled(document.uri, none)
    assert.deepEqual(languages.getDiagnostics(document.uri), [])
  })
})

/** Applies the first quick fix of a problem and waits until the file has none. */
async function mend(uri: Uri, problem: Parameters<typeof quickFixes>[1]): Promise<void> {
  const document = await workspace.openTextDocument(uri)
  const [fix] = await quickFixes(document, problem)
  assert.ok(fix, "there is a quick fix")
  if (fix.edit) await apply(uri, fix.edit)
  if (fix.command) await commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []))
  await settled(uri, none)
}
