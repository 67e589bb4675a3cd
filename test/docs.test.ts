/**
 * What the docs show is true: pages made from the code are fresh, playbooks say what is wrong with them, commands print
 * what stands below them, links lead somewhere. Whether the words are good is absent; people judge that.
 */
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { parse } from "yaml"
import { annotate, isMarked, plain } from "../docs/generate/carets"
import { pages, strays } from "../docs/generate/pages"
import { catalogue } from "../server/core/catalogue"
import type { Locale } from "../server/core/problem"
import { judgedExample } from "../server/core/report/rules/example"

declare const __ROOT__: string

const checkout = {
  read(file: string): string {
    const path = join(__ROOT__, file)
    return existsSync(path) ? readFileSync(path, "utf8").replace(/\r\n/g, "\n") : ""
  },
  list(folder: string): readonly string[] {
    const names = readdirSync(join(__ROOT__, folder), { recursive: true }).map(String)
    return names
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((file) => statSync(join(__ROOT__, file)).isFile())
  },
}

const written = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"]
const docs = [...written, ...checkout.list("docs").filter((file) => file.endsWith(".md"))]
const manifest = JSON.parse(checkout.read("package.json")) as {
  readonly version: string
  readonly scripts: Readonly<Record<string, string>>
}

/** The fenced blocks of a page in some language. */
function blocks(file: string, language: string): readonly string[] {
  const found = checkout.read(file).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, "gm"))
  return [...found].map(([, text]) => text ?? "")
}

/** The file that a page shows right below an example, as it would lie beside it. */
function besides(file: string, example: string): ReadonlyMap<string, string> {
  const [, after = ""] = checkout.read(file).split(`\`\`\`yaml\n${example}\n\`\`\`\n`)
  const [, name, text] = /^\n`([\w.-]+)`\n\n```csv\n([\s\S]*?)\n```/.exec(after) ?? []
  return new Map(name === undefined || text === undefined ? [] : [[name, text]])
}

/** What stands above an example that shows only a part of a playbook. */
const head = "playbook: 试点\nperiod: { start: 2026-01-05, weeks: 8 }\n"

