/** The plan as a document: what it tells, where it comes from, that nothing gets out of its place, in both languages. */
import assert from "node:assert/strict"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { documentOf } from "../../server/core/report/document"
import { documentHtml, documentStyle } from "../../server/core/report/document/html"
import { documentMarkdown } from "../../server/core/report/document/markdown"
import { checkXml } from "../charts/xml"
import { askOf, documentOfText } from "./document.scene"
import { sampleFiles, small } from "./scene"

declare const __ROOT__: string
const locales = ["en", "zh"] as const

/** The pages are XML too, but for the doctype; the check knows no names with digits. */
function checkHtml(html: string): void {
  checkXml(
    html
      .replace(/^<!DOCTYPE html>\n/, "")
      .trimEnd()
      .replace(/<(\/?)h[1-4]\b/g, "<$1heading"),
  )
}

function golden(name: string, text: string): void {
  const path = join(__ROOT__, "test/report/golden/document", name)
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, text)
  assert.equal(text, readFileSync(path, "utf8").replace(/\r\n/g, "\n"))
}

function sample(name: string) {
  const file = join(__ROOT__, "samples", `${name}.playbook.yaml`)
  return { file, text: readFileSync(file, "utf8").replace(/\r\n/g, "\n") }
}

describe("report: a plan as a document", function () {
  this.timeout(60_000)

  for (const name of ["first", "member-shop"])
    it(`tells ${name} as it did before`, () => {
      const { file, text } = sample(name)
      const ask = askOf(text, file)
      for (const locale of locales) {
        const document = documentOf(ask, { locale })
        golden(`${name}.${locale}.md`, documentMarkdown(document))
        if (name === "first") golden(`${name}.${locale}.html`, documentHtml(document))
      }
    })

  it("makes one file that is well formed and needs nothing else", () => {
    for (const file of sampleFiles) {
      const ask = askOf(readFileSync(file, "utf8"), file, 4)
      for (const locale of locales) {
        const html = documentHtml(documentOf(ask, { locale }))
        checkHtml(html)
        assert.match(html, new RegExp(`^<!DOCTYPE html>\\n<html lang="${locale === "zh" ? "zh-CN" : "en"}">`))
        assert.match(html, /content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/)
        assert.doesNotMatch(html, /<script|<link|<img|<iframe|\son\w+="|\sstyle="|undefined|NaN|\[object/)
        const addresses = [...html.matchAll(/(?:href|src|xmlns)="([^"]*)"/g)].map(([, one]) => one ?? "")
        assert.deepEqual(
          addresses.filter((one) => !one.startsWith("#chapter-") && one !== "http://www.w3.org/2000/svg"),
          [],
        )
        assert.doesNotMatch(html, /<(?:div|p|dl|dd|td|th|li|ul|span|table|figure|tbody)(?: [^>]*)?\/>/)
      }
    }
  })

  it("gives a page of somebody else's the article alone, in that page's colours", () => {
    const html = documentHtml(documentOfText(small, "zh"), { palette: "webview", fragment: true })
    checkHtml(html)
    assert.match(html, /^<article class="playbook-document" lang="zh-CN">/)
    assert.doesNotMatch(html, /<style|\sid=|\shref=/)
    assert.doesNotMatch(documentStyle("webview"), /--vscode-[\w-]+:/)
    assert.match(documentStyle("file"), /--vscode-foreground:#/)
  })

  it("says where each heading, row and problem stands in the file", () => {
    const { file, text } = sample("member-shop")
    const lines = text.split("\n")
    const html = documentHtml(documentOfText(text, "en", file))
    const places = [...html.matchAll(/data-path="([^"]*)" data-line="(\d+)"/g)]
    assert.ok(places.length > 100)
    for (const [, path = "", line] of places) {
      const key = path.split(".").at(-1) ?? ""
      assert.ok(lines[Number(line) - 1]?.includes(key), `${path} is not in line ${line}`)
    }
    assert.match(html, /<h4 data-path="strategies\.second_order" data-line="\d+">首单后二单礼<\/h4>/)
    // What is imported stands in another file.
    assert.match(html, /<h3>有孩子的双职工家庭<\/h3>/)
  })

  it("calls things by their names", () => {
    const { file, text } = sample("member-shop")
    const ask = askOf(text, file)
    const { linked } = ask.analysis
    const ids = [
      "targets",
      "segments",
      "strategies",
      "campaigns",
      "personas",
      "metrics",
      "incentives",
      "team.roles",
    ]
      .flatMap((section) => [...linked.definitions(section).values()])
      .flatMap(({ id, name }) => (name !== undefined && id.includes("_") ? [id] : []))
    assert.ok(ids.length > 20)
    for (const locale of locales) {
      const told = documentMarkdown(documentOf({ ...ask, problems: [] }, { locale }))
      assert.deepEqual(
        ids.filter((id) => new RegExp(`\\b${id}\\b`).test(told)),
        [],
      )
    }
  })

  it("tells the same figures as the projection", () => {
    const ask = askOf(small)
    const told = documentMarkdown(documentOf(ask, { locale: "en" }))
    const { probability } = ask.answer?.projection.targets["weekly"] ?? {}
    assert.ok(typeof probability === "number")
    const row = /\| 周活跃 \|.*/.exec(told)?.[0] ?? ""
    assert.ok(row.includes(`| ${Math.round(probability * 100)}% ±`), row)
    // The scenario lets fewer users in, so the target is less likely.
    assert.match(told, /\| 放缓 \| (?:&lt;1|\d)%/)
  })
})

describe("report: a document of what cannot be projected", () => {
  it("puts the errors first, with their lines, and still tells the plan", () => {
    const broken = small
      .replace("segments: new_buyers", "segments: new_buyer")
      .replace("acquire: 20%", "acquire: 20")
    for (const locale of locales) {
      const document = documentOfText(broken, locale)
      const titles = document.blocks.flatMap((one) =>
        one.kind === "heading" && one.level === 2 ? [one.text] : [],
      )
      assert.equal(titles[0], { en: "Open problems", zh: "待处理的问题" }[locale])
      assert.ok(titles.includes({ en: "Strategies", zh: "策略" }[locale]))
      const told = documentMarkdown(document)
      assert.match(
        told,
        { en: /- \*\*Error\*\* line 12: A rate needs/, zh: /- \*\*错误\*\* 第 12 行：/ }[locale],
      )
      assert.match(told, { en: /cannot be projected yet/, zh: /还不能推演/ }[locale])
    }
  })

  it("says what to add to see more", () => {
    const told = (text: string) => documentMarkdown(documentOfText(text, "en"))
    const bare = told("playbook: x\nperiod: { start: 2026-01-05, weeks: 4 }\n")
    assert.match(bare, /Add `segments` with a `funnel`/)
    assert.match(bare, /Add `targets` with/)
    assert.match(bare, /Add `strategies` with/)
    assert.match(told("playbook: x\n"), /lacks "period"/)
    assert.match(told("library: x\n"), /^# x\n\nThis is a library/)
    assert.match(told(small.replace(", spend: ¥50", "")), /Add `segments\.new_buyers\.funnel\.spend` to see/)
  })

  it("says nothing of today or of a machine, and is the same each time", () => {
    const one = documentHtml(documentOfText(small, "zh"))
    assert.equal(documentHtml(documentOfText(small, "zh")), one)
  })

  it("is total: broken samples and torn texts become a document too", function () {
    this.timeout(60_000)
    const folder = join(__ROOT__, "samples/broken")
    const broken = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => readFileSync(join(folder, name), "utf8"))
    const first = sample("first").text
    fc.assert(
      fc.property(
        fc.constantFrom(first, small, ...broken),
        fc.nat(),
        fc.nat(80),
        fc.constantFrom(...locales),
        (text, from, size, locale) => {
          const at = from % text.length
          const analysis = askOf(text.slice(0, at) + text.slice(at + size), undefined, 2)
          checkHtml(documentHtml(documentOf(analysis, { locale })))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe("report: texts of people in a document", () => {
  it("stay texts, whatever they hold", () => {
    const text = fc.string({ unit: "binary", maxLength: 30 })
    fc.assert(
      fc.property(text, text, text, (name, note, action) => {
        const written = small
          .replace(
            "name: 二单礼,",
            `name: ${JSON.stringify(name)}, note: ${JSON.stringify(note)}, actions: { a: { is: ${JSON.stringify(`<b>&"'${action}`)} } },`,
          )
          .replace("playbook: 会员复购", `playbook: ${JSON.stringify(`</title><script>${name}`)}`)
        const document = documentOf(askOf(written, undefined, 2), { locale: "en" })
        const html = documentHtml(document)
        checkHtml(html)
        assert.doesNotMatch(html, /<script|<b>/)
        assert.doesNotMatch(documentMarkdown(document), /<|\r|\u2028/)
      }),
      { numRuns: 60 },
    )
  })
})
