/**
 * The host's side of a panel without an editor: the page's frame and policy, the order of questions, the words, the
 * weight of what is loaded.
 */
import assert from "node:assert/strict"
import { statSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { createAsking, type Question } from "../../client/src/panel/asking"
import { nonce, pageOf, policyOf } from "../../client/src/panel/page"
import { panelWords } from "../../client/webview/panel/words"
import type { AskPanelResult, Depth, PanelFigures } from "../../server/lsp/protocol"

declare const __ROOT__: string

describe("the frame of a panel's page", () => {
  const page = {
    language: "en",
    title: `"<b>&`,
    uri: `file:///a"b.playbook.yaml`,
    script: "https://x.test/panel.js",
    styles: ["https://x.test/panel.css"],
    source: "https://x.test",
    nonce: "abc",
  }

  it("lets in its own script and style, and nothing else", () => {
    assert.equal(
      policyOf(page),
      "default-src 'none'; style-src https://x.test; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    )
    assert.doesNotMatch(pageOf(page), /unsafe-|<script>|<style| on\w+=| style=/)
  })

  it("holds names as text", () => {
    assert.match(pageOf(page), /<title>&#34;&#60;b&#62;&#38;<\/title>/)
    assert.match(pageOf(page), /data-uri="file:\/\/\/a&#34;b\.playbook\.yaml"/)
  })

  it("has another nonce each time", () => {
    assert.match(nonce(), /^[0-9a-f]{48}$/)
    assert.notEqual(nonce(), nonce())
  })

  it("loads at most 150 kB of script", () => {
    assert.ok(statSync(join(__ROOT__, "dist", "panel.js")).size <= 150_000)
  })
})

describe("words of the panel", () => {
  const told = (word: unknown): string =>
    String(typeof word === "function" ? word("%a%", "%b%", "%c%") : word)

  it("are there in both languages, with every figure and name", () => {
    assert.deepEqual(Object.keys(panelWords.zh), Object.keys(panelWords.en))
    for (const [key, word] of Object.entries(panelWords.en)) {
      const chinese = told(panelWords.zh[key as keyof typeof panelWords.zh])
      const places = (text: string) => [...text.matchAll(/%\w%/g)].map(String).sort()
      assert.deepEqual(places(chinese), places(told(word)), key)
      assert.doesNotMatch(told(word), /\p{Script=Han}/u, key)
      if (!/^%\w%[：:]\s?%\w%$/.test(chinese)) assert.match(chinese, /\p{Script=Han}/u, key)
    }
  })
})

describe("a panel's questions", () => {
  interface Sent {
    readonly depth: Depth
    readonly question: Question
    answer(): void
    stopped: boolean
  }

  function play(rest = 5) {
    const sent: Sent[] = []
    const told: string[] = []
    const asking = createAsking(
      (depth, question) => {
        let resolve: (answer: AskPanelResult | undefined) => void = () => undefined
        const promise = new Promise<AskPanelResult | undefined>((settle) => {
          resolve = settle
        })
        const figures = {
          moved: [{ path: "a", text: "settled", byScenario: false }],
        } as unknown as PanelFigures
        const answer = () =>
          resolve({ version: 1, figures, ...(question.frame ? { frame: {} as never } : {}) })
        const one: Sent = { depth, question, answer, stopped: false }
        sent.push(one)
        return {
          answer: promise,
          stop: () => {
            one.stopped = true
            resolve(undefined)
          },
        }
      },
      (depth, id) => told.push(`${depth} ${id}`),
      rest,
    )
    const answer = async (index: number) => {
      sent[index]?.answer()
      await pause(1)
    }
    return { asking, sent, told, answer }
  }

  const seen = (sent: readonly Sent[]) => sent.map(({ depth, question }) => `${depth} ${question.id}`)

  it("go from the median to the draws and, after a rest, to what takes longer", async () => {
    const { asking, sent, told, answer } = play()
    asking.ask(1, {})
    await answer(0)
    await answer(1)
    assert.deepEqual(seen(sent), ["median 1", "draws 1"])
    await pause(20)
    await answer(2)
    assert.deepEqual(seen(sent), ["median 1", "draws 1", "worth 1"])
    assert.deepEqual(told, ["median 1", "draws 1", "worth 1"])
  })

  it("wait one at a time, the newest only", async () => {
    const { asking, sent, answer } = play()
    asking.ask(1, {})
    asking.ask(2, {})
    asking.ask(3, {})
    assert.deepEqual(seen(sent), ["median 1"])
    await answer(0)
    assert.deepEqual(seen(sent), ["median 1", "median 3"])
    await answer(1)
    assert.deepEqual(seen(sent), ["median 1", "median 3", "draws 3"])
  })

  it("speak of texts once those are known, and ask for the frame once", async () => {
    const { asking, sent, answer } = play()
    asking.ask(1, { moves: [{ path: "a", at: 0.7 }] })
    await answer(0)
    assert.deepEqual(sent[1]?.question.ask.moves, [{ path: "a", text: "settled" }])
    asking.ask(2, {})
    assert.deepEqual(
      sent.map(({ question }) => question.frame),
      [true, false, false],
    )
  })

  it("are asked anew of another text, in the words of the last answer", async () => {
    const { asking, sent, answer, told } = play()
    asking.ask(1, { moves: [{ path: "a", at: 0.7 }] })
    await answer(0)
    asking.again()
    assert.equal(sent[1]?.stopped, true)
    assert.deepEqual(sent[2]?.question, {
      id: 1,
      ask: { moves: [{ path: "a", text: "settled" }] },
      frame: true,
    })
    await answer(1)
    assert.deepEqual(told, ["median 1"])
  })

  it("call off what takes longer as soon as something moves", async () => {
    const { asking, sent, answer } = play(0)
    asking.ask(1, {})
    await answer(0)
    await answer(1)
    await pause(10)
    asking.ask(2, {})
    assert.deepEqual(seen(sent), ["median 1", "draws 1", "worth 1", "median 2"])
    assert.equal(sent[2]?.stopped, true)
  })
})