/** An example as it should stand on the page: with carets and messages under whatever is wrong in it. */
function judged(example: string, locale: Locale, files: ReadonlyMap<string, string>, section = ""): string {
  const text = plain(example)
  const whole = /^(?:# playbook\.config|playbook\b|library\b)/m.test(text) ? text : head + text
  const analysis = judgedExample({ section }, { text: whole, files })
  return annotate(analysis, locale, whole === text ? 0 : head.split("\n").length - 1)
}

/** Runs the built command line as its reader would, in an environment that says nothing of their language. */
function run(command: string): string {
  const [program, cli, ...args] = command.split(" ")
  assert.deepEqual([program, cli], ["node", "dist/cli.js"], `${command} is not run by this test`)
  const options = { cwd: __ROOT__, env: { PATH: process.env["PATH"] }, encoding: "utf8" } as const
  const { stdout, stderr } = spawnSync(process.execPath, [join(__ROOT__, "dist/cli.js"), ...args], options)
  return (stdout + stderr).replace(/\r\n/g, "\n").trimEnd()
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchors(file: string): ReadonlySet<string> {
  const headings = checkout.read(file).matchAll(/^#+ (.+)$/gm)
  const slugs = [...headings].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  )
  return new Set(slugs)
}

/** Where the links and pictures of a page lead within the checkout. */
function links(file: string): readonly { readonly to: string; readonly anchor: string }[] {
  const prose = checkout.read(file).replace(/^```[\s\S]*?^```$/gm, "")
  const found = prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)
  return [...found]
    .map(([, link, source]) => link ?? source ?? "")
    .filter((one) => !/^https?:/.test(one))
    .map((one) => {
      const [path = "", anchor = ""] = decodeURIComponent(one).split("#")
      const to = path === "" ? file : relative(__ROOT__, join(__ROOT__, dirname(file), path))
      return { to: to.replaceAll("\\", "/"), anchor }
    })
}

describe("docs", () => {
  it("are fresh where they are made from the code", () => {
    const wanted = pages(checkout)
    const stale = [...wanted].filter(([file, text]) => checkout.read(file) !== text)
    assert.deepEqual(
      [...stale.map(([file]) => file), ...strays(wanted, checkout)],
      [],
      "run node docs/generate.mjs",
    )
  })

  it("get their tables between the marks, and keep the rest", () => {
    const marked = "# A\n\n<!-- metrics: made by node docs/generate.mjs -->\nold\n<!-- /metrics -->\n\nkept\n"
    const made = pages({ read: (file) => (file === "docs/format.md" ? marked : ""), list: () => [] })
    const page = made.get("docs/format.md") ?? ""
    assert.match(page, /^# A\n[\s\S]+`active_users`[\s\S]+<!-- \/metrics -->\n\nkept\n$/)
    assert.doesNotMatch(page, /^old$/m)
  })

  for (const file of docs) {
    const examples = blocks(file, "yaml")
    const section = catalogue.find(({ id }) => file === `docs/rules/${id}.md`)?.section
    if (examples.length > 0)
      it(`say in ${file} what is wrong with each playbook, and of good ones nothing`, () => {
        for (const example of examples) {
          const files = besides(file, example)
          const locale = example === judged(example, "zh", files, section) ? "zh" : "en"
          assert.equal(example, judged(example, locale, files, section))
        }
      })
  }

  it("show playbooks right and wrong", () => {
    const examples = written.concat("docs/format.md").flatMap((file) => blocks(file, "yaml"))
    assert.ok(examples.some(isMarked) && examples.some((one) => !isMarked(one)))
  })

  for (const file of docs)
    for (const [index, block] of blocks(file, "console").entries())
      it(`show in ${file} what commands print, ${index + 1}`, () => {
        const shown = block.split(/^\$ /m).slice(1)
        assert.ok(shown.length > 0)
        for (const one of shown) {
          const [command = "", ...output] = one.trimEnd().split("\n")
          assert.equal(output.join("\n"), run(command))
        }
      })

  it("begin with the first sample", () => {
    const sample = checkout.read("samples/first.playbook.yaml").trimEnd()
    for (const file of ["README.md", "README.zh-CN.md"]) assert.equal(blocks(file, "yaml")[0], sample, file)
    for (const file of ["README.md", "README.zh-CN.md"]) assert.equal(blocks(file, "console").length, 2, file)
  })

  it("lead somewhere with every link and picture", () => {
    const broken = docs.flatMap((file) =>
      links(file)
        .filter(({ to, anchor }) => {
          if (!existsSync(join(__ROOT__, to))) return true
          return anchor !== "" && !anchors(to).has(anchor)
        })
        .map(({ to, anchor }) => `${file} → ${to}${anchor && `#${anchor}`}`),
    )
    assert.deepEqual(broken, [])
  })

  it("name places of the house that there are", () => {
    const named = checkout.read("CONTRIBUTING.md").matchAll(/`((?:\.ci|[a-z0-9]+)\/[\w./-]*|[\w.-]+\.json)`/g)
    const places = [...named].map(([, place = ""]) => place).filter((place) => !place.startsWith("out/"))
    assert.ok(places.length > 20)
    assert.deepEqual(
      places.filter((place) => !existsSync(join(__ROOT__, place)) && place !== "dist/"),
      [],
    )
  })

  it("name scripts that there are, CI too", () => {
    const texts = [...written, ".github/workflows/ci.yml"].map((file) => checkout.read(file))
    const named = texts.flatMap((text) =>
      [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name),
    )
    assert.ok(named.includes("test:desktop") && named.includes("vscode"))
    assert.deepEqual(
      named.filter((name) => !Object.hasOwn(manifest.scripts, name)),
      [],
    )
  })

  it("have an entry for this version", () => {
    assert.match(
      checkout.read("CHANGELOG.md"),
      new RegExp(`^## \\[${manifest.version.replaceAll(".", "\\.")}\\]`, "m"),
    )
  })

  it("let CI read and nothing more, with actions of a fixed major version", () => {
    const text = checkout.read(".github/workflows/ci.yml")
    assert.deepEqual(parse(text).permissions, { contents: "read" })
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = ""]) => action)
    assert.ok(used.length > 0)
    for (const action of used) assert.match(action, /^actions\/[a-z-]+@v\d+$/)
  })
})
