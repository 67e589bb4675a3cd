/**
 * The panel's page in a real Chromium: what it shows, what its reader can do, by keyboard too, and that nobody is left
 * out, in every theme, width and language.
 */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { findBrowser } from "../vscode/browser"
import { type Asked, openPanel, type Scene, sample } from "./scene"
import { themes } from "./themes"

declare const __ROOT__: string

const [light] = themes as [Asked["theme"]]
const REACH = "segments.new_buyers.funnel.reach"
const slider = `input[data-path="${REACH}"]`

const plan = sample("first")

/** With two segments, targets and strategies, scenarios and something that cannot be projected. */
const rich = `playbook: Repeat purchase
period: { start: 2026-01-05, weeks: 12 }
targets:
  weekly: { name: Weekly active, metric: active_users, from: 900, to: 3000, by: 2026-03-29, confidence: 60% }
  sales: { name: Sales, metric: revenue, to: ¥30万, by: 2026-03-29 }
  gross: { name: Gross profit of fans, metric: gross_profit, segment: fans, to: ¥10万, by: 2026-03-29 }
segments:
  new_buyers:
    name: First-time buyers
    active: 1000
    funnel: { reach: 900..1100/w, acquire: 20%, activate: 45%..55%, retain: { d1: 95%, w1: 90%, w4: 80% }, pay: 20%, spend: ¥50, margin: 20% }
  fans:
    name: Fans
    active: 400
    funnel: { reach: 90..120/w, acquire: 30%, activate: 50%, retain: { w1: 96%..98% }, pay: 40%, spend: ¥80..90 }
strategies:
  gift: { name: A gift for the second order, stage: retain, segments: [new_buyers], effect: { retain: { w1: +2pp..+4pp } }, cost: { weekly: ¥100 } }
  ads: { name: Ads, stage: acquire, segments: [new_buyers], effect: { reach: +10%..+20% }, cost: { weekly: ¥2k } }
scenarios:
  slow: { name: Slow, set: { segments.new_buyers.funnel.reach: 500/w } }
`

