/** Scenarios of `check`: how a run ends, what it reads, what it says besides the report. */
import assert from "node:assert/strict"
import { existsSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { doubtful, right, wrong } from "./playbooks"
import { type Outcome, play } from "./scene"

/** The rules of the problems by file, of a run with `--format json`. */
function rules({ out }: Outcome): Readonly<Record<string, readonly string[]>> {
  const { files } = JSON.parse(out) as {
    files: readonly { path: string; problems: readonly { rule: string }[] }[]
  }
  return Object.fromEntries(files.map(({ path, problems }) => [path, problems.map(({ rule }) => rule)]))
}

const JSON_ = ["check", "--format", "json"]

describe("check ends", function () {
  this.timeout(60_000)

  it("with 0 where nothing is wrong", () =>
    play({ "a.playbook.yaml": right, "b/b.playbook.yml": right }, ({ run }) => {
      assert.deepEqual(run(["check"]), { status: 0, out: "2 playbooks checked: nothing wrong.\n", err: "" })
    }))

  it("with 1 where something is wrong", () =>
    play({ "a.playbook.yaml": right, "w.playbook.yaml": wrong }, ({ run }) => {
      const { status, out, err } = run(["check"])
      assert.deepEqual({ status, err }, { status: 1, err: "" })
      assert.match(out, /\n1 error in 1 of 2 files\n$/)
    }))

  it("with 0 where there are warnings only, and 1 where they are more than --max-warnings", () =>
    play({ "a.playbook.yaml": doubtful }, ({ run }) => {
      assert.equal(run(["check"]).status, 0)
      assert.equal(run(["check", "--max-warnings", "1"]).status, 0)
      const { status, err } = run(["check", "--max-warnings", "0"])
      assert.deepEqual(
        { status, err },
        { status: 1, err: "error: 1 warning, but --max-warnings allows 0.\n" },
      )
    }))

  it("with 2 where a file cannot be found, and checks the others", () =>
    play({ "w.playbook.yaml": wrong }, ({ run }) => {
      const outcome = run([...JSON_, "w.playbook.yaml", "x.playbook.yaml"])
      assert.equal(outcome.status, 2)
      assert.match(outcome.err, /no file or folder "x\.playbook\.yaml"/)
      assert.equal(rules(outcome)["w.playbook.yaml"]?.length, 1)
    }))

  it("with 2 where a file cannot be read, and checks the others", () =>
    play({ "w.playbook.yaml": wrong }, ({ run, folder }) => {
      symlinkSync("loop.playbook.yaml", join(folder, "loop.playbook.yaml"))
      const outcome = run([...JSON_, "w.playbook.yaml", "loop.playbook.yaml"])
      assert.equal(outcome.status, 2)
      assert.equal(outcome.err, 'error: Cannot read "loop.playbook.yaml": its links lead in a circle.\n')
      assert.deepEqual(Object.keys(rules(outcome)), ["w.playbook.yaml"])
    }))

  it("with 2 where nothing is to be checked", () =>
    play({ "a.yaml": right }, ({ run }) => {
      assert.equal(run(["check"]).status, 2)
      const outcome = run(JSON_)
      assert.deepEqual({ status: outcome.status, files: rules(outcome) }, { status: 2, files: {} })
    }))
})

describe("check --quiet", function () {
  this.timeout(60_000)

  it("shows errors only", () =>
    play({ "a.playbook.yaml": doubtful, "w.playbook.yaml": wrong }, ({ run }) => {
      const outcome = run([...JSON_, "--quiet"])
      const { "a.playbook.yaml": a, "w.playbook.yaml": w } = rules(outcome)
      assert.deepEqual([a?.length, w?.length], [0, 1])
      assert.deepEqual(JSON.parse(outcome.out).summary, {
        files: 2,
        errors: 1,
        warnings: 0,
        infos: 0,
        hints: 0,
      })
    }))

  it("does not claim that nothing is wrong, and counts warnings towards --max-warnings", () =>
    play({ "a.playbook.yaml": doubtful }, ({ run }) => {
      assert.deepEqual(run(["check", "--quiet"]), {
        status: 0,
        out: "1 playbook checked: no errors.\n",
        err: "",
      })
      assert.equal(run(["check", "--quiet", "--max-warnings", "0"]).status, 1)
    }))
})

describe("check reads", function () {
  this.timeout(60_000)

  it("files named outright, even when ignored and called otherwise", () =>
    play({ "plan.txt": wrong, ".gitignore": "*\n", "a.playbook.yaml": right }, ({ run }) => {
      assert.deepEqual(Object.keys(rules(run([...JSON_, "plan.txt", "a.playbook.yaml"]))), [
        "a.playbook.yaml",
        "plan.txt",
      ])
    }))

  it("from any folder, naming files from there", () =>
    play({ "sub/w.playbook.yaml": wrong, "in/x": "" }, ({ run }) => {
      assert.deepEqual(Object.keys(rules(run([...JSON_, "../sub"], { at: "in" }))), [
        "../sub/w.playbook.yaml",
      ])
    }))

  it("what is piped in, under the name it is given", () =>
    play({}, ({ run }) => {
      const unnamed = run([...JSON_, "--stdin"], { input: wrong })
      assert.deepEqual([unnamed.status, Object.keys(rules(unnamed))], [1, ["<stdin>"]])
      const named = run([...JSON_, "--stdin", "--stdin-filename", "plans/a.playbook.yaml"], { input: right })
      assert.deepEqual([named.status, rules(named)], [0, { "plans/a.playbook.yaml": [] }])
    }))

  it("imports next to the file, and next to the name of what is piped in", () =>
    play(
      { "plans/lib.playbook.yaml": "library: 人群\nsegments:\n  new_buyer: { name: 新客 }\n" },
      ({ run, folder }) => {
        const text = `imports: [./lib.playbook.yaml]\n${wrong.replace("new_buyers:", "others:")}`
        const args = [...JSON_, "--stdin", "--stdin-filename"]
        assert.deepEqual(run([...args, "plans/a.playbook.yaml"], { input: text }).status, 0)
        assert.deepEqual(run([...args, join(folder, "plans/a.playbook.yaml")], { input: text }).status, 0)
        assert.deepEqual(run([...args, "a.playbook.yaml"], { input: text }).status, 1)
      },
    ))

  it("a file that is no UTF-8 text as one problem of its own", () =>
    play(
      {
        "a.playbook.yaml": Buffer.from(wrong, "utf16le"),
        "b.playbook.yaml": Buffer.from(`\ufeff${wrong}`, "utf16le"),
      },
      ({ run }) => {
        const outcome = run([...JSON_, "b.playbook.yaml"])
        assert.deepEqual([outcome.status, rules(outcome)], [1, { "b.playbook.yaml": ["not-utf8"] }])
        assert.equal(run(["check", "a.playbook.yaml"]).status, 1)
      },
    ))

  it("a file of 10 MB only to say that it is too large", () =>
    play({ "a.playbook.yaml": right + `# ${"中".repeat(97)}\n`.repeat(34_000) }, ({ run }) => {
      const before = performance.now()
      assert.deepEqual(rules(run(JSON_)), { "a.playbook.yaml": ["too-large"] })
      assert.ok(performance.now() - before < 2000)
    }))
})

describe("what check writes", function () {
  this.timeout(60_000)

  const many = Object.fromEntries(
    Array.from({ length: 120 }, (_, index) => [`${index}.playbook.yaml`, wrong]),
  )

  it("arrives whole in a pipe", () =>
    play(many, ({ shell }) => {
      const [piped] = shell(
        "$CLI check --format json | cat > piped.json; $CLI check --format json > file.json; cmp piped.json file.json && wc -c < file.json",
      ).out.split("\n")
      assert.ok(Number(piped) > 100_000)
    }))

  it("is missed where the disk is full: the run ends with 2", function () {
    if (!existsSync("/dev/full")) this.skip()
    return play(many, ({ shell }) => assert.equal(shell("$CLI check --format json > /dev/full").status, 2))
  })

  it("may be cut off by its reader", () =>
    play(many, ({ shell }) => {
      const { out, err } = shell("$CLI check | head -n 1")
      assert.match(out, /^0\.playbook\.yaml:\d+:\d+ .*\n$/)
      assert.equal(err, "")
    }))

  it("is coloured only where that is wanted", () =>
    play({ "w.playbook.yaml": wrong }, ({ run }) => {
      const plain = run(["check"])
      const coloured = run(["check"], { env: { FORCE_COLOR: "1" } })
      assert.ok(!plain.out.includes("\u001b"))
      assert.ok(coloured.out.includes("\u001b[31m"))
      assert.equal(coloured.out.replace(/\u001b\[\d+m/g, ""), plain.out)
      assert.equal(run(["check"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out, plain.out)
    }))
})
