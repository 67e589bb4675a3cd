/**
 * The first ten minutes: the sample with its planted mistake, three questions for a plan of one's own, the view of it at
 * a glance, and what could be added to see more. The panel's own steps are absent.
 */
import assert from "node:assert/strict"
import { commands, type TextEditor, type TreeItem, window, workspace } from "vscode"
import type { Node } from "../../../client/src/tree/item"
import { apply, forget, none, openCopy, quickFixes, replace, settled, shown } from "./playbook"

const patience = 20_000

/** Waits for the view to be so; the server tells the figures when it has them. */
async function seen<Found>(look: () => Found | undefined | Promise<Found | undefined>): Promise<Found> {
  const { front } = await shown()
  const end = Date.now() + patience
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) assert.fail(`the view stays ${JSON.stringify(front.overview)}`)
    await new Promise<void>((done) => {
      const timer = setTimeout(go, 500)
      const listener = front.onChange(go)
      function go() {
        clearTimeout(timer)
        listener.dispose()
        done()
      }
    })
  }
}

async function below(node?: Node): Promise<readonly Node[]> {
  const { tree } = await shown()
  return (await tree.provider.getChildren(node)) ?? []
}

async function itemOf(node: Node): Promise<TreeItem> {
  const { tree } = await shown()
  return tree.provider.getTreeItem(node)
}

/** Every row of the view, outer ones first. */
async function rows(nodes?: readonly Node[]): Promise<readonly Node[]> {
  const own = nodes ?? (await below())
  const all = await Promise.all(own.map(async (node) => [node, ...(await rows(await below(node)))]))
  return all.flat()
}

async function rowAt(path: string): Promise<Node | undefined> {
  return (await rows()).find(
    (node) => node.is === "row" && node.row.path === path && node.row.kind !== "stage",
  )
}

describe("the first ten minutes", () => {
  afterEach(forget)

  it("open a sample with one mistake, which one fix mends", async () => {
    await shown()
    const { document } = await commands.executeCommand<TextEditor>("opsPlaybook.openSample")
    assert.equal(document.languageId, "ops-playbook")
    const [problem, ...others] = await settled(document.uri, (found) => found.length > 0)
    assert.ok(problem)
    assert.deepEqual(others, [])
    await commands.executeCommand("opsPlaybook.firstProblem")
    assert.deepEqual(window.activeTextEditor?.selection.active.line, problem.range.start.line)
    const [fix] = await quickFixes(document, problem)
    assert.ok(fix?.edit)
    await apply(document.uri, fix.edit)
    assert.deepEqual(await settled(document.uri, none), [])
  })

  it("write a plan of one's own from three answers, with a name that is free", async () => {
    await shown()
    const answers = { kind: "saas", weeks: 13, locale: "en" } as const
    const first = await commands.executeCommand<TextEditor>("opsPlaybook.newPlaybook", answers)
    const second = await commands.executeCommand<TextEditor>("opsPlaybook.newPlaybook", answers)
    try {
      assert.match(first.document.uri.path, /\/saas-\d{4}\.playbook\.yaml$/)
      assert.match(second.document.uri.path, /\/saas-\d{4}-2\.playbook\.yaml$/)
      assert.match(second.document.getText(second.selection), /^More teams that stay$/)
      assert.deepEqual(await settled(second.document.uri, none), [])
    } finally {
      for (const { document } of [first, second]) await workspace.fs.delete(document.uri)
    }
  })

  it("show the plan in front at a glance, with figures, and lead to its places", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await seen(async () => (await rowAt("targets.weekly_active")) !== undefined || undefined)
    const target = await seen(async () => {
      const node = await rowAt("targets.weekly_active")
      return node?.is === "row" && node.row.detail !== "" ? node : undefined
    })
    const item = await itemOf(target)
    assert.match(String(item.description), /^\d+% ±1$/)
    assert.equal(item.contextValue, "target")
    const { tree } = await shown()
    assert.equal(tree.view.description, "会员复购 2026 上半年")
    const strategy = await rowAt("strategies.second_order")
    assert.ok(strategy)
    const { command } = await itemOf(strategy)
    assert.ok(command)
    await commands.executeCommand(command.command, ...(command.arguments ?? []))
    assert.equal(window.activeTextEditor?.document, document)
    assert.equal(document.lineAt(window.activeTextEditor.selection.active.line).text.trim(), "second_order:")
    const role = await rowAt("team.roles.retention_manager")
    assert.ok(role, "an imported entry is shown as well")
  })

  it("say beside the problems how likely the targets are", async () => {
    await openCopy("shop.playbook.yaml")
    const { status } = await shown()
    await seen(() => (/\d+% ±1/.test(status.item.text) ? true : undefined))
    assert.equal(status.item.command, "opsPlaybook.showPanel")
  })

  it("follow edits", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await seen(() => rowAt("targets.weekly_active"))
    await replace(document, "  weekly_active:\n", "  weekly_people:\n")
    await seen(() => rowAt("targets.weekly_people"))
    assert.equal(await rowAt("targets.weekly_active"), undefined)
  })

  it("add what shows more, as one edit with the example selected", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await replace(document, "      spend: ¥45..60\n", "      # what they spend is not known yet\n")
    const advice = await seen(async () =>
      (await rows()).find((node) => node.is === "advice" && node.advice.path.endsWith(".spend")),
    )
    const { command, label } = await itemOf(advice)
    assert.match(String(label), /"首单新客".*revenue|“首单新客”.*收入/)
    assert.ok(command)
    const before = document.getText()
    assert.equal(await commands.executeCommand(command.command, ...(command.arguments ?? [])), true)
    assert.match(document.getText(), /\n {6}spend: ¥45\.\.60\n/)
    assert.match(document.getText(), /# what they spend is not known yet/)
    assert.equal(document.getText(window.activeTextEditor?.selection), "¥45..60")
    await commands.executeCommand("undo")
    assert.equal(document.getText(), before)
  })

  it("keep showing the plan while another file is in front, until its editor closes", async () => {
    const document = await openCopy("shop.playbook.yaml")
    await seen(() => rowAt("targets.weekly_active"))
    const plain = await workspace.openTextDocument({ content: "plain" })
    await window.showTextDocument(plain)
    const { front } = await shown()
    assert.equal(front.uri?.toString(), document.uri.toString())
  })
})
