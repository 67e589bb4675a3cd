/** Projections as SVG: the document, the small pictures for hovers, and the data that both are drawn from. */
import assert from "node:assert/strict"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { dark, light } from "../../server/core/charts/palette"
import { layers, stays, stretches, worthRows } from "../../server/core/report/drawings"
import { placeName } from "../../server/core/report/places"
import { projectionSvg } from "../../server/core/report/projection-svg"
import { funnelPicture, retentionPicture, targetPicture } from "../../server/core/report/thumbnails"
import { checkXml } from "../charts/xml"
import { answerOf, sampleAnswer, sampleFiles, small } from "./scene"

declare const __ROOT__: string

const titlesOf = (svg: string) => [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)

describe("report: a projection as one SVG", () => {
  for (const locale of ["en", "zh"] as const)
    it(`draws a small plan (${locale})`, () => {
      const path = join(__ROOT__, `test/report/golden/small.${locale}.svg`)
      const svg = projectionSvg(answerOf(small), locale)
      checkXml(svg.trimEnd())
      const lines = `${svg.trimEnd().replace(/></g, ">\n<")}\n`
      if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, lines)
      assert.equal(lines, readFileSync(path, "utf8").replace(/\r\n/g, "\n"))
    })

  it("stacks every chart that has figures, one below the other", () => {
    const svg = projectionSvg(answerOf(small), "zh")
    assert.deepEqual(titlesOf(svg), [
      ...["会员复购", "目标", "收入", "周活跃用户", "全期漏斗", "最要紧的数：销售额", "最要紧的数：周活跃"],
      ...["每项策略的贡献：销售额", "留存", "日历", "用户金字塔"],
    ])
    const boxes = [...svg.matchAll(/<svg y="(\d+)"[^>]*? height="(\d+)"/g)].map(([, y, height]) => [
      Number(y),
      Number(height),
    ])
    for (const [i, [y = 0]] of boxes.entries()) {
      const [above = 0, height = 0] = boxes[i - 1] ?? []
      assert.ok(y >= above + height, `picture ${i} begins at ${y}`)
    }
    assert.equal(svg.match(/role="img"/g)?.length, 1)
  })

  it("has a dark colour for every colour that it draws in", () => {
    const svg = projectionSvg(answerOf(small), "en")
    const used = new Set([...svg.matchAll(/ (?:fill|stroke)="(#\w+)"/g)].map(([, color]) => color))
    const style = /<style>(.*?)<\/style>/.exec(svg)?.[1] ?? ""
    for (const color of used) assert.ok(style.includes(`${color}']{fill:#`), color)
    assert.ok(style.includes(`{fill:${dark.paper}}`) && used.has(light.paper))
  })

  it("draws only the fans that are wanted", () => {
    const answer = answerOf(small)
    const one = projectionSvg(answer, "en", { metrics: ["active_users"], segments: ["new_buyers"] })
    assert.deepEqual(titlesOf(one), ["会员复购", "Weekly active users · 首单新客"])
    const two = projectionSvg(answer, "en", { metrics: ["reached", "cost"] })
    assert.deepEqual(titlesOf(two), ["会员复购", "Reached users", "Cost"])
  })

  it("is well-formed for every sample and for names that are markup", function () {
    this.timeout(60_000)
    const names = small.replaceAll("首单新客", "'<b>&\"]]>'").replaceAll("二单礼", '"\\ud800\\u0001"')
    for (const answer of [...sampleFiles.map(sampleAnswer), answerOf(names)])
      for (const locale of ["en", "zh"] as const) {
        const svg = projectionSvg(answer, locale)
        checkXml(svg.trimEnd())
        assert.doesNotMatch(svg.replace(/>[^<]*</g, "><"), /NaN|Infinity|undefined/)
      }
  })

  it("says what is missing where nothing can be drawn", () => {
    const svg = projectionSvg(answerOf("playbook: 空\nperiod: { start: 2026-01-05, weeks: 4 }\n"), "zh")
    checkXml(svg.trimEnd())
    assert.deepEqual(titlesOf(svg), ["空"])
    assert.match(svg, />没有可画的数据</)
  })
})

