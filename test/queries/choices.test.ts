import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { complete } from "../../server/core/queries/choices"
import { templates } from "../../server/core/queries/choices/templates"
import { playbookShape, resolve } from "../../server/core/schema/shape"
import { read } from "../../server/core/syntax/read"
import { marked, plan, readAt } from "./marked"

declare const __ROOT__: string

/** What is offered at the mark; `only` kinds when given. */
function offered(text: string, kinds?: string): ReturnType<typeof complete> {
  const { read: own, linked, offset } = marked(text)
  return complete(own, linked, offset).filter((one) => kinds?.split(" ").includes(one.kind) ?? true)
}

function labels(text: string, kinds?: string): string {
  return offered(text, kinds)
    .map((one) => one.label)
    .join(" ")
}

/** The text after an offer is accepted, from a few characters before the mark. */
function accepted(text: string, label: string): string {
  const found = offered(text).find((one) => one.label === label && one.kind !== "snippet")
  assert.ok(found, `${label} is offered`)
  const { text: own } = marked(text)
  const start = Math.max(0, own.lastIndexOf("\n", found.replace.start - 1) + 1)
  const end = own.indexOf("\n", found.replace.end)
  return (
    own.slice(start, found.replace.start) +
    found.insert +
    own.slice(found.replace.end, end < 0 ? undefined : end)
  )
}

const strategy = `${plan}strategies:\n  gift:\n    name: 二单礼\n`

