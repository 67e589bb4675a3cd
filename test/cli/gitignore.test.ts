/** What is left out, held against git itself on made-up repositories. */
import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { relative } from "node:path"
import fc from "fast-check"
import { findFiles } from "../../server/cli/files"
import { type Files, play } from "./scene"

const NAMES = ["p.playbook.yaml", "q.playbook.yml", "#h.playbook.yaml", "!n.playbook.yaml"]

const PATTERNS = [
  ...[
    "a",
    "a/",
    "/a",
    "a/b",
    "/a/**",
    "a/*/b",
    "a/ ",
    "d r/",
    "d\\ r",
    "x[1]",
    "x\\[1\\]",
    "[ab]",
    "?",
    "/*",
    "*",
  ],
  ...["*.yml", "*.playbook.*", "p.*", "\\#h*", "\\!n*", "**/deep", "deep/*", "**/b/**", "# a", "", "  "],
  ...["!*.yml", "!p.playbook.yaml", "!deep/", "!a/", "!*/", "!b", "!/a/b/"],
]

const folder = fc
  .array(fc.constantFrom("a", "b", "d r", "x[1]", "deep"), { maxLength: 3 })
  .map((parts) => parts.join("/"))
const rules = fc.array(fc.constantFrom(...PATTERNS), { maxLength: 4 }).map((lines) => lines.join("\n"))

/** A repository: some folders, each with the same files and its own rules. */
const repository = fc.dictionary(folder, rules, { minKeys: 1, maxKeys: 6 }).map((folders) => {
  const files = Object.entries(folders).flatMap(([path, ignored]) => {
    const within = path === "" ? "" : `${path}/`
    return [[`${within}.gitignore`, ignored], ...NAMES.map((name) => [`${within}${name}`, ""])]
  })
  return Object.fromEntries(files) as Files
})

function listedByGit(cwd: string): readonly string[] {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "core.excludesFile=/dev/null", ...args], { cwd, encoding: "utf8" })
  git("init", "--quiet")
  const listed = git("ls-files", "-z", "--others", "--exclude-standard").split("\0")
  return listed.filter((file) => /\.playbook\.ya?ml$/.test(file)).sort()
}

describe("the search for playbooks", () => {
  it("leaves out what git leaves out", async () => {
    await fc.assert(
      fc.asyncProperty(repository, (files) =>
        play(files, async ({ folder: cwd }) => {
          const expected = listedByGit(cwd)
          const found = (await findFiles([], cwd)).files.map((file) => relative(cwd, file))
          assert.deepEqual([...found].sort(), expected)
        }),
      ),
      { numRuns: 25 },
    )
  }).timeout(60_000)
})
