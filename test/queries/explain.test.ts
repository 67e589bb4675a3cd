import assert from "node:assert/strict"
import { explain } from "../../server/core/queries/explain"
import { marked, plan } from "./marked"

/** What is explained at the mark, and the text it is about. */
function said(text: string): { en: string; zh: string; about: string } {
  const { read, linked, offset, text: own } = marked(text)
  const found = explain(read, linked, offset)
  if (!found) return { en: "", zh: "", about: "" }
  return { ...found.markdown, about: own.slice(found.span.start, found.span.end) }
}

const strategy = `${plan}strategies:\n  gift:\n    name: 二单礼\n    segments: new_buyers\n    `

describe("explain", () => {
  it("says what a field is and asks for", () => {
    const { en, zh, about } = said(plan.replace("active: 6.2万", "act│ive: 6.2万"))
    assert.equal(about, "active")
    assert.match(en, /^\*\*Active\*\* — Its active users today\.\n\nCount, such as `6\.2万`\./)
    assert.match(zh, /^\*\*活跃用户\*\*：当前活跃用户数。\n\n数量，例如 `6\.2万`。/)
  })

  it("lists the values that may be chosen, and the default", () => {
    const { en, zh } = said(`${plan}sta│tus: draft`)
    assert.match(en, /- `draft` Still being written\n- `approved` Agreed on/)
    assert.match(en, /Left out: `draft`\.$/)
    assert.match(zh, /- `draft` 草稿/)
  })

  it("lists the kinds of what has kinds", () => {
    assert.match(
      said(`${plan}incentives:\n  c:\n    ki│nd: coupon`).en,
      /- `points` Points\n- `coupon` Coupon/,
    )
  })

  it("says the word of a value", () => {
    assert.match(said(`${plan}status: dra│ft`).zh, /^\*\*`draft`\*\*：草稿/)
    assert.match(said(`${plan}incentives:\n  c:\n    kind: cou│pon`).en, /^\*\*`coupon`\*\* — Coupon/)
  })

  it("says what an id names", () => {
    const { en, zh, about } = said(strategy.replace("segments: new_buyers", "segments: [new_│buyers]"))
    assert.equal(about, "new_buyers")
    assert.match(en, /^`new_buyers` · 首单新客 · segment\n\nActive: 6\.2万\n\n\*\*Segments\*\*/)
    assert.match(zh, /^`new_buyers` · 首单新客 · 人群\n\n活跃用户：6\.2万/)
  })

  it("names the file that an id comes from", () => {
    assert.match(
      said(`${strategy}owner: ana│lyst`).zh,
      /^`analyst` · 数据分析师 · 角色 · shared\.playbook\.yaml/,
    )
  })

  it("says what an id is where it is a key", () => {
    assert.match(said(`${strategy}effort: { ana│lyst: 1d/w }`).zh, /`analyst` · 数据分析师/)
  })

  it("says what an id without an entry means", () => {
    assert.match(said(`${strategy}stage: ret│ain`).zh, /^`retain` · 留存：持续使用/)
  })

  it("says what a quantity means", () => {
    const { en, zh } = said(`${strategy}covers: 60%│..75%`)
    assert.match(en, /^80% sure that it is between 60% and 75%; logit-normal\./)
    assert.match(zh, /^有 80% 的把握在 60% 到 75% 之间/)
    assert.match(said(`interval: 90%\n${strategy}covers: 60%│..75%`).en, /^90% sure/)
    assert.match(said(plan.replace("6.2万", "6.2│万")).en, /\(= 62,000\)/)
  })

  it("says what an assumption stands for", () => {
    const { en, about } = said(`${strategy}covers: $li│ft`)
    assert.equal(about, "lift")
    assert.match(en, /^`lift` · assumption\n\n8%\.\.12%\n\n80% sure that it is between 8% and 12%/)
  })

  it("says what a name within an expression is", () => {
    const { zh, about } = said(
      plan.replace("regulars: {", "regulars: { when: city != 'x' && orders_to│tal > 1,"),
    )
    assert.equal(about, "orders_total")
    assert.match(zh, /^`orders_total` · 累计订单 · 用户属性/)
  })

  it("says what a built-in metric is", () => {
    const { en, zh } = said(`${plan}targets:\n  t: { metric: active_u│sers, to: 1万 }`)
    assert.match(
      en,
      /^\*\*Weekly active users\*\* — .*\n\n`active_users` · Built in · users · higher is better/,
    )
    assert.match(zh, /`active_users` · 内置 · 单位：人 · 越高越好/)
  })

  it("says how often an entry is used", () => {
    assert.match(said(strategy.replace("new_buyers:", "new_bu│yers:")).en, /Used once in this file\./)
    assert.match(said(strategy.replace("regulars:", "regu│lars:")).zh, /本文件中尚未被引用。/)
  })

  it("says the words of the holder where an item or an age has none", () => {
    assert.match(said(`${strategy}effect: { retain: { w4: +2│pp } }`).en, /\*\*Change of retention\*\*/)
  })

  it("lets text of the file do nothing", () => {
    const evil = "<img src=x> [a](command:b) `c` **d** http://e.f"
    const { en } = said(`${plan}strategies:\n  s: { depends_on: e│ }\n  e:\n    name: "${evil}"`)
    assert.ok(
      en.includes("\\<img src=x\\> \\[a\\](command\u200b:b) \\`c\\` \\*\\*d\\*\\* http\u200b://e.f"),
      en,
    )
  })

  it("is silent between things", () => {
    for (const text of [`${plan}│`, "│", "a: [1,│  2]", `${plan}# no│te`]) assert.equal(said(text).en, "")
  })

  it("explains what it can of a broken file", () => {
    assert.match(said(`${strategy}stage: ret│ain\n    segments: [new_buyers\n    foo`).zh, /留存/)
  })
})