const golden: readonly (readonly [string, string, string])[] = [
  ["the stages", `${strategy}    stage: │`, "acquire activate retain monetize refer recall"],
  [
    "the plan's own stages",
    `${plan}lifecycle:\n  stages:\n    core: { kind: retain }\nstrategies:\n  gift:\n    stage: │`,
    "core",
  ],
  ["modes", `${strategy}    mode: ti│`, "concentrated tiered community"],
  ["segments as a scalar", `${strategy}    segments: │`, "new_buyers regulars"],
  ["segments in brackets", `${strategy}    segments: [│]`, "new_buyers regulars"],
  ["segments not yet listed", `${strategy}    segments: [new_buyers, │]`, "regulars"],
  ["segments below their key", `${strategy}    segments:\n      - │`, "new_buyers regulars"],
  ["segments below their key without a dash", `${strategy}    segments:\n      │`, "new_buyers regulars"],
  ["roles, imported ones too", `${strategy}    owner: │`, "lead analyst"],
  ["roles as keys", `${strategy}    effort:\n      lead: 1d/w\n      │`, "analyst"],
  ["roles as keys in brackets", `${strategy}    effort: { │ }`, "lead analyst"],
  ["words of RACI", `${strategy}    partners: { analyst: │ }`, "responsible accountable consulted informed"],
  [
    "steps of the mode",
    `${strategy}    mode: tiered\n    steps:\n      │`,
    "analyse stratify needs measures",
  ],
  ["ages", `${strategy}    effect:\n      retain: { │ }`, "d1 d3 d7 d14 d30 w1 w2 w4 w8 w12 w26 w52 weekly"],
  ["changes", `${strategy}    effect:\n      acquire: │`, "+2pp..+5pp +5%..+12% +8% $lift"],
  [
    "kinds of incentives",
    `${plan}incentives:\n  c:\n    kind: │`,
    "points coupon membership prize honour privilege mutual_help emotion",
  ],
  [
    "fields of a coupon",
    `${plan}incentives:\n  c:\n    kind: coupon\n    │`,
    "name note value min_spend expires total per_user redeem stack budget abuse",
  ],
  [
    "fields of a coupon in brackets",
    `${plan}incentives:\n  c: { kind: coupon, value: 20%, ex│ }`,
    "name note min_spend expires total per_user redeem stack budget abuse",
  ],
  [
    "the kind first",
    `${plan}segments:\n  a:\n    funnel:\n      curve:\n        │`,
    "kind alpha beta survivors",
  ],
  [
    "required fields first",
    `${plan}targets:\n  t:\n    │`,
    "metric to name note segment from by confidence owner primary guardrails checkpoints aligns",
  ],
  ["a target's end", `${plan}targets:\n  t:\n    by: │`, "2026-07-05 2026-01-05"],
  [
    "checkpoints",
    `${plan}targets:\n  t:\n    checkpoints:\n      │`,
    "2026-02-01 2026-03-01 2026-03-29 2026-04-26 2026-05-24 2026-06-21 2026-07-05",
  ],
  [
    "money for a metric of money",
    `${plan}targets:\n  t:\n    metric: arpu\n    to: │`,
    "¥20k ¥45..60 ¥3万..5万 $price",
  ],
  ["money of the file's currency", `currency: USD\nbudget:\n  total: │`, "$20k $45..60 $3万..5万"],
  [
    "assumptions while $ is typed",
    `${plan}personas:\n  p:\n    share: $│`,
    "35% 10% 8%..12% 5%..8%..15% $lift",
  ],
  ["a time", `${plan}channels:\n  c:\n    quiet: { from: │ }`, "21:00 22:00 20:00"],
  ["booleans", `${plan}channels:\n  c:\n    opt_in:│`, "true false"],
  ["packs", `${plan}compliance:\n  packs: [cn, │]`, "eu"],
  ["hours as a scalar", `${plan}support:\n  s:\n    hours: │`, "24/7"],
  ["attributes", `${plan}segments:\n  a:\n    when: │`, "orders_total city size"],
  ["values of an attribute", `${plan}segments:\n  a:\n    when: city == "│"`, "beijing shanghai"],
  [
    "attributes in a block",
    `${plan}segments:\n  a:\n    when: |\n      orders_total > 1 &&\n      ci│`,
    "orders_total city size",
  ],
  ["attributes behind a tag-like !", `${plan}segments:\n  a:\n    when: !ci│`, "orders_total city size"],
  ["nothing in a comment", `${plan}status: draft # dr│`, ""],
  ["nothing in a note", `${strategy}    note: |\n      sta│`, ""],
  ["nothing for a title", "playbook: │", ""],
  ["nothing at what has its value below", `${plan}budget: │\n  total: ¥1万`, ""],
  ["nothing behind a finished value", `${strategy}    stage: retain │`, ""],
  [
    "ids named but not defined",
    `${plan}campaigns:\n  c: { prizes: [big_prize] }\nincentives:\n  │`,
    "big_prize second_order_coupon",
  ],
  [
    "paths of numbers",
    `${plan}scenarios:\n  s:\n    set:\n      │`,
    "assumptions.lift assumptions.price segments.new_buyers.active segments.regulars.share",
  ],
  [
    "the value of a path",
    `${plan}scenarios:\n  s:\n    set:\n      segments.new_buyers.active: │`,
    "1200 3万 3万..5万",
  ],
  ["no entry for itself", "segments:\n  a: { name: x }\n  b:\n    of: │", "a"],
  [
    "CRLF",
    `${strategy}    mode: │\n    weeks: 2\n`.replaceAll("\n", "\r\n"),
    "concentrated tiered community",
  ],
  [
    "full-width text and emoji before",
    `${plan}summary: 😀「好」\nrisks: { ｒ: { name: 👨‍👩‍👧，好, owner: │ } }`,
    "lead analyst",
  ],
]

