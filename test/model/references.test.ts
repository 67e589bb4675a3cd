import assert from "node:assert/strict"
import { link, readPlaybook } from "../../server/core/analysis"
import { baseName, resolveFile } from "../../server/core/model/file-name"
import { unusedDefinitions } from "../../server/core/model/uses"
import { referencesTo } from "../../server/core/queries/references"

const head = "playbook: 试点\nperiod: { start: 2026-01-05, weeks: 8 }\n"

/** Files by name, checked together. */
function check(files: Readonly<Record<string, string>>, name = "/a.playbook.yaml") {
  const playbooks = new Map(Object.entries(files).map(([file, text]) => [file, readPlaybook(file, text)]))
  const workspace = {
    playbook: (file: string) => playbooks.get(file)?.playbook,
    checks: (file: string) => playbooks.has(file),
  }
  const local = playbooks.get(name)
  assert.ok(local)
  return link(local, workspace)
}

function told(files: Readonly<Record<string, string>>, name?: string) {
  return check(files, name).problems.map(({ id, message }) => `${id}: ${message.en}`)
}

describe("references", () => {
  it("resolve in the file and through imports, also those of imports", () => {
    const files = {
      "/a.playbook.yaml": `${head}imports: [lib/b.playbook.yaml]\nstrategies:\n  s: { owner: lead, segments: [young] }\n`,
      "/lib/b.playbook.yaml":
        "library: 共用\nimports: ../c.playbook.yaml\nteam: { roles: { lead: { people: 1 } } }\n",
      "/c.playbook.yaml": "library: 人群\nsegments: { young: { name: 年轻人 } }\n",
    }
    assert.deepEqual(told(files), [])
  })

  it("prefer the file's own entry to an imported one", () => {
    const files = {
      "/a.playbook.yaml": `${head}imports: [b.playbook.yaml]\nsegments: { x: { name: 自己的 } }\nstrategies: { s: { segments: [x] } }\n`,
      "/b.playbook.yaml": "library: 共用\nsegments: { x: { name: 别人的 } }\n",
    }
    assert.equal(check(files).linked.definition(["segments"], "x")?.name, "自己的")
  })

  it("stay silent about what a missing import may define", () => {
    const files = {
      "/a.playbook.yaml": `${head}imports: [gone.playbook.yaml]\nstrategies: { s: { segments: [x] } }\n`,
    }
    assert.deepEqual(told(files), [
      `import-not-found: There is no file "gone.playbook.yaml" here. The path counts from this file's folder.`,
    ])
  })

  it("stay silent about what a misnamed or broken section may define", () => {
    const uses = "strategies: { s: { segments: [x] } }\n"
    assert.deepEqual(told({ "/a.playbook.yaml": `${head}segmnts: { x: {} }\n${uses}` }).length, 1)
    assert.deepEqual(told({ "/a.playbook.yaml": `${head}segments: 5\n${uses}` }).length, 1)
    assert.deepEqual(
      told({
        "/a.playbook.yaml": `${head}team:\n  rols: { a: { people: 1 } }\nstrategies: { s: { owner: a } }\n`,
      }).length,
      1,
    )
  })

  it("say a circle once, in the first of its files that is checked", () => {
    const files = {
      "/a.playbook.yaml": `${head}imports: [b.playbook.yaml]\n`,
      "/b.playbook.yaml": `${head}imports: [c.playbook.yaml]\n`,
      "/c.playbook.yaml": `${head}imports: [a.playbook.yaml]\n`,
    }
    assert.deepEqual(told(files), [
      "import-cycle: The imports go round in a circle: a.playbook.yaml → b.playbook.yaml → c.playbook.yaml → a.playbook.yaml.",
    ])
    assert.deepEqual(told(files, "/b.playbook.yaml"), [])
    assert.deepEqual(told({ "/a.playbook.yaml": `${head}imports: [a.playbook.yaml]\n` }), [
      "import-cycle: A playbook cannot import itself.",
    ])
  })

  it("suggest the entry that is called what was written", () => {
    const text = `${head}team: { roles: { lead: { name: 张三 }, other: { name: 李四 } } }\nstrategies:\n  s: { owner: 张三, stage: 留存 }\n`
    assert.deepEqual(told({ "/a.playbook.yaml": text }), [
      'unknown-reference: No role is called "张三". Did you mean "lead"?',
      'unknown-reference: No stage is called "留存". Did you mean "retain"?',
    ])
  })

  it("check partners only where the plan has any", () => {
    const partners = "strategies: { s: { partners: { product: responsible } } }\n"
    assert.deepEqual(told({ "/a.playbook.yaml": head + partners }), [])
    assert.deepEqual(
      told({ "/a.playbook.yaml": `${head}team: { partners: { legal: { does: 审 } } }\n${partners}` }),
      ['unknown-reference: No partner is called "product".'],
    )
  })

  it("know which entries are used, in values, keys, quantities and expressions", () => {
    const text = `${head}
assumptions: { lift: 2pp..5pp, idle: 5%..8% }
data:
  attributes: { n: { type: number }, unused: { type: text } }
metrics: { per_head: { kind: ratio, formula: a.revenue / a.active_users } }
segments: { a: { when: n > 1, moves: { b: 1% } }, b: {}, c: {} }
strategies: { s: { effect: { retain: { w4: $lift } } } }
evaluation: { decisions: { d: { if: per_head < 5, then: 停 } } }
`
    const read = check({ "/a.playbook.yaml": text })
    const { linked, references } = read
    assert.deepEqual(
      unusedDefinitions(references, linked).map(({ section, id }) => `${section}.${id}`),
      ["assumptions.idle", "data.attributes.unused", "segments.c", "strategies.s"],
    )
    const a = linked.definition(["segments"], "a")
    assert.ok(a)
    assert.equal(referencesTo(read, linked, ["segments"], "a", a).length, 2)
  })
})

describe("file names", () => {
  it("resolve as paths and as URIs", () => {
    assert.equal(resolveFile("/plans/a.playbook.yaml", "./b.playbook.yaml"), "/plans/b.playbook.yaml")
    assert.equal(resolveFile("/plans/a.playbook.yaml", "../共用/b.playbook.yaml"), "/共用/b.playbook.yaml")
    assert.equal(resolveFile("/a.playbook.yaml", "../../b.yaml"), "/b.yaml")
    assert.equal(resolveFile("file:///p/a.playbook.yaml", "b.playbook.yaml"), "file:///p/b.playbook.yaml")
    assert.equal(resolveFile("file:///p/a.playbook.yaml", "共用/b#1.yaml"), "file:///p/共用/b%231.yaml")
    assert.equal(resolveFile("mem://h/p/a.yaml", "/b.yaml"), "mem://h/b.yaml")
    assert.equal(resolveFile("/p/a.yaml", "x\\b.yaml"), "/p/x/b.yaml")
    assert.equal(baseName("file:///p/%E5%85%B1.yaml"), "共.yaml")
  })
})
