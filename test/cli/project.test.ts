/** What `project` prints, in each format and both languages, and how it ends. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { play, type RunOptions, type Scene } from "./scene"

const plan = `playbook: 会员复购
period: { start: 2026-01-05, weeks: 4 }
targets:
  weekly: { name: 周活跃, metric: active_users, to: 1010, by: 2026-02-01 }
segments:
  new_buyers:
    name: 首单新客
    active: 1000
    funnel: { reach: 900..1100/w, acquire: 20%, activate: 50%, retain: { w1: 90% }, pay: 20%, spend: ¥50, margin: 20% }
strategies:
  gift: { name: 二单礼, stage: retain, segments: new_buyers, effect: { retain: { w1: +2pp..+4pp } }, cost: { weekly: ¥100 } }
scenarios:
  slow: { name: 放缓, set: { segments.new_buyers.funnel.reach: 500/w } }
`

const file = "a.playbook.yaml"

function on(text: string, act: (scene: Scene) => void) {
  return play({ [file]: text }, act)
}

describe("project", function () {
  this.timeout(60_000)

  it("shows targets, funnel, course, what matters and strategies in English", () =>
    on(plan, ({ run }) => {
      const { out, err, status } = run(["project", file, "--locale", "en"])
      assert.deepEqual([status, err], [0, ""])
      assert.match(out, /^会员复购: 4 weeks from 2026-01-05, 2000 draws, seed 1\n/)
      for (const title of ["Targets", "Funnel", "Week by week", "What matters most", "Strategies"])
        assert.match(out, new RegExp(`^${title}`, "m"))
      assert.match(out, /^ {2}周活跃 +≥ 1,010 +2026-02-01 +\d+% ±1 /m)
      assert.match(out, /^ {2}二单礼 +周活跃 +\+[\d.]+ +¥400 /m)
      assert.match(out, /[▁▂▃▄▅▆▇█]{4}/)
    }))

  it("says of a library that it has nothing to project, and refuses an assumption that there is not", () => {
    const files = { [file]: plan, "shared.playbook.yaml": "library: 公用\nassumptions: { lift: 10%..20% }\n" }
    return play(files, ({ run }) => {
      const library = run(["project", "shared.playbook.yaml", "--locale", "en"])
      assert.deepEqual([library.status, library.out], [2, ""])
      assert.match(library.err, /shared\.playbook\.yaml is a library: it lends its entries to playbooks/)
      const set = "segments.new_buyers.funnel.acquire=$zzz"
      const unknown = run(["project", file, "--set", set, "--locale", "zh"])
      assert.deepEqual([unknown.status, unknown.out], [2, ""])
      assert.match(unknown.err, /没有名为“zzz”的假设。/)
    })
  })

  it("tells of rows of actuals that it goes on without", () => {
    const table = "date,metric,segment,value\n2026-01-11,actve_users,,990\n"
    const measured = `${plan}data: { actuals: a.csv }\n`
    return play({ [file]: measured, "a.csv": table }, ({ run }) => {
      const { out } = run(["project", file, "--format", "json", "--draws", "50"])
      const { problems } = JSON.parse(out)
      assert.ok(problems.some(({ id }: { readonly id: string }) => id === "unusable-actual"))
    })
  })

  it("shows the same in Chinese", () =>
    on(plan, ({ run }) => {
      const { out } = run(["project", file], { env: { LANG: "zh_CN.UTF-8" } })
      assert.match(out, /^会员复购：自 2026-01-05 起 4 周，抽样 2000 次，种子 1\n/)
      for (const title of ["目标", "漏斗", "逐周", "最要紧的数", "策略"])
        assert.match(out, new RegExp(`^${title}`, "m"))
    }))

  it("gives JSON of one shape and the same bytes each time", () =>
    on(plan, ({ run }) => {
      const args = ["project", file, "--format", "json", "--draws", "500", "--seed", "7"]
      const { out } = run(args)
      assert.equal(run(args).out, out)
      const answer = JSON.parse(out)
      assert.deepEqual(
        Object.keys(answer),
        "playbook seed draws start weeks currency metrics targets all_targets strategies overlap sensitivity break_even actuals experiments roles problems".split(
          " ",
        ),
      )
      assert.deepEqual([answer.seed, answer.draws, answer.start, answer.weeks], [7, 500, "2026-01-05", 4])
      const band = answer.metrics.active_users
      assert.deepEqual(Object.keys(band.all), ["mean", "p5", "p10", "p50", "p90", "p95"])
      assert.deepEqual(Object.keys(band.segments), ["new_buyers"])
      assert.deepEqual([band.measure, band.unit, answer.metrics.revenue.unit], ["stock", "count", "money"])
      assert.equal(band.all.p50.length, 4)
      assert.equal(answer.metrics.k_factor, null)
      assert.deepEqual(
        Object.keys(answer.targets.weekly),
        (
          "metric segment by week from to probability standard_error mean p10 p50 p90 " +
          "measure unit better confidence at_medians checkpoints"
        ).split(" "),
      )
      assert.deepEqual(Object.keys(answer.strategies.gift), ["cost", "worth", "revenue", "net", "payback"])
      assert.deepEqual(Object.keys(answer.sensitivity.weekly[0]), ["path", "low", "high", "share"])
    }))

  it("gives a line of CSV a metric, segment and week", () =>
    on(plan, ({ run }) => {
      const { out } = run([
        "project",
        file,
        "--format",
        "csv",
        "--metric",
        "reached",
        "--metric",
        "active_users",
      ])
      const lines = out.trimEnd().split("\n")
      assert.equal(lines[0], "metric,segment,week,date,mean,p5,p10,p50,p90,p95")
      assert.equal(lines.length, 1 + 2 * 2 * 4)
      assert.match(lines[2]!, /^reached,all,2,2026-01-12,[\d.]+,/)
    }))

  it("takes numbers and scenarios as the edited file would have them", () =>
    on(plan, ({ run }) => {
      const targets = (...args: string[]) =>
        JSON.parse(run(["project", file, "--format", "json", ...args]).out).targets
      const set = targets("--set", "segments.new_buyers.funnel.reach=500/w")
      assert.deepEqual(targets("--scenario", "slow"), set)
      assert.notDeepEqual(targets(), set)
    }))

  it("refuses what makes no sense, in one sentence", () =>
    on(plan, ({ run }) => {
      const said = (args: readonly string[], options?: RunOptions) => {
        const { err, status, out } = run(["project", ...args], options)
        assert.deepEqual([status, out], [2, ""])
        return err
      }
      assert.equal(
        said([file, "--set", "segments.new_buyer.funnel.reach=6k/w"]),
        'error: The playbook has no number at "segments.new_buyer.funnel.reach". Did you mean "segments.new_buyers.funnel.reach"?\n',
      )
      assert.equal(
        said([file, "--metric", "active_user"], { env: { LANG: "zh_CN.UTF-8" } }),
        "错误：没有名为“active_user”的指标。是不是“active_users”？\n",
      )
      assert.match(said([file, "--draws", "many"]), /^error: --draws cannot be "many"\. Write a whole number/)
      assert.match(said([file, "--set", "reach"]), /^error: --set cannot be "reach"\./)
      assert.equal(
        said(["b.playbook.yaml"]),
        'error: There is no file or folder "b.playbook.yaml". Did you mean "a.playbook.yaml"?\n',
      )
      assert.equal(said([file, "--scenario", "fast"]), 'error: No scenario or risk is called "fast".\n')
    }))

  it("prints what stands in the way as `check` does, and nothing that does not", () =>
    on(plan.replace("segments: new_buyers", "segments: new_buyer"), ({ run }) => {
      const { out, status } = run(["project", file, "--locale", "en"])
      assert.equal(status, 1)
      assert.match(out, /No segment is called "new_buyer"\. Did you mean "new_buyers"\?/)
    }).then(() =>
      on(`${plan}team: { roles: { lead: { people: many } } }\n`, ({ run }) => {
        assert.equal(run(["check", file]).status, 1)
        assert.equal(run(["project", file]).status, 0)
      }),
    ))

  it("says which field would give a figure that is not there", () =>
    on(plan.replace("retain: { w1: 90% }, ", ""), ({ run }) => {
      const { out } = run(["project", file, "--locale", "en"])
      assert.match(out, /^ {2}targets\.weekly +would need segments\.new_buyers\.funnel\.retain$/m)
    }))

  it("says that correlations contradict each other where they are written", () =>
    on(
      `${plan.replace("900..1100/w", "$x")}assumptions:
  x: { is: 900..1100/w, correlates: { y: 0.9, z: 0.9 } }
  y: { is: 1..2, correlates: { z: -0.9 } }
  z: 1..2
`.replace("active: 1000", "active: $y\n    dormant: $z"),
      ({ run }) => {
        const { out, status } = run(["project", file, "--locale", "en"])
        assert.equal(status, 1)
        assert.match(out, /The correlations of x, y, z cannot all hold at once\./)
      },
    ))
})
