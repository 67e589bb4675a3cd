/** Plan against actual, experiments and roles as `project` shows them, and what `check` says of the file of figures. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { play } from "./scene"

const plan = `playbook: 会员复购
period: { start: 2026-01-05, weeks: 4 }
data: { actuals: ./actuals.csv }
team:
  roles:
    analyst: { name: 数据分析师, people: 1, hours: 40h/w }
    writer: { name: 文案, people: 1, hours: 40h/w }
targets:
  weekly: { name: 周活跃, metric: active_users, to: 1010, by: 2026-02-01 }
segments:
  buyers: { name: 首单新客, active: 1000, funnel: { reach: 1000/w, acquire: 20%, activate: 50%, retain: { w1: 90% } } }
strategies:
  gift: { name: 二单礼, stage: activate, segments: buyers, weeks: 2, effort: { analyst: 4.5d/w, writer: 1d/w } }
experiments:
  day: { name: 发券日, strategies: gift, segment: buyers, baseline: 20%, detect: +10pp, weeks: 3 }
`
const csv = `日期,指标,人群,数值
2026/1/11,周活跃用户,,990
2026/1/18,周活跃用户,首单新客,950
2026/1/18,触达人数,,1200
`
const files = { "a.playbook.yaml": plan, "actuals.csv": csv }

/** The last parts, which are the ones about this. */
function from(out: string, title: string): string {
  return out.slice(out.indexOf(`\n${title}\n`) + 1)
}

describe("plan against actual", function () {
  this.timeout(60_000)

  it("is shown in English, with experiments and full roles", () =>
    play(files, ({ run }) => {
      const { out, err, status } = run(["project", "a.playbook.yaml", "--locale", "en"])
      assert.deepEqual([status, err], [0, ""])
      assert.equal(from(out, "Plan against actual").split("\n\n").slice(0, 4).join("\n\n").trimEnd(), ENGLISH)
    }))

  it("is shown in Chinese", () =>
    play(files, ({ run }) => {
      const { out } = run(["project", "a.playbook.yaml", "--locale", "zh-CN"])
      assert.equal(from(out, "计划与实际").split("\n\n").slice(0, 4).join("\n\n").trimEnd(), CHINESE)
    }))

  it("is in the JSON, and empty where nothing was measured", () =>
    play({ ...files, "b.playbook.yaml": plan.replace("data:", "# data:") }, ({ run }) => {
      const json = (name: string) => JSON.parse(run(["project", name, "--format", "json"]).out)
      const { actuals, experiments, roles } = json("a.playbook.yaml")
      assert.deepEqual(actuals.points[1], {
        date: "2026-01-18",
        week: 2,
        metric: "active_users",
        segment: "buyers",
        value: 950,
        percentile: 0,
      })
      assert.equal(actuals.from, 2)
      assert.equal(actuals.targets.weekly.p50, (950 * 0.9 + 100) * 0.9 + 100)
      assert.equal(experiments.day.needed_per_arm, 294)
      assert.deepEqual(roles.analyst, { capacity: 40, load: [36, 36, 0, 0] })
      assert.deepEqual(json("b.playbook.yaml").actuals, { points: [], from: null, targets: {}, metrics: {} })
    }))

  it("is checked row by row, by line", () =>
    play(
      { ...files, "actuals.csv": `${csv}2026/1/25,周活跃,,1\n2026-01-32,active_users,,1\n` },
      ({ run }) => {
        const { out, status } = run(["check", "a.playbook.yaml", "--locale", "zh-CN"])
        assert.equal(status, 1)
        assert.match(out, /actuals\.csv 第 5 行：没有名为“周活跃”的指标/)
        assert.match(out, /actuals\.csv 第 6 行：“2026-01-32”不是日期/)
      },
    ))

  it("says that the file is not there, or is no UTF-8", () =>
    play({ "a.playbook.yaml": plan, "b/actuals.csv": "" }, ({ run }) => {
      assert.match(run(["check", "a.playbook.yaml"]).out, /There is no file "\.\/actuals\.csv" here/)
    }).then(() =>
      play({ ...files, "actuals.csv": Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0x0a]) }, ({ run }) => {
        assert.match(
          run(["check", "a.playbook.yaml"]).out,
          /actuals\.csv is no UTF-8 text\. Save it as "CSV UTF-8"/,
        )
      }),
    ))

  it("does not keep a plan with a bad row from being projected", () =>
    play({ ...files, "actuals.csv": `${csv}2026/1/25,nothing,,1\n` }, ({ run }) => {
      assert.equal(run(["project", "a.playbook.yaml"]).status, 0)
    }))
})

const ENGLISH = `Plan against actual
                                  measured    actual  in the plan
  Weekly active users             2026-01-11     990          <P1  below what was planned
  Weekly active users (首单新客)  2026-01-18     950          <P1  below what was planned
  Reached users                   2026-01-18   1,200         >P99  above what was planned

Targets from the last actual
          as planned     from 2026-01-18  P10  P90
  周活跃          0%  →               0%  960  960

Experiments
          needed an arm  in all  there are  enough after  power
  发券日            294     588        600       3 weeks  80.9%

Roles with little room
              a week  fullest week       from        weeks above 80%
  数据分析师    40 h          36 h  90%  2026-01-05                2`

const CHINESE = `计划与实际
                          日期         实际  在计划中的位置
  周活跃用户              2026-01-11    990             <P1  低于计划区间
  周活跃用户（首单新客）  2026-01-18    950             <P1  低于计划区间
  触达人数                2026-01-18  1,200            >P99  高于计划区间

从最近的实际值看目标
          原计划     自 2026-01-18 起  P10  P90
  周活跃      0%  →                0%  960  960

实验
          每组需要  共需要  期间可有  凑齐需   功效
  发券日       294     588       600    3 周  80.9%

工时吃紧的角色
              每周可用  最忙一周       起始日      超过 80% 的周数
  数据分析师   40 小时   36 小时  90%  2026-01-05                2`
