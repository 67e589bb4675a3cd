/** Which files a run finds: named outright, below folders, under globs, and what git would ignore. */
import assert from "node:assert/strict"
import { symlinkSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { findFiles } from "../../server/cli/files"
import { play } from "./scene"

interface Case {
  readonly files: Readonly<Record<string, string>>
  readonly inputs?: readonly string[]
  readonly at?: string
  readonly links?: Readonly<Record<string, string>>
  readonly found: readonly string[]
  readonly said?: readonly string[]
}

const P = "playbook: x\n"
const tree = { "a.playbook.yaml": P, "sub/b.playbook.yml": P, "sub/deep/c.playbook.yaml": P, "sub/d.yaml": P }
const none = (what: string) => `No playbooks found ${what}. A playbook's name ends in .playbook.yaml.`

const inputs: Readonly<Record<string, Case>> = {
  "without inputs, every playbook below here, in the order of paths": {
    files: { ...tree, "sub/a.playbook.yaml": P, "B.playbook.yaml": P, "node_modules/n.playbook.yaml": P },
    found: [
      "B.playbook.yaml",
      "a.playbook.yaml",
      "sub/a.playbook.yaml",
      "sub/b.playbook.yml",
      "sub/deep/c.playbook.yaml",
    ],
  },
  "folders with a dot too": { files: { ".team/a.playbook.yaml": P }, found: [".team/a.playbook.yaml"] },
  "a file named outright, whatever its name": { files: tree, inputs: ["sub/d.yaml"], found: ["sub/d.yaml"] },
  "each file once": {
    files: tree,
    inputs: ["sub", "sub/b.playbook.yml", "./sub/../sub/b.playbook.yml", "sub/*"],
    found: ["sub/b.playbook.yml", "sub/deep/c.playbook.yaml"],
  },
  "a file in the folder above": {
    files: tree,
    at: "sub/deep",
    inputs: ["../b.playbook.yml"],
    found: ["../b.playbook.yml"],
  },
  "playbooks under a glob, and nothing else": {
    files: tree,
    inputs: ["**/*.{yaml,yml}"],
    found: ["a.playbook.yaml", "sub/b.playbook.yml", "sub/deep/c.playbook.yaml"],
  },
  "a glob that begins above": {
    files: tree,
    at: "sub/deep",
    inputs: ["../*.yml"],
    found: ["../b.playbook.yml"],
  },
  "a name that looks like a glob and exists": {
    files: { "[q1].playbook.yaml": P, "q.playbook.yaml": P },
    inputs: ["[q1].playbook.yaml"],
    found: ["[q1].playbook.yaml"],
  },
  "a link to a playbook, but nothing behind a link to a folder": {
    files: { "sub/b.playbook.yaml": P },
    links: { "l.playbook.yaml": "sub/b.playbook.yaml", "sub/circle": "." },
    found: ["l.playbook.yaml", "sub/b.playbook.yaml"],
  },
}

const missing: Readonly<Record<string, Case>> = {
  "says so where there are none": { files: { "x.yaml": P }, found: [], said: [none('in "."')] },
  "says so of each folder and glob without any": {
    files: { ...tree, "empty/x.txt": "" },
    inputs: ["empty", "sub/deep", "*.yml"],
    found: ["sub/deep/c.playbook.yaml"],
    said: [none('in "empty"'), none('for "*.yml"')],
  },
  "names the nearest file": {
    files: { "plans/spring.playbook.yaml": P },
    inputs: ["plans/sprng.playbook.yaml"],
    found: [],
    said: [
      'There is no file or folder "plans/sprng.playbook.yaml". Did you mean "plans/spring.playbook.yaml"?',
    ],
  },
  "names a file whose ending was left out": {
    files: { "spring.playbook.yaml": P, sprint: "" },
    inputs: ["spring"],
    found: [],
    said: ['There is no file or folder "spring". Did you mean "spring.playbook.yaml"?'],
  },
  "names the nearest folder": {
    files: { "plans/spring.playbook.yaml": P },
    inputs: ["plan/spring.playbook.yaml"],
    found: [],
    said: [
      'There is no file or folder "plan/spring.playbook.yaml". Did you mean "plans/spring.playbook.yaml"?',
    ],
  },
  "names nothing where nothing is near": {
    files: tree,
    inputs: ["winter.playbook.yaml"],
    found: [],
    said: ['There is no file or folder "winter.playbook.yaml".'],
  },
  "names the file that stands where a folder was expected": {
    files: tree,
    inputs: ["sub/d.yaml/x.playbook.yaml"],
    found: [],
    said: ['There is no file or folder "sub/d.yaml/x.playbook.yaml". Did you mean "sub/d.yaml"?'],
  },
  "explains -": {
    files: tree,
    inputs: ["-"],
    found: [],
    said: ['There is no file "-". To check what is piped in, write --stdin.'],
  },
  "objects to an empty name": {
    files: tree,
    inputs: [""],
    found: [],
    said: ["One of the names to check is empty."],
  },
  "objects to a link that leads in a circle, and finds the others": {
    files: tree,
    links: { "loop.playbook.yaml": "loop.playbook.yaml" },
    inputs: ["loop.playbook.yaml", "a.playbook.yaml"],
    found: ["a.playbook.yaml"],
    said: ['Cannot read "loop.playbook.yaml": its links lead in a circle.'],
  },
}

const ignored: Readonly<Record<string, Case>> = {
  "files and folders": {
    files: { ...tree, ".gitignore": "deep/\n/a.*\n" },
    found: ["sub/b.playbook.yml"],
  },
  "by a .gitignore in a folder below, for that folder": {
    files: { ...tree, "sub/.gitignore": "*.yml\n", "e.playbook.yml": P },
    found: ["a.playbook.yaml", "e.playbook.yml", "sub/deep/c.playbook.yaml"],
  },
  "unless a deeper .gitignore takes it back": {
    files: { ...tree, ".gitignore": "*.playbook.*\n", "sub/.gitignore": "!b.playbook.yml\n" },
    found: ["sub/b.playbook.yml"],
  },
  "also when a deeper .gitignore takes a folder back": {
    files: {
      ".gitignore": "drafts/\n",
      "sub/.gitignore": "!drafts/\n",
      "sub/drafts/b.playbook.yaml": P,
      "drafts/a.playbook.yaml": P,
    },
    found: ["sub/drafts/b.playbook.yaml"],
  },
  "by patterns with slashes, within the folder of their .gitignore": {
    files: {
      "a b[1]/.gitignore": "/x.*\r\nin/y.*\n# z.*\n!in/y.playbook.yml\n",
      "a b[1]/x.playbook.yaml": P,
      "a b[1]/in/x.playbook.yaml": P,
      "a b[1]/in/y.playbook.yaml": P,
      "a b[1]/in/y.playbook.yml": P,
      "a b[1]/z.playbook.yaml": P,
      "in/y.playbook.yaml": P,
    },
    found: [
      "a b[1]/in/x.playbook.yaml",
      "a b[1]/in/y.playbook.yml",
      "a b[1]/z.playbook.yaml",
      "in/y.playbook.yaml",
    ],
  },
  "by the folders above, up to the repository's own": {
    files: {
      ...tree,
      ".gitignore": "*.yml\n",
      "repo/.git/HEAD": "",
      "repo/.gitignore": "x.*\n",
      "repo/in/x.playbook.yaml": P,
      "repo/in/y.playbook.yml": P,
    },
    at: "repo/in",
    found: ["y.playbook.yml"],
  },
  "not by the folders above where there is no repository": {
    files: { ...tree, ".gitignore": "*.yml\n" },
    at: "sub",
    found: ["b.playbook.yml", "deep/c.playbook.yaml"],
  },
  "under a glob too": {
    files: { ...tree, ".gitignore": "deep\n" },
    inputs: ["**/*.playbook.yaml"],
    found: ["a.playbook.yaml"],
  },
  "but not a file that is named outright": {
    files: { ...tree, ".gitignore": "*\n" },
    inputs: ["sub/b.playbook.yml"],
    found: ["sub/b.playbook.yml"],
  },
  "but not a folder that is named outright": {
    files: {
      ".git/HEAD": "",
      ".gitignore": "out\n",
      "out/a.playbook.yaml": P,
      "out/.gitignore": "b.*",
      "out/b.playbook.yaml": P,
    },
    inputs: ["out"],
    found: ["out/a.playbook.yaml"],
  },
}

describe("finding files", () => {
  describe("finds", () => tell(inputs))
  describe("where something is missing", () => tell(missing))
  describe("leaves out what git ignores", () => tell(ignored))
})

function tell(cases: Readonly<Record<string, Case>>): void {
  for (const [name, { files, inputs = [], at = ".", links = {}, found, said = [] }] of Object.entries(
    cases,
  )) {
    it(name, async () => {
      await play(files, async ({ folder }) => {
        for (const [link, target] of Object.entries(links)) symlinkSync(target, join(folder, link))
        const here = resolve(folder, at)
        const result = await findFiles(inputs, here)
        assert.deepEqual(
          result.files.map((file) => relative(here, file)),
          found,
        )
        assert.deepEqual(
          result.complaints.map((words) => words.en),
          said,
        )
        assert.ok(result.complaints.every((words) => words.zh !== words.en))
      })
    })
  }
}