const insertions: readonly (readonly [string, string, string, string])[] = [
  ["a key with a map below", `${strategy}    │`, "effect", "    effect:\n      "],
  ["a key with a scalar", `${strategy}    sta│`, "stage", "    stage: "],
  ["a key with its colon", `${strategy}    sta│ge: retain`, "segments", "    segments: retain"],
  ["a key with lines below", `${strategy}    eff│\n      reach: +5%`, "effect", "    effect:"],
  ["a key too far right", `${strategy}        │`, "stage", "    stage: "],
  ["a key too far left", `${plan}strategies:\n  gift:\n   │`, "stage", "    stage: "],
  ["the file's own step", "segments:\n    a:\n        │", "funnel", "        funnel:\n            "],
  ["a map in brackets", `${strategy}    effect: { │ }`, "retain", "    effect: { retain:  }"],
  [
    "before another entry",
    `${strategy}    effect: {│ pay: +5% }`,
    "reach",
    "    effect: {reach: ,  pay: +5% }",
  ],
  ["a comma where brackets go on below", "segments:\n  a: {\n    sh│\n    of: b }", "share", "    share: ,"],
  [
    "a comma where the line above has none",
    "segments:\n  a: {\n    of: b\n    sh│ }",
    "share",
    "    , share:  }",
  ],
  ["a value right behind its colon", `${strategy}    stage:│`, "retain", "    stage: retain"],
  [
    "a value instead of another",
    `${strategy}    stage: act│ivate # why`,
    "retain",
    "    stage: retain # why",
  ],
  ["a value in quotes", `${strategy}    stage: "act│ivate"`, "retain", '    stage: "retain"'],
  ["an item below its key", `${strategy}    segments:\n      │`, "regulars", "      - regulars"],
  ["an item behind a bare dash", `${strategy}    segments:\n      -│`, "regulars", "      - regulars"],
  [
    "a date as a key",
    `${plan}targets:\n  t:\n    checkpoints: { │ }`,
    "2026-07-05",
    "    checkpoints: { 2026-07-05:  }",
  ],
  [
    "an enum's text in single quotes",
    `${plan}segments:\n  a:\n    when: 'city == │'`,
    "beijing",
    `    when: 'city == "beijing"'`,
  ],
  [
    "an enum's text in double quotes",
    `${plan}segments:\n  a:\n    when: "city == │"`,
    "beijing",
    '    when: "city == \\"beijing\\""',
  ],
  ["CRLF", "segments:\r\n  a:\r\n    │\r\n", "funnel", "    funnel:\r\n      \r"],
]

describe("choices", () => {
  for (const [name, text, expected] of golden)
    it(`offers ${name}`, () => assert.equal(labels(text), expected))

  for (const [name, text, label, expected] of insertions)
    it(`writes ${name}`, () => assert.equal(accepted(text, label), expected))

  it("offers the sections that are missing, required ones first, in the format's order", () => {
    assert.match(labels("│", "section"), /^playbook period library summary owner status /)
    const sections = labels(`${plan}│`, "section").split(" ")
    assert.equal(sections.length, 29)
    assert.ok(!sections.includes("segments") && !sections.includes("library"))
    assert.ok(sections.indexOf("metrics") < sections.indexOf("strategies"))
  })

  it("says what an id is called and where it is defined", () => {
    const [lead, analyst] = offered(`${strategy}    owner: │`)
    assert.deepEqual(lead?.detail, { en: "留存负责人 · role", zh: "留存负责人 · 角色" })
    assert.equal(analyst?.detail.zh, "数据分析师 · 角色 · shared.playbook.yaml")
  })

  it("says what is required", () => {
    const [metric] = offered(`${plan}targets:\n  t:\n    │`)
    assert.deepEqual(metric?.detail, { en: "Metric · required", zh: "指标 · 必填" })
  })

  it("offers built-in metrics behind the plan's own", () => {
    const all = labels(`${plan}metrics:\n  love: { kind: score }\ntargets:\n  t:\n    metric: │`).split(" ")
    assert.equal(all[0], "love")
    assert.ok(all.includes("active_users") && all.includes("retention_w12"))
  })

  it("sorts as it offers", () => {
    const sorts = offered(`${strategy}    │`).map((one) => one.sort)
    assert.deepEqual(
      sorts,
      [...sorts].sort((one, other) => one - other),
    )
  })

  it("offers nothing twice", () => {
    for (const text of ["│", `${strategy}    │`, `${strategy}    partners: { │ }`]) {
      const all = offered(text).map((one) => `${one.kind === "snippet"} ${one.label}`)
      assert.equal(new Set(all).size, all.length)
    }
  })

  it("has an example of every section, so that no editor needs snippets of its own", () => {
    const sections = Object.entries(playbookShape.properties ?? {}).filter(([, node]) => {
      const { type } = resolve(node)
      return type === "object" || (Array.isArray(type) && type.includes("object"))
    })
    assert.ok(sections.length > 20)
    // A scenario changes numbers that stand in the file already, whose paths are offered in its place.
    const lacking = sections.map(([section]) => section).filter((one) => !Object.hasOwn(templates, one))
    assert.deepEqual(lacking, ["scenarios"])
  })

  /** What the rest of the plan has yet to take up: no example can do that for it. */
  const ofTheRest = new Set(["unknown-reference", "unused-assumption", "segment-nobody-serves"])

  for (const section of Object.keys(templates))
    it(`has a good example of ${section}`, () => {
      const text =
        section === "playbook" ? "│" : `${plan}│`.replace(new RegExp(`^${section}:.*\\n( .*\\n)*`, "m"), "")
      const { text: own, offset } = marked(text)
      for (const locale of ["en", "zh"] as const) {
        const before = marked(text)
        const example = complete(before.read, before.linked, offset, locale).find(
          (one) => one.kind === "snippet" && one.label === section,
        )
        assert.ok(example?.snippet)
        const whole = own.slice(0, example.replace.start) + example.insert + own.slice(example.replace.end)
        const problems = readAt(whole, 0).read.problems.filter((one) => !ofTheRest.has(one.id))
        const known = marked(text).read.problems.map((one) => one.id)
        assert.deepEqual(
          problems.filter((one) => !known.includes(one.id)).map((one) => one.message),
          [],
        )
        const plain = example.snippet
          .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1")
          .replace(/\\([$}\\])/g, "$1")
        assert.equal(plain, example.insert)
      }
    })

  it("writes examples in the file's language, else in the reader's", () => {
    const insert = (text: string, locale: "en" | "zh") => {
      const { read: own, linked, offset } = marked(text)
      return complete(own, linked, offset, locale).find(
        (one) => one.kind === "snippet" && one.label === "risks",
      )?.insert
    }
    assert.match(insert("│", "en") ?? "", /The supplier fails/)
    assert.match(insert("│", "zh") ?? "", /供应商断供/)
    assert.match(insert(`${plan}│`, "en") ?? "", /供应商断供/)
  })
})

