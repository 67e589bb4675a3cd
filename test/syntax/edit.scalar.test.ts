import assert from "node:assert/strict"
import fc from "fast-check"
import { writeScalar } from "../../server/core/syntax/edit"
import { read } from "../../server/core/syntax/read"

const block = { flow: false }
const flow = { flow: true }

describe("writeScalar", () => {
  it("writes as people do: without quotes wherever that is safe", () => {
    const bare = [
      "首单后 7 天二单礼",
      "8%..12%",
      "+2pp..+5pp",
      "-5%..-2%",
      "¥45..60",
      "$store_rate",
      "21:00",
      "2026-03-01",
      "3w",
    ]
    for (const text of [
      ...bare,
      "it's",
      "a#b",
      "说明：三步，两天",
      "x > 1 && y",
      "1,200",
      "🎯 ok",
      "a?",
      "yes",
    ])
      assert.equal(writeScalar(text, block), text)
    for (const text of bare) assert.equal(writeScalar(text, flow), text)
  })

  it("quotes what would be read otherwise", () => {
    for (const text of [
      "",
      "12",
      "-1.5e3",
      "0x1F",
      "007",
      "true",
      "Null",
      "~",
      ".inf",
      " x",
      "x ",
      "a: b",
      "a:",
      "x #y",
    ])
      assert.equal(writeScalar(text, block), `"${text}"`)
    for (const text of [
      "!is_new",
      "*x",
      "&x",
      "%",
      "@x",
      "`x",
      "- x",
      "-",
      "[a",
      "{a}",
      "> 3",
      "| x",
      "? x",
      "#x",
      "---",
    ])
      assert.equal(writeScalar(text, block), `"${text}"`)
    assert.equal(writeScalar('"x" y', block), `'"x" y'`)
    assert.equal(writeScalar("a\tb\u0000", block), '"a\\tb\\x00"')
  })

  it("quotes commas and brackets inside brackets alone", () => {
    assert.equal(writeScalar("¥80,000", block), "¥80,000")
    assert.equal(writeScalar("¥80,000", flow), '"¥80,000"')
    assert.equal(writeScalar("a [b]", flow), '"a [b]"')
  })

  it("keeps a style where that works", () => {
    assert.equal(writeScalar("x", { flow: false, style: "single" }), "'x'")
    assert.equal(writeScalar("x\ny", { flow: false, style: "single" }), '"x\\ny"')
    assert.equal(writeScalar("x", { flow: true, style: "double" }), '"x"')
    assert.equal(
      writeScalar("x\ny", { flow: false, style: "literal", indent: "  ", eol: "\r\n" }),
      "|-\r\n  x\r\n  y",
    )
  })

  it("leaves keys that are plain numbers bare", () => {
    assert.equal(writeScalar("2026", { flow: false, key: true }), "2026")
    assert.equal(writeScalar("1.0", { flow: false, key: true }), '"1.0"')
    assert.equal(writeScalar("null", { flow: false, key: true }), '"null"')
    assert.equal(writeScalar("<<", { flow: false, key: true }), '"<<"')
  })

  it("reads back as the text it was, in every place", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.stringMatching(/^[-:#?!&*{}[\],|>'"%@` \n\ta0.~]{0,8}$/),
    )
    const styles = fc.constantFrom("plain", "single", "double", "literal", "folded", undefined)
    fc.assert(
      fc.property(texts, styles, fc.boolean(), (text, style, isKey) => {
        const where = { indent: "  ", ...(style ? { style } : {}) }
        const list = read(
          `- ${writeScalar(text, { ...where, flow: false })}\n- [${writeScalar(text, { ...where, flow: true })}]\n`,
        )
        assert.deepEqual(list.value, [text, [text]])
        if (!isKey || /^[\u3000\u00a0]/.test(text)) return
        const key = writeScalar(text, { ...where, flow: false, key: true })
        assert.deepEqual(Object.entries(read(`${key}: 1\n`).value ?? {}), [[text, 1]])
      }),
      { numRuns: 1000, seed: 3 },
    )
  })
})
