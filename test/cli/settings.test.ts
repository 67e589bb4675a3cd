import assert from "node:assert/strict"
import { chmodSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { type Files, play } from "./scene"

const plan = `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
personas:
  commuter: { reviewed: 2026-01-01 }
`
const broken = `${plan}segments:
  new_buyers: { persona: [commuter] }
`
const zh = { env: { LANG: "zh_CN.UTF-8" } }

interface Json {
  readonly files: readonly {
    readonly path: string
    readonly problems: readonly { rule: string; severity: string }[]
  }[]
}

/** What is told of each file, as `path rule severity`. */
function told(out: string): string[] {
  return (JSON.parse(out) as Json).files.flatMap(({ path, problems }) =>
    problems.map(({ rule, severity }) => `${path} ${rule} ${severity}`),
  )
}

const files: Files = {
  "plans/a.playbook.yaml": broken,
  "plans/drafts/b.playbook.yaml": broken,
  "playbook.config.yaml": "rules: { shape: warning, personas: off, stale-persona: off }\n",
  "plans/playbook.config.yaml": "overrides:\n  - { files: [drafts/**], rules: { shape: off } }\n",
}

describe("settings on the command line", () => {
  it("come from the configurations above each playbook", () =>
    play(files, ({ run }) => {
      const { status, out } = run(["check", "--format", "json", "--no-projection"])
      assert.deepEqual(told(out), ["plans/a.playbook.yaml unknown-key warning"])
      assert.equal(status, 0)
    }))

  it("may come from one file, or from none", () =>
    play({ ...files, "strict.yaml": "rules: { shape: hint, personas: off }\n" }, ({ run }) => {
      const with_ = (...options: string[]) =>
        told(run(["check", "plans/a.playbook.yaml", "--format", "json", "--no-projection", ...options]).out)
      assert.deepEqual(with_("--config", "strict.yaml"), ["plans/a.playbook.yaml unknown-key hint"])
      assert.ok(with_("--no-config").includes("plans/a.playbook.yaml unknown-key error"))
      const missing = run(["check", "--config", "strct.yaml"], zh)
      assert.equal(missing.status, 2)
      assert.equal(missing.err, "错误：没有名为“strct.yaml”的文件或文件夹。是不是“strict.yaml”？\n")
    }))

  it("are checked too, each configuration once", () =>
    play({ ...files, "plans/playbook.config.yaml": "rules: { shpe: off }\n" }, ({ run }) => {
      const { status, out } = run(["check", "--format", "json", "--no-projection"])
      assert.deepEqual(
        told(out).filter((one) => one.includes("config")),
        ["plans/playbook.config.yaml unknown-rule error"],
      )
      assert.equal(status, 1)
      const named = run(["check", "plans/playbook.config.yaml"], zh)
      assert.match(named.out, /没有名为“shpe”的规则。是不是“shape”？/)
    }))

  it("say what day it is", () =>
    play({ "a.playbook.yaml": plan }, ({ run }) => {
      const stale = (...options: string[]) =>
        told(run(["check", "--format", "json", ...options]).out).filter((one) =>
          one.includes("stale-persona"),
        )
      assert.deepEqual(stale(), [])
      assert.deepEqual(stale("--today", "2026-03-01"), [])
      assert.deepEqual(stale("--today", "2026-04-30").length, 0, "after its end a plan gets no older")
      const { status, err } = run(["check", "--today", "2026-02-30"], zh)
      assert.equal(status, 2)
      assert.equal(err, "错误：--today 不能是“2026-02-30”。请写日期，例如 2026-03-01。\n")
    }))
})

describe("check --fix", () => {
  const spaced = "playbook: 试点\r\nperiod: { start: 2026-01-05, weeks:8 } # 八周\r\nstatus: runing\r\n"
  const mended = spaced.replace("weeks:8", "weeks: 8")

  it("mends what is certain, and keeps bytes, ends and rights of the file", () =>
    play({ "a.playbook.yaml": `\ufeff${spaced}` }, ({ run, folder }) => {
      const file = join(folder, "a.playbook.yaml")
      chmodSync(file, 0o640)
      const { err, out, status } = run(["check", "--fix"])
      assert.equal(err, "1 problem mended in 1 file.\n")
      assert.match(out, /"runing" is no status/)
      assert.equal(status, 1)
      assert.equal(readFileSync(file, "utf8"), `\ufeff${mended}`)
      assert.equal(statSync(file).mode & 0o777, 0o640)
    }))

  it("mends what is likely where that is asked for", () =>
    play({ "a.playbook.yaml": spaced }, ({ run, folder }) => {
      assert.equal(run(["check", "--fix-suggested"], zh).err, "已修复 1 个文件中的 2 个问题。\n")
      const text = readFileSync(join(folder, "a.playbook.yaml"), "utf8")
      assert.equal(text, mended.replace("runing", "running"))
      assert.equal(run(["check", "--fix-suggested"]).err, "")
    }))

  it("shows instead what it would do", () =>
    play(
      { "a.playbook.yaml": spaced.replaceAll("\r", ""), "b.playbook.yaml": plan },
      ({ run, folder, shell }) => {
        const { status, out } = run(["check", "--diff"])
        assert.equal(status, 1)
        assert.equal(
          out,
          `--- a/a.playbook.yaml
+++ b/a.playbook.yaml
@@ -1,3 +1,3 @@
 playbook: 试点
-period: { start: 2026-01-05, weeks:8 } # 八周
+period: { start: 2026-01-05, weeks: 8 } # 八周
 status: runing
`,
        )
        assert.equal(readFileSync(join(folder, "a.playbook.yaml"), "utf8"), spaced.replaceAll("\r", ""))
        assert.equal(shell("$CLI check --diff | patch -p1 --quiet && $CLI check --diff").status, 0)
        assert.equal(readFileSync(join(folder, "a.playbook.yaml"), "utf8"), mended.replaceAll("\r", ""))
      },
    ))

  it("is for files", () =>
    play({}, ({ run }) => {
      const { status, err } = run(["check", "--fix", "--stdin"], { input: plan })
      assert.equal(status, 2)
      assert.match(err, /Name the file instead/)
    }))
})