describe("report: what charts are drawn from", () => {
  const answer = answerOf(small)
  const reader = { locale: "zh" } as const

  it("gives the calendar in weeks of the period, in the order of beginnings", () => {
    assert.deepEqual(stretches(answer, reader), [
      { name: "二单礼", start: 1, end: 6, stage: "retain", stageName: "留存" },
      { name: "大促", start: 4, end: 4, stage: "monetize", stageName: "变现" },
      { name: "春节", start: 6, end: 6, stage: "season", stageName: "季节" },
    ])
  })

  it("leaves out of the calendar what lies outside of the period", () => {
    const early = small.replace("start: 2026-01-26, weeks: 1", "start: 2025-01-26, weeks: 1")
    assert.deepEqual(
      stretches(answerOf(early), reader).map(({ name }) => name),
      ["二单礼", "春节"],
    )
  })

  it("layers users by rank, or by what is a part of what", () => {
    assert.deepEqual(layers(answer), [
      { name: "老粉", share: 0.2 },
      { name: "首单新客", share: 0.8 },
    ])
    const nested = small
      .replace("    rank: regular\n", "")
      .replace("share: 20%, rank: key", "share: 20%, of: new_buyers")
    const chain = layers(answerOf(nested))
    assert.deepEqual(
      chain.map(({ name }) => name),
      ["老粉", "首单新客"],
    )
    assert.ok(Math.abs((chain[0]?.share ?? 0) - 0.16) < 1e-12)
    assert.deepEqual(layers(answerOf(small.replace("share: 20%, rank: key", ""))), [])
  })

  it("ends where segments are parts of each other in a circle", () => {
    const circle = small
      .replace("    rank: regular\n", "    of: fans\n")
      .replace("share: 20%, rank: key", "share: 20%, of: new_buyers")
    assert.equal(layers(answerOf(circle)).length, 2)
  })

  it("gives the given points of retention exactly, and the curve through them", () => {
    const [curve] = stays(answer)
    const points = curve?.points ?? []
    assert.deepEqual(
      points.filter(({ given }) => given).map(({ day, rate }) => [day, Number(rate?.toFixed(9))]),
      [
        [1, 0.95],
        [7, 0.9],
        [28, 0.8],
      ],
    )
    assert.deepEqual([points[0]?.day, points[0]?.rate, points.at(-1)?.day], [0, 1, 91])
    for (const [i, { rate }] of points.entries()) assert.ok((rate ?? 0) <= (points[i - 1]?.rate ?? 1))
    assert.deepEqual(stays(answer, "nobody"), [])
  })

  it("tells what strategies are worth to a target, with the place of each", () => {
    assert.deepEqual(
      worthRows(answer, "weekly").map(({ path, name, worth }) => [path, name, (worth.p50 ?? 0) > 0]),
      [
        ["strategies.gift", "二单礼", true],
        ["campaigns.sale", "大促", false],
      ],
    )
    assert.deepEqual(worthRows(answer, "constructor"), [])
  })

  it("calls numbers as people do", () => {
    const { linked } = answer
    assert.equal(placeName(linked, "segments.new_buyers.funnel.retain.w1", "zh"), "首单新客 · 留存 · w1")
    assert.equal(placeName(linked, "strategies.gift.cost.weekly", "en"), "二单礼 · Cost · Weekly")
    assert.equal(placeName(linked, "assumptions.lift", "en"), "lift")
    assert.equal(placeName(linked, "discount", "zh"), "discount")
  })
})

describe("report: small pictures", () => {
  const answer = answerOf(small)
  const look = { locale: "zh" } as const

  it("are well-formed, small, and carry the figure that counts", () => {
    const pictures = [
      targetPicture(answer.projection, "weekly", look),
      funnelPicture(answer.projection, undefined, look),
      funnelPicture(answer.projection, "new_buyers", look),
      retentionPicture(answer.plan, "new_buyers", look),
    ]
    for (const svg of pictures) {
      assert.ok(svg !== undefined && Buffer.byteLength(svg) <= 6000)
      checkXml(svg)
      assert.match(svg, /^<svg [^>]*viewBox="0 0 240 90"[^>]*role="img"[^>]*><title>/)
      assert.doesNotMatch(svg, /NaN|undefined|var\(/)
    }
    assert.match(pictures[0] ?? "", />1480</)
    assert.match(pictures[3] ?? "", /%</)
  })

  it("stay small over ten years", () => {
    const long = answerOf(small.replace("weeks: 6 }", "weeks: 520 }"), { draws: 5 })
    for (const id of ["weekly", "sales"])
      assert.ok(Buffer.byteLength(targetPicture(long.projection, id, look) ?? "") <= 6000)
  })

  it("are none where there are no figures", () => {
    assert.equal(targetPicture(answer.projection, "constructor", look), undefined)
    assert.equal(funnelPicture(answer.projection, "fans", look), undefined)
    assert.equal(retentionPicture(answer.plan, "fans", look), undefined)
    assert.equal(targetPicture({ ...answer.projection, metrics: {} }, "weekly", look), undefined)
  })
})
