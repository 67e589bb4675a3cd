import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { analyze } from "../../server/core/analysis"
import { catalogue } from "../../server/core/catalogue"
import { configName, isConfigName, linkConfig, readConfig } from "../../server/core/config"
import { configNamesFor, settingsOf } from "../../server/core/config/settings"
import { wishesOf } from "../../server/core/config/wishes"
import { complete } from "../../server/core/queries/choices"
import { explain } from "../../server/core/queries/explain"
import { defaultThresholds } from "../../server/core/rules/thresholds"
import { configRoot, definitions, root, type SchemaNode } from "../../server/core/schema/node"
import { childShape, configShape, resolve } from "../../server/core/schema/shape"

declare const __ROOT__: string

const alone = { playbook: () => undefined }
const at = (file: string, text: string) => linkConfig(readConfig(file, text))
const messages = (text: string) =>
  at("/team/playbook.config.yaml", text).problems.map(({ message }) => message.en)

describe("the configuration's schema", () => {
  const thresholds = resolve(childShape(configShape, "thresholds") ?? {}).properties ?? {}
  const written = (node: SchemaNode): unknown =>
    node.properties
      ? Object.fromEntries(Object.entries(node.properties).map(([key, one]) => [key, one.default]))
      : (node.default ?? [])

  it("states the thresholds that hold when nothing is said", () => {
    const all = Object.fromEntries(Object.entries(thresholds).map(([key, node]) => [key, written(node)]))
    assert.deepEqual(wishesOf({ thresholds: all as never }).thresholds, defaultThresholds)
  })

  it("gives every threshold words in both languages", () => {
    for (const [key, node] of Object.entries(thresholds)) {
      assert.ok(node.title && node.description, key)
      assert.match(`${node["x-zh"]?.title}${node["x-zh"]?.description}`, /\p{Script=Han}/u)
    }
  })

  it("names no shape as the schema of playbooks does", () => {
    const names = [...Object.keys(root.definitions ?? {}), ...Object.keys(configRoot.definitions ?? {})]
    assert.equal(new Set(names).size, names.length)
    assert.equal(Object.keys(definitions).length, names.length)
  })
})

describe("a configuration", () => {
  it("is one by its name", () => {
    assert.ok(isConfigName("/a/playbook.config.yaml") && isConfigName(configName))
    assert.ok(!isConfigName("/a/my.playbook.config.yaml") && !isConfigName("/a/b.playbook.yaml"))
  })

  it("may set every rule and every section", () => {
    const names = new Set(catalogue.flatMap(({ id, section }) => [id, section]))
    const unreadable = new Set(
      catalogue.filter((kind) => kind.section === "syntax" && kind.severity === "error").map(({ id }) => id),
    )
    const lines = [...names].filter((id) => !unreadable.has(id)).map((id) => `  ${id}: hint\n`)
    assert.deepEqual(messages(`rules:\n${lines.join("")}`), [])
  })

  it("is judged as a playbook is: keys, values, quantities, times", () => {
    const text = `rulse: {}
thresholds: { top_share: 20, marketing_hours: { from: 25:00 }, sms_length: 0 }
overrides:
  - { rules: { targets: loud } }
`
    assert.deepEqual(messages(text), [
      'There is no "rulse" in a configuration. Did you mean "rules"?',
      'A rate needs its percent sign: is "20" 20% or 2000%?',
      '"25:00" is no time of day. It is written 21:00.',
      '"sms_length" is at least 1.',
      '"0" lacks "files".',
      '"loud" is no severity. Write off, hint, info, warning or error.',
    ])
  })

  it("is read whatever is written in it", () => {
    const bits = fc.constantFrom(
      "rules:",
      "thresholds:",
      "overrides:",
      "- files: [",
      "a*",
      "}",
      "\n",
      "  ",
      "off",
      "9",
      "root: true",
      "#",
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const config = at("/a/playbook.config.yaml", parts.join(" "))
        settingsOf("/a/b.playbook.yaml", [config])
        for (let offset = 0; offset < config.source.text.length; offset += 7) {
          complete(config, config.linked, offset)
          explain(config, config.linked, offset)
        }
      }),
    )
  })

  it("is completed with the rules, their severities and the thresholds", () => {
    const offered = (text: string) => {
      const offset = text.indexOf("│")
      const config = at("/a/playbook.config.yaml", text.replace("│", ""))
      return complete(config, config.linked, offset).map(({ label }) => label)
    }
    assert.deepEqual(offered("│"), ["root", "rules", "thresholds", "overrides"])
    assert.ok(offered("rules:\n  │").includes("stale-persona"))
    assert.ok(offered("rules:\n  │").includes("targets"))
    assert.deepEqual(offered("rules:\n  targets: │"), ["off", "hint", "info", "warning", "error"])
    assert.ok(offered("thresholds:\n  │").includes("stale_after"))
    assert.ok(offered("overrides:\n  - │").includes("files"))
  })

  it("explains the rule under the pointer", () => {
    const config = at("/a/playbook.config.yaml", "rules:\n  stale-persona: off\n")
    const said = explain(config, config.linked, config.source.text.indexOf("persona"))
    assert.match(said?.markdown.en ?? "", /not been reviewed/)
    assert.match(said?.markdown.zh ?? "", /画像/)
  })
})