describe("the panel's page", function () {
  this.timeout(120_000)
  let browser: Browser
  const open: Scene[] = []
  before(async () => {
    browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] })
  })
  after(() => browser.close())
  afterEach(async () => {
    const scenes = open.splice(0)
    for (const { page } of scenes) await page.close()
    assert.deepEqual(
      scenes.flatMap(({ faults }) => faults),
      [],
    )
  })

  async function show(text = plan, asked: Partial<Asked> = {}): Promise<Scene> {
    const scene = await openPanel(browser, text, { theme: light, ...asked })
    open.push(scene)
    await whole(scene.page)
    return scene
  }

  it("shows targets, course, numbers, what matters, strategies and the pictures", async () => {
    const { page } = await show()
    assert.match(await text(page, ".chance"), /^\d\d% ±1$/)
    for (const key of ["fan", "tornado", "worth", "funnel-picture", "retention-picture", "calendar-picture"])
      assert.equal(await page.locator(`[data-key="${key}"] svg[role="img"]`).count(), 1, key)
    assert.equal(await page.locator("input[type=range]").count(), 6)
  })

  it("follows a slider by keyboard, keeps the focus, and tells the text", async () => {
    const { page } = await show()
    const before = await text(page, ".chance")
    await page.focus(slider)
    for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowRight")
    await until(page, async () => (await text(page, ".chance")) !== before)
    assert.equal(await page.getAttribute(slider, "aria-valuetext"), "107k..143k/w")
    assert.equal(await page.evaluate("document.activeElement?.dataset.path"), REACH)
    assert.match(await text(page, "[data-key=changes]"), /1 number changed.*107k\.\.143k\/w/s)
  })

  it("changes what differs and leaves the rest of the page alone", async () => {
    const { page } = await show()
    await page.evaluate("window.fan = document.querySelector('[data-key=fan] svg')")
    const before = await page.evaluate("window.fan.outerHTML")
    await move(page, 0.7)
    await until(page, async () => (await page.evaluate("window.fan.outerHTML")) !== before)
    assert.equal(await page.evaluate("window.fan === document.querySelector('[data-key=fan] svg')"), true)
  })

  it("says what is to be applied, and forgets it by Reset", async () => {
    const { page, said } = await show()
    await move(page, 0.6)
    await page.click("[data-action=apply]")
    assert.deepEqual(said.at(-1), { type: "apply", set: [{ path: REACH, text: "107k..143k/w" }] })
    await page.click("[data-action=reset-all]")
    await until(page, async () => (await page.locator("[data-action=apply]").count()) === 0)
    assert.equal(await page.inputValue(slider), "0.5")
  })

  it("shows the plan without a strategy that is switched off", async () => {
    const { page } = await show()
    const before = await text(page, ".chance")
    await page.focus("[role=switch]")
    await page.keyboard.press("Space")
    await until(page, async () => (await text(page, ".chance")) !== before)
    assert.match((await page.getAttribute("tr[data-place='strategies.second_order']", "class")) ?? "", /off/)
    await page.keyboard.press("Space")
    await until(page, async () => (await text(page, ".chance")) === before)
  })

  it("shows any metric, of all or of a segment, and a scenario", async () => {
    const { page } = await show(rich)
    await page.selectOption("[data-action=metric]", "revenue")
    await until(page, async () => /Revenue/.test(await text(page, "[data-key=fan] svg title")))
    const [, segment = ""] = await page.locator("[data-action=segment] option").evaluateAll(valuesOf)
    await page.selectOption("[data-action=segment]", segment)
    await until(page, async () => / · /.test(await text(page, "[data-key=fan] svg title")))
    const before = await text(page, ".chance")
    const [, scenario = ""] = await page.locator("[data-action=scenario] option").evaluateAll(valuesOf)
    await page.selectOption("[data-action=scenario]", scenario)
    await until(
      page,
      async () => (await text(page, ".cards")).includes("%") && (await text(page, ".chance")) !== before,
    )
  })

  it("leads to the file from cards, numbers, tables and the tornado", async () => {
    const { page, said } = await show()
    await page.click(".card h3 button")
    assert.deepEqual(said.at(-1), { type: "reveal", path: "targets.weekly_active" })
    await page.click(`[data-key=tornado] svg g[data-path="${REACH}"]`)
    assert.deepEqual(said.at(-1), { type: "reveal", path: REACH })
    await page.click("[data-key=tornado] summary")
    await page.focus("[data-key=tornado] table button")
    await page.keyboard.press("Enter")
    assert.equal(said.at(-1)?.type, "reveal")
  })

  it("marks what the cursor stands in", async () => {
    const { page, tell } = await show()
    await tell({ type: "cursor", path: REACH })
    await page.waitForSelector(`.number.current[data-place="${REACH}"]`)
    await tell({ type: "cursor", path: "targets.weekly_active.to" })
    await page.waitForSelector(".card.current")
    assert.equal(await page.locator(".number.current").count(), 0)
  })

  it("sets the slider to what would bring a target about", async () => {
    const scene = await show()
    const { page, tell, said, write } = scene
    write(plan.replace("to: 8万", "to: 8.6万"))
    await page.waitForSelector(".card.unlikely [data-action=seek]")
    await page.click("[data-action=seek]")
    assert.equal(said.at(-1)?.type, "seek")
    const way = {
      label: "Reach",
      path: REACH,
      change: "90k..120k/w → 107k..143k/w",
      to: "107k..143k/w",
      outcome: "60% ±1",
    }
    const ways = [{ ...way, uri: "", version: 1, edits: [] }]
    await tell({
      type: "sought",
      target: "weekly_active",
      result: { title: "", message: "Any of these:", ways },
    })
    await page.click("[data-action=use]")
    await until(page, async () => (await page.getAttribute(slider, "aria-valuetext")) === "107k..143k/w")
  })

  it("keeps the last figures, greyed, while the file is broken, and says why", async () => {
    const { page, write } = await show()
    const before = await text(page, ".chance")
    write(plan.replace("8%..10%", "8%-10%"))
    await page.waitForSelector("main.old [role=alert] li")
    assert.equal(await text(page, ".chance"), before)
    write(plan.replace("90k..120k/w", "100k..130k/w"))
    await page.waitForSelector("main:not(.old)")
    await until(page, async () => (await text(page, ".chance")) !== before)
  })

  it("drops what is about an older text", async () => {
    const { page, tell, write } = await show()
    write(plan)
    await page.waitForTimeout(500)
    await tell({ type: "answer", id: 9, depth: "median", version: 1, stopped: ["old"] })
    await page.waitForTimeout(100)
    assert.equal(await page.locator("[role=alert]").count(), 0)
  })

  it("is after a reload as it was", async () => {
    const { page, reload } = await show()
    await move(page, 0.6)
    await page.uncheck("[role=switch]")
    await page.waitForTimeout(500)
    await reload()
    await until(page, async () => (await page.getAttribute(slider, "aria-valuetext")) === "107k..143k/w")
    assert.equal(await page.isChecked("[role=switch]"), false)
  })

  it("reads results out when they have come to rest", async () => {
    const { page } = await show()
    await until(page, async () => /weekly_active: \d\d% ±1/.test(await text(page, "[role=status]")))
  })

  it("says what to add where a plan has little", async () => {
    const scene = await openPanel(browser, "playbook: A\nperiod: { start: 2026-01-05, weeks: 4 }\n", {
      theme: light,
    })
    open.push(scene)
    await scene.page.waitForSelector("[data-key=targets]")
    const words = await text(scene.page, "main")
    for (const one of [/Add targets/, /no ranges yet/, /Add strategies/]) assert.match(words, one)
  })

  for (const width of [300, 1200])
    for (const language of ["en", "zh-CN"] as const)
      it(`leaves nobody out, whatever the theme is switched to: ${width} px, ${language}`, async () => {
        const { page, wear } = await show(rich, { width, language })
        await move(page, 0.6, "input[type=range]")
        for (const theme of themes) {
          await wear(theme)
          assert.deepEqual(await violations(page), [], theme.name)
          assert.equal(await page.evaluate("document.documentElement.scrollWidth > innerWidth"), false)
        }
      })
})

const valuesOf = (options: { value?: string }[]) => options.map(({ value = "" }) => value)

/** Waits for all depths of the first answer. */
async function whole(page: Page): Promise<void> {
  await page.waitForSelector("[data-key=worth] svg", { timeout: 60_000 })
}

async function text(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().textContent()) ?? ""
}

async function move(page: Page, at: number, selector = slider): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((input: { value?: string; dispatchEvent?(event: Event): void }, value) => {
      input.value = String(value)
      input.dispatchEvent?.(new Event("input", { bubbles: true }))
    }, at)
  await page.waitForSelector("[data-action=apply]")
}

async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await holds()) return
    await page.waitForTimeout(50)
  }
  assert.fail("It did not come to hold.")
}

/** What axe finds that is serious. */
async function violations(page: Page): Promise<readonly string[]> {
  const axe = createRequire(join(__ROOT__, "package.json")).resolve("axe-core/axe.min.js")
  await page.evaluate(readFileSync(axe, "utf8"))
  const { violations: found } = (await page.evaluate("axe.run()")) as {
    violations: readonly {
      readonly id: string
      readonly impact: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
    }[]
  }
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    )
}
