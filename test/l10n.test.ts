/**
 * Every text of the extension is there in English and in Chinese: those of the manifest and those of the code.
 * Whether the Chinese is good is absent.
 */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

declare const __ROOT__: string

type Texts = Readonly<Record<string, string>>

const read = (path: string): string => readFileSync(join(__ROOT__, path), "utf8")
const texts = (path: string): Texts => JSON.parse(read(path)) as Texts

/** `{0}` and the like, which a translation must not lose. */
const places = (text: string): string[] => [...text.matchAll(/\{\d+\}/g)].map(String).sort()

const sources = readdirSync(join(__ROOT__, "client", "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => read(join("client", "src", path)))

describe("texts of the extension", () => {
  const english = texts("package.nls.json")
  const chinese = texts("package.nls.zh-cn.json")

  it("gives the manifest no text that one language lacks", () => {
    assert.deepEqual(Object.keys(chinese), Object.keys(english))
    const used = [...read("package.json").matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key)
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort())
  })

  it("has a Chinese text for each one in the code, and none for another", () => {
    const calls = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(/g)])
    const used = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)])
    assert.equal(used.length, calls.length, "each text is written where it is used")
    const keys = used.map(([, literal]) => JSON.parse(literal ?? "") as string)
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts("l10n/bundle.l10n.zh-cn.json")).sort())
  })

  it("keeps the places for numbers and names", () => {
    for (const [key, text] of Object.entries(texts("l10n/bundle.l10n.zh-cn.json"))) {
      assert.deepEqual(places(text), places(key), key)
      assert.match(text, /\p{Script=Han}/u)
    }
  })

  it("writes Chinese in the Chinese manifest", () => {
    for (const [key, text] of Object.entries(chinese)) assert.match(text, /\p{Script=Han}/u, key)
  })

  it("shows nothing in the editor that is written in one language alone", () => {
    const shown =
      /(?:show\w+Message\(|(?:title|label|prompt|placeHolder|detail|tooltip|message|description)\s*[:=]\s*)\s*["`][^"`]*\p{L}{2,} [^"`]*["`]/gu
    const broken = sources.flatMap((source) =>
      [...source.replaceAll("Ops Playbook", "").matchAll(shown)].map(([found]) => found),
    )
    assert.deepEqual(broken, [])
  })

  it("has each page of the walkthrough in Chinese too, with the same pictures", () => {
    const folder = join("client", "media", "walkthrough")
    const names = readdirSync(join(__ROOT__, folder))
    const pages = names.filter((name) => /^\w+\.md$/.test(name))
    const used = [...read("package.json").matchAll(/walkthrough\/(\w+\.md)"/g)].map(([, name]) => name)
    assert.deepEqual([...used].sort(), [...pages].sort())
    const picture = (text: string) => /\]\((\w+\.svg)\)/.exec(text)?.[1] ?? ""
    for (const name of pages) {
      const own = read(join(folder, name))
      const other = read(join(folder, name.replace(".md", ".nls.zh-cn.md")))
      assert.doesNotMatch(own, /\p{Script=Han}/u)
      assert.match(other, /\p{Script=Han}/u)
      assert.equal(picture(other), picture(own))
      assert.ok(names.includes(picture(own)), `${name} shows a picture`)
    }
  })
})
