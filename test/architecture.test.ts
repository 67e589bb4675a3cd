/**
 * The walls of the house: who may import whom, what the core must not touch, how large things may be.
 * An invariant that no test holds rots.
 */
import assert from "node:assert/strict"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { rules } from "../server/core/rules"

declare const __ROOT__: string

const code = ["server", "client"].flatMap((folder) => filesBelow(join(__ROOT__, folder)))
const texts = new Map(code.map((file) => [relative(__ROOT__, file), readFileSync(file, "utf8")]))

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.ts$/.test(name) && !/generated/.test(name) && statSync(name).isFile())
}

/** The modules a file imports: files of ours as paths from the root, packages by name. */
function importsOf(file: string, text: string): string[] {
  const bare = withoutComments(text)
  const statements = bare.matchAll(/(?:^|\n)(?:import|export)\s(?:[^"';=]*?\bfrom\s*)"([^"\n]+)"/g)
  const calls = bare.matchAll(/(?:\b(?:import|require)\(|\nimport )"([^"\n]+)"/g)
  const found = [...statements, ...calls].map(([, name]) => name ?? "")
  return found.map((name) => (name.startsWith(".") ? join(dirname(file), name) : name))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "")
}

/** Rooms of the core from left to right: a room may import what stands to its left, and itself. */
const rooms: readonly (readonly string[])[] = [
  ["problem"],
  ["syntax"],
  ["schema"],
  ["model"],
  ["rules", "projection"],
  ["queries"],
  ["analysis", "one-cause", "catalogue", "judgement", "suppressions", "foresight", "config", "fixing"],
  ["charts"],
  ["report"],
]

function roomOf(path: string): string | undefined {
  return /^server\/core\/([^/.]+)/.exec(path)?.[1]
}

function rank(room: string): number {
  return rooms.findIndex((row) => row.includes(room))
}

describe("architecture", () => {
  it("keeps the walls between the rooms of the core", () => {
    const broken: string[] = []
    for (const [file, text] of texts) {
      const room = roomOf(file)
      if (!room) continue
      assert.ok(rank(room) >= 0, `${file}: "${room}" is no room of the core`)
      for (const name of importsOf(file, text)) {
        const other = roomOf(name)
        if (other === undefined || other === room) continue
        if (rank(other) > rank(room) || (rank(other) === rank(room) && rank(room) === rank("rules")))
          broken.push(`${file} → ${name}`)
      }
    }
    assert.deepEqual(broken, [])
  })

  it("keeps the core pure", () => {
    const broken: string[] = []
    const allowed = new Set(["yaml", "@marcbachmann/cel-js", "csv-parse", "fastest-levenshtein", "pure-rand"])
    const drawing = new Set(["d3-scale", "d3-shape", "d3-array"])
    for (const [file, text] of texts) {
      if (!file.startsWith("server/core/")) continue
      for (const name of importsOf(file, text)) {
        const inside = name.startsWith("server/core/") || /^schemas\/\w+\.schema\.json$/.test(name)
        const libraries = file.startsWith("server/core/charts/") ? [...allowed, ...drawing] : [...allowed]
        const library = libraries.some((one) => name === one || name.startsWith(`${one}/`))
        if (!inside && !library) broken.push(`${file} imports ${name}`)
      }
      const banned =
        /\b(?:Math\.random|Date\.now|new Date\(\)|performance\.now|process\.|globalThis|setTimeout|console\.|eval\(|new Function)/.exec(
          withoutComments(text),
        )
      if (banned) broken.push(`${file} uses ${banned[0]}`)
    }
    assert.deepEqual(broken, [])
  })

  it("lets nothing but its own rooms know vscode, the protocol and the file system", () => {
    const broken: string[] = []
    for (const [file, text] of texts)
      for (const name of importsOf(file, text)) {
        if (name === "vscode" && !file.startsWith("client/src/")) broken.push(`${file} → ${name}`)
        if (name.startsWith("vscode-languageserver") && !file.startsWith("server/lsp/"))
          broken.push(`${file} → ${name}`)
        if (name.startsWith("vscode-languageclient") && !file.startsWith("client/src/"))
          broken.push(`${file} → ${name}`)
        // Its pages draw: they simulate nothing, and of the server know only what it is asked and answers.
        const drawn = /^server\/(?:core\/charts\/|core\/problem$|lsp\/protocol$)/.test(name)
        if (file.startsWith("client/webview/") && name.startsWith("server/") && !drawn)
          broken.push(`${file} → ${name}`)
        if (
          file.startsWith("client/webview/") &&
          name.startsWith("client/src/") &&
          name !== "client/src/panel/messages"
        )
          broken.push(`${file} → ${name}`)
        const system = /^node:(?:fs|child_process|path|os|process|url)/.test(name)
        if (system && file.startsWith("server/lsp/") && !/\.node\.ts$/.test(file))
          broken.push(`${file} → ${name}`)
        if (file.startsWith("client/src/") && name.startsWith("server/") && name !== "server/lsp/protocol")
          broken.push(`${file} → ${name}`)
        if (file.startsWith("server/lsp/") && name.startsWith("server/cli")) broken.push(`${file} → ${name}`)
        if (file.startsWith("server/cli/") && name.startsWith("server/lsp")) broken.push(`${file} → ${name}`)
      }
    assert.deepEqual(broken, [])
  })

  it("has no import cycles", () => {
    const graph = new Map([...texts].map(([file, text]) => [file, importsOf(file, text).flatMap(resolved)]))
    const state = new Map<string, "open" | "done">()
    const cycles: string[] = []
    const visit = (file: string, way: readonly string[]) => {
      if (state.get(file) === "done") return
      if (state.get(file) === "open") {
        cycles.push([...way.slice(way.indexOf(file)), file].join(" → "))
        return
      }
      state.set(file, "open")
      for (const next of graph.get(file) ?? []) visit(next, [...way, file])
      state.set(file, "done")
    }
    for (const file of graph.keys()) visit(file, [])
    assert.deepEqual(cycles, [])
  })

  it("has no any, and no escape from the types", () => {
    const broken = [...texts].filter(([, text]) =>
      /(?::\s*any\b|\bas any\b|<any>|@ts-ignore|@ts-nocheck)/.test(withoutComments(text)),
    )
    assert.deepEqual(
      broken.map(([file]) => file),
      [],
    )
  })

  it("begins each module with what it holds", () => {
    const broken = [...texts].filter(([, text]) => !/^(?:#!.*\n)?\/\*\*/.test(text))
    assert.deepEqual(
      broken.map(([file]) => file),
      [],
    )
  })

  it("keeps files small: median ≤ 80 lines, 90 % ≤ 200, none above 350", () => {
    const sizes = [...texts]
      .map(([file, text]) => ({ file, lines: text.split("\n").length - 1 }))
      .sort((a, b) => a.lines - b.lines)
    const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))]?.lines ?? 0
    assert.deepEqual(
      sizes.filter(({ lines }) => lines > 350),
      [],
    )
    assert.ok(at(0.9) <= 200, `90 % are ≤ ${at(0.9)} lines`)
    assert.ok(at(0.5) <= 90, `the median is ${at(0.5)} lines`)
  })
})

describe("rules", () => {
  it("are listed, each under the name of its file", () => {
    const house = new Set(["index", "rule", "subject", "entry", "run", "thresholds"])
    const files = [...texts.keys()].flatMap(
      (file) => /^server\/core\/rules\/([^/]+)\.ts$/.exec(file)?.[1] ?? [],
    )
    assert.deepEqual(rules.map(({ id }) => id).sort(), files.filter((name) => !house.has(name)).sort())
  })
})

/** A path without its ending as the files it may mean. */
function resolved(name: string): string[] {
  return [`${name}.ts`, `${name}/index.ts`, name].filter((one) => texts.has(one))
}