describe("the settings of a playbook", () => {
  const file = "/team/plans/drafts/spring.playbook.yaml"
  const near = at(
    "/team/plans/playbook.config.yaml",
    "rules: { targets: hint }\nthresholds: { sms_length: 67 }\n",
  )
  const far = at(
    "/team/playbook.config.yaml",
    "rules: { targets: off, stale-persona: error }\nthresholds: { sms_length: 60, stale_after: 30d }\n",
  )

  it("are looked for from its folder upwards", () => {
    assert.deepEqual(configNamesFor("/a/b/c.playbook.yaml"), [
      "/a/b/playbook.config.yaml",
      "/a/playbook.config.yaml",
      "/playbook.config.yaml",
    ])
    assert.deepEqual(configNamesFor("vscode-vfs://host/a/c.playbook.yaml"), [
      "vscode-vfs://host/a/playbook.config.yaml",
      "vscode-vfs://host/playbook.config.yaml",
    ])
    assert.deepEqual(configNamesFor("untitled:Untitled-1"), [])
  })

  it("come from the nearest, key by key", () => {
    const { severities, thresholds } = settingsOf(file, [near, far])
    assert.deepEqual([...severities].sort(), [
      ["stale-persona", "error"],
      ["targets", "hint"],
    ])
    assert.equal(thresholds.sms_length, 67)
    assert.equal(thresholds.stale_after, 30)
    assert.equal(thresholds.hours_a_week, defaultThresholds.hours_a_week)
  })

  it("end at a root", () => {
    const last = at("/team/plans/playbook.config.yaml", "root: true\n")
    assert.equal(settingsOf(file, [last, far]).severities.size, 0)
  })

  it("may be others for some files", () => {
    const text = `rules: { targets: off }
overrides:
  - { files: [drafts/**], rules: { targets: hint } }
  - { files: ["*.playbook.yaml"], thresholds: { sms_length: 50 } }
  - { files: other/**, rules: { targets: error } }
`
    const config = at("/team/plans/playbook.config.yaml", text)
    const { severities, thresholds } = settingsOf(file, [config])
    assert.equal(severities.get("targets"), "hint")
    assert.equal(thresholds.sms_length, 50)
  })

  it("leave to the reader what no configuration says", () => {
    const chosen = wishesOf({ rules: { targets: "error", lifecycle: "off" }, thresholds: { sms_length: 10 } })
    const { severities, thresholds } = settingsOf(file, [near], { chosen })
    assert.deepEqual([severities.get("targets"), severities.get("lifecycle")], ["hint", "off"])
    assert.equal(thresholds.sms_length, 67)
  })

  it("take no number that is none", () => {
    const text = "thresholds: { top_share: 20, stale_after: 30d..60d, prize_most: $x, sms_length: 1.5 }\n"
    assert.equal(settingsOf(file, [at("/team/playbook.config.yaml", text)]).thresholds, defaultThresholds)
  })

  it("keep the thresholds that did not change", () => {
    const before = settingsOf(file, [near])
    const again = at("/team/plans/playbook.config.yaml", "rules: {}\nthresholds: { sms_length: 67 }\n")
    assert.equal(settingsOf(file, [again], { before }).thresholds, before.thresholds)
  })

  it("decide what is told, and how seriously", () => {
    const plan = `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter: { reviewed: 2025-06-01 }
`
    const stale = (config: string, today: string | undefined) => {
      const settings = settingsOf(file, [at("/team/playbook.config.yaml", config)], { today })
      const { problems } = analyze(file, plan, alone, settings)
      return problems.filter(({ id }) => id === "stale-persona").map(({ severity }) => severity)
    }
    assert.deepEqual(stale("", "2026-03-10"), ["info"])
    assert.deepEqual(stale("thresholds: { stale_after: 1y }", "2026-03-10"), [])
    assert.deepEqual(stale("rules: { personas: error }", "2026-03-10"), ["error"])
    assert.deepEqual(stale("rules: { stale-persona: off }", "2026-03-10"), [])
  })
})

describe("the settings of VS Code", () => {
  it("know each threshold by the schema's words", () => {
    const json = (file: string) => JSON.parse(readFileSync(join(__ROOT__, file), "utf8"))
    const manifest = json("package.json").contributes
    const known = manifest.configuration.properties["opsPlaybook.thresholds"].properties
    const shape = resolve(childShape(configShape, "thresholds") ?? {}).properties ?? {}
    assert.deepEqual(Object.keys(known), Object.keys(shape))
    const chinese = json("package.nls.zh-cn.json")
    for (const [key, node] of Object.entries(shape))
      assert.ok(chinese[`setting.thresholds.${key}`].startsWith(node["x-zh"]?.title), key)
    assert.ok(manifest.languages[0].filenames.includes(configName))
  })
})
