/**
 * What the panel beside a playbook is told, over a real connection: the command line's figures, numbers moved, strategies
 * switched off, and the edits that write what was moved.
 */
import assert from "node:assert/strict"
import type { Projection } from "../../server/core/projection/project"
import type {
  ApplyNumbersResult,
  AskPanelResult,
  FindPlaceResult,
  PanelAsk,
  PathAtResult,
  SeekGoalResult,
} from "../../server/lsp/protocol"
import { play } from "../cli/scene"
import { type Client, startClient } from "./client"
import { applyEdits, rangeOfPart, small, uri } from "./small"

const REACH = "segments.new_buyers.funnel.reach"

const commented = small.replace("90k..120k/w", "90k..120k/w   # 每周触达")

describe("the panel", function () {
  this.timeout(60_000)
  let client: Client
  before(async () => {
    client = await startClient()
    client.open(uri, commented)
  })
  after(() => client.stop())

  const ask = (ask: PanelAsk, depth = "draws", frame = false) =>
    client.ask<AskPanelResult>("opsPlaybook/panel", { uri, depth, ask, frame })

  /** The targets and the band of active users that the command line tells of. */
  async function told(args: readonly string[], text = commented): Promise<Projection> {
    let out = ""
    await play({ "a.playbook.yaml": text }, ({ run }) => {
      out = run(["project", "a.playbook.yaml", "--format", "json", ...args]).out
    })
    return JSON.parse(out) as Projection
  }

  function assertSame({ figures }: AskPanelResult, projection: Projection): void {
    assert.ok(figures)
    assert.deepEqual(figures.charted.targets, projection.targets)
    assert.deepEqual(figures.charted.metrics["active_users"]?.all, projection.metrics["active_users"]?.all)
  }

  it("shows what the command line does", async () => {
    assertSame(await ask({}), await told([]))
    const projection = await told(["--draws", "300", "--seed", "7"])
    assertSame(await ask({ draws: 300, seed: 7 }), projection)
    const { figures } = await ask({ draws: 300, seed: 7 }, "worth")
    assert.deepEqual(figures?.charted.sensitivity, projection.sensitivity)
  })

  it("moves a number as its author writes, and shows what setting that text does", async () => {
    const { figures, changes } = await ask({ moves: [{ path: REACH, at: 0.6 }] }, "median")
    const [moved] = figures?.moved ?? []
    assert.deepEqual(moved, { path: REACH, text: "107k..143k/w", at: 0.6, byScenario: false })
    assert.deepEqual(changes, [
      {
        path: REACH,
        file: "",
        line: 21,
        before: "      reach: 90k..120k/w   # 每周触达",
        after: "      reach: 107k..143k/w   # 每周触达",
      },
    ])
    assertSame(
      await ask({ moves: [{ path: REACH, at: 0.6 }] }),
      await told(["--set", `${REACH}=107k..143k/w`]),
    )
  })

  it("takes a text for a position, and nothing for what is as in the file", async () => {
    const { figures } = await ask({ moves: [{ path: REACH, text: "107k..143k/w" }] }, "median")
    assert.ok(Math.abs((figures?.moved[0]?.at ?? 0) - 0.6) < 0.005)
    const same = await ask({ moves: [{ path: REACH, at: 0.5 }] }, "median")
    assert.deepEqual([same.figures?.moved, same.changes], [[], []])
  })

  it("leaves out a strategy as if nobody had written it", async () => {
    const without = commented.slice(0, commented.indexOf("\nstrategies:"))
    assertSame(await ask({ off: ["strategies.second_order"] }), await told([], without))
  })

  it("names every number once, with a slider that stands where the file says", async () => {
    const { frame } = await ask({}, "median", true)
    const rows = frame?.groups.flatMap((group) => group.rows) ?? []
    const uncertain = rows.filter((row) => row.uncertain).map(({ path }) => path)
    assert.deepEqual(uncertain, [
      REACH,
      "segments.new_buyers.funnel.acquire",
      "segments.new_buyers.funnel.activate",
      "segments.new_buyers.funnel.spend",
      "segments.new_buyers.funnel.recall",
      "strategies.second_order.effect.retain.d30",
    ])
    assert.equal(new Set(rows.map(({ path }) => path)).size, rows.length)
    assert.ok(rows.some(({ path }) => path === "segments.new_buyers.funnel.retain.d30"))
    for (const { text, at } of rows) assert.ok(text !== "" && at > 0 && at < 1)
  })

  it("writes numbers with comments and style kept, and refuses another version", async () => {
    const set = [
      { path: REACH, text: "107k..143k/w" },
      { path: "segments.new_buyers.funnel.retain.d30", text: "36%" },
    ]
    const apply = (version: number) =>
      client.ask<ApplyNumbersResult>("opsPlaybook/apply", { uri, version, set })
    const { files } = await apply(1)
    const [file] = files ?? []
    assert.deepEqual([file?.uri, file?.version, files?.length], [uri, 1, 1])
    const text = applyEdits(commented, [...(file?.edits ?? [])])
    assert.equal(text, commented.replace("90k..120k/w", "107k..143k/w").replace("d30: 34%", "d30: 36%"))
    assert.equal((await apply(2)).files, null)
  })

  it("knows the way between a place and its path", async () => {
    const found = await client.ask<FindPlaceResult>("opsPlaybook/place", { uri, path: REACH })
    assert.deepEqual(found, { uri, range: rangeOfPart(commented, "90k..120k/w") })
    const { path } = await client.ask<PathAtResult>("opsPlaybook/pathAt", {
      uri,
      position: found.range.start,
    })
    assert.equal(path, REACH)
  })

  it("seeks a target from where its sliders and switches stand", async () => {
    const seek = (ask: PanelAsk) =>
      client.ask<SeekGoalResult>("opsPlaybook/goal", { uri, target: "weekly_active", ask })
    const none = await seek({ moves: [{ path: REACH, text: "40k..50k/w" }] })
    const [way] = none.ways
    assert.ok(way && way.to !== "" && way.change.endsWith(` → ${way.to}`))
    const high = await seek({ moves: [{ path: REACH, text: "200k..250k/w" }] })
    assert.deepEqual(high.ways, [])
  })

  it("says why there is nothing to show", async () => {
    const other = "file:///work/broken.playbook.yaml"
    client.open(other, commented.replace("8%..10%", "8%-10%"))
    const answer = await client.ask<AskPanelResult>("opsPlaybook/panel", {
      uri: other,
      depth: "median",
      ask: {},
      frame: true,
    })
    assert.equal(answer.figures, undefined)
    assert.equal(answer.stopped?.length, 1)
  })
})