describe("choices anywhere", () => {
  /** The problems of a text as YAML. */
  const slips = (text: string) => read(text).problems.length

  /** Accepts some of what is offered at an offset and reads again. */
  function tryAt(text: string, offset: number, turn: number): void {
    const { read: own, linked } = readAt(text, offset)
    const all = complete(own, linked, offset)
    const before = own.source.problems.length
    for (let index = 0; index < Math.min(2, all.length); index++) {
      const one = all[(turn + index * 11) % all.length]
      assert.ok(one)
      assert.ok(one.replace.start <= offset && offset <= one.replace.end)
      const after = text.slice(0, one.replace.start) + one.insert + text.slice(one.replace.end)
      const where = `${JSON.stringify(text.slice(Math.max(0, offset - 60), offset))}│${JSON.stringify(text.slice(offset, offset + 30))}`
      assert.ok(slips(after) <= before, `${one.label} at ${where} breaks the file`)
    }
  }

  const first = readFileSync(`${__ROOT__}/samples/first.playbook.yaml`, "utf8")

  it("leaves a file that parses, at every offset", () => {
    for (let offset = 0; offset <= first.length; offset++) tryAt(first, offset, offset)
  })

  it("leaves a file that parses while a line is half typed, in CRLF", () => {
    const text = first.replaceAll("\n", "\r\n")
    for (let offset = 0; offset <= text.length; offset += 3) {
      if (text.charAt(offset - 1) === "\r") continue
      const end = text.indexOf("\r\n", offset)
      tryAt(text.slice(0, offset) + (end < 0 ? "" : text.slice(end)), offset, offset)
    }
  })

  it("leaves a file that parses on blank lines at any indent", () => {
    const lines = first.split("\n")
    for (let line = 0; line < lines.length; line++)
      for (let indent = 0; indent < 9; indent += 2) {
        const head = [...lines.slice(0, line), " ".repeat(indent)].join("\n")
        tryAt([head, ...lines.slice(line)].join("\n"), head.length, line + indent)
      }
  })

  it("answers at the end of every part of a broken file", () => {
    for (const sample of ["content-community", "music-streaming"]) {
      const text = readFileSync(`${__ROOT__}/samples/${sample}.playbook.yaml`, "utf8")
      for (let offset = 0; offset <= text.length; offset += 797) tryAt(text.slice(0, offset), offset, offset)
    }
  })
})
