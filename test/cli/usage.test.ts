/** What is said of arguments: help, version and mistakes, in both languages. */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { version } from "../../package.json"
import { right } from "./playbooks"
import { play, type RunOptions } from "./scene"

declare const __ROOT__: string

/** Arguments as they are typed, and all that is said about them. */
const mistakes: Readonly<Record<string, string>> = {
  "--formt": 'There is no option "--formt".',
  "check --formt json": 'There is no option "--formt". Did you mean "--format"?',
  chek: 'There is no command "chek". Did you mean "ops-playbook check"?',
  "a.playbook.yaml":
    'There is no command "a.playbook.yaml". Did you mean "ops-playbook check a.playbook.yaml"?',
  "check --format": 'The option "--format <pretty|json>" needs a value.',
  "check --format xml": '--format cannot be "xml". Write pretty or json.',
  "check --locale fr": '--locale cannot be "fr". Write en or zh-CN.',
  "--locale zz check": '--locale cannot be "zz". Write en or zh-CN.',
  "check --max-warnings many": '--max-warnings cannot be "many". Write a whole number such as 0 or 10.',
  "check --max-warnings=-1": '--max-warnings cannot be "-1". Write a whole number such as 0 or 10.',
  "check --stdin a.playbook.yaml":
    "--stdin checks what is piped in, so no files can be named. To say which file it is, write --stdin-filename.",
  "check --stdin-filename a.playbook.yaml": "--stdin-filename names what is piped in. Write --stdin as well.",
  "schema a.playbook.yaml": "This command takes no names of files.",
  "check b.playbook.yaml": 'There is no file or folder "b.playbook.yaml". Did you mean "a.playbook.yaml"?',
}

const chinese: RunOptions = { env: { LANG: "zh_CN.UTF-8" } }

describe("arguments", function () {
  this.timeout(60_000)

  for (const [line, said] of Object.entries(mistakes)) {
    it(`${line}: ends with 2 and says why`, () =>
      play({ "a.playbook.yaml": right }, ({ run }) => {
        assert.deepEqual(run(line.split(" ")), { status: 2, out: "", err: `error: ${said}\n` })
        const { status, out, err } = run(line.split(" "), chinese)
        assert.deepEqual({ status, out }, { status: 2, out: "" })
        assert.match(err, /^错误：.*[\u4e00-\u9fff].*。?\n$|^错误：.*？\n$/)
      }))
  }

  it("--version prints the version of the package", () =>
    play({}, ({ run }) => assert.deepEqual(run(["--version"]), { status: 0, out: `${version}\n`, err: "" })))

  it("--help names every command, in the reader's language", () =>
    play({}, ({ run }) => {
      const english = run(["--help"])
      assert.deepEqual({ ...english, out: "" }, { status: 0, out: "", err: "" })
      assert.match(english.out, /^Usage: ops-playbook /)
      for (const command of ["check", "schema", "lsp", "help"])
        assert.match(english.out, new RegExp(`^  ${command}\\b`, "m"))
      for (const help of [run(["--help"], chinese), run(["--locale", "zh-CN", "--help"])]) {
        assert.equal(help.status, 0)
        assert.match(help.out, /^用法：.*\n[\s\S]*选项：\n[\s\S]*命令：\n/)
        assert.doesNotMatch(help.out, /\b(Usage|Options|Commands|show|default)\b/)
      }
    }))

  it("check --help names every option, in the reader's language", () =>
    play({}, ({ run }) => {
      const options = ["--format", "--locale", "--stdin", "--stdin-filename", "--max-warnings", "--quiet"]
      const { out } = run(["check", "--help"])
      for (const option of options) assert.match(out, new RegExp(`^  ${option}\\b`, "m"))
      assert.doesNotMatch(run(["check", "--help"], chinese).out, /\b(Usage|Arguments|Options|show|default)\b/)
    }))

  it("without a command shows the help and ends with 2", () =>
    play({}, ({ run }) => {
      const { status, out, err } = run([])
      assert.deepEqual({ status, out }, { status: 2, out: "" })
      assert.match(err, /^Usage: ops-playbook /)
    }))

  it("schema prints the schema of playbooks", () =>
    play({}, ({ run }) => {
      const { status, out } = run(["schema"])
      assert.equal(status, 0)
      assert.deepEqual(
        JSON.parse(out),
        JSON.parse(readFileSync(join(__ROOT__, "schemas/playbook.schema.json"), "utf8")),
      )
    }))
})
