/** What experiments need and meet: named figures, and plans whose users can be counted by hand. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { experimentAnswers } from "../../server/core/projection/answers/experiments"
import { powerOf, usersPerArm } from "../../server/core/projection/numbers/experiment"
import { planFrom } from "./scenes"

/** 400 are reached a week, 100 of them join, 80 become active; nobody of 1,000 active ones leaves. */
const PLAN = `playbook: 试点
period: { start: 2026-01-05, weeks: 10 }
segments:
  all: { active: 1000, funnel: { reach: 400/w, acquire: 25%, activate: 80%, retain: { w1: 100% } } }
  half: { of: all, share: 50% }
strategies:
  gift: { stage: retain, segments: all }
  welcome: { stage: activate, segments: all }
experiments:
`

function answer(experiment: string, plan = PLAN) {
  const found = experimentAnswers(planFrom(`${plan}  test: { ${experiment} }\n`))["test"]
  assert.ok(found)
  return found
}

const RATES = "baseline: 20%, detect: +5pp"

describe("experiments", () => {
  it("need 1,094 an arm for 20 % against 25 % at 5 % and 80 %", () => {
    const { needed_per_arm, needed } = answer(`strategies: gift, ${RATES}`)
    assert.deepEqual([needed_per_arm, needed], [1094, 2188])
    assert.deepEqual(answer("strategies: gift, baseline: 20%, detect: +25%").needed_per_arm, 1094)
    assert.deepEqual(answer(`strategies: gift, ${RATES}, significance: 0.05, power: 80%`).needed, 2188)
  })

  it("need more where the arms are uneven, or users are held out", () => {
    assert.equal(answer(`strategies: gift, ${RATES}, holdout: 5%`).needed, Math.ceil(1094 / 0.475))
    assert.equal(
      answer(`strategies: gift, ${RATES}, split: { a: 45%, b: 45% }, holdout: 10%`).needed,
      Math.ceil(1094 / 0.45),
    )
    assert.equal(answer(`strategies: gift, ${RATES}, split: { control: 10%, gift: 10% }`).needed, 10_940)
    const { needed_per_arm, needed } = answer(
      `strategies: gift, ${RATES}, split: { control: 80%, gift: 20% }`,
    )
    // (1.959964·√(0.21·0.79·6.25) + 0.841621·√(0.16/0.8 + 0.1875/0.2))² / 0.05² = 3,348.7 in all.
    assert.deepEqual([needed_per_arm, needed], [670, 3350])
    assert.equal(answer(`strategies: gift, ${RATES}, split: { gift: 20% }`).needed, 3350)
  })

  it("compare each variant with the control, and without one the two largest", () => {
    const small = answer(`strategies: gift, ${RATES}, split: { control: 40%, a: 40%, b: 20% }`)
    const pair = usersPerArm(0.2, 0.25, { significance: 0.05, power: 0.8 }, { before: 0.4, after: 0.2 })
    assert.equal(small.needed_per_arm, Math.ceil(pair * 0.2))
    assert.equal(
      answer(`strategies: gift, ${RATES}, split: { a: 45%, b: 45%, none: 10% }`).needed_per_arm,
      1094,
    )
  })

  it("meet those who are there, and those who come while they last", () => {
    const span = "start: 2026-01-12, weeks: 3"
    assert.equal(answer(`strategies: gift, ${RATES}, ${span}`).available, 1160 + 2 * 80)
    assert.equal(answer(`strategies: welcome, ${RATES}, ${span}`).available, 3 * 100)
    assert.equal(answer(`strategies: gift, metric: acquisition_rate, ${RATES}, ${span}`).available, 3 * 400)
    assert.equal(
      answer(`strategies: gift, segment: half, ${RATES}, ${span}`).available,
      0.5 * (1160 + 2 * 80),
    )
    assert.equal(answer(`strategies: welcome, ${RATES}, start: 2026-01-07, end: 2026-01-13`).available, 100)
  })

  it("say after how many weeks there are enough, and what those that there are can tell", () => {
    const found = answer("metric: acquisition_rate, baseline: 20%, detect: +5pp, start: 2026-01-12, weeks: 4")
    assert.deepEqual([found.available, found.weeks], [1600, 6])
    const power = powerOf(800, 0.2, 0.25, 0.05)
    assert.ok(Math.abs((found.power ?? 0) - power) < 1e-9, `${found.power} for ${power}`)
    assert.equal(answer("metric: acquisition_rate, baseline: 20%, detect: +1pp").weeks, null)
  })

  it("say nothing of what is not said", () => {
    const nothing = { needed_per_arm: null, needed: null, weeks: null, power: null }
    const { available, ...rest } = answer("strategies: gift, baseline: 20%")
    assert.deepEqual([available, rest], [1000 + 80 * 10, nothing])
    assert.equal(answer("baseline: 99%, detect: +5pp").needed, null)
    assert.equal(answer(`${RATES}, start: 2025-12-29, weeks: 4`).available, null)
    assert.equal(answer(`${RATES}, start: 2026-03-09, weeks: 4`).power, null)
    const without = answer(RATES, PLAN.replace(", retain: { w1: 100% }", ""))
    assert.deepEqual([without.needed, without.available, without.weeks], [2188, null, null])
  })

  it("size uneven arms as even ones where they are even", () => {
    const demand = { significance: 0.05, power: 0.9 }
    const whole = usersPerArm(0.1, 0.12, demand, { before: 0.5, after: 0.5 })
    assert.ok(Math.abs(whole - 2 * usersPerArm(0.1, 0.12, demand)) < 1e-6)
    const arms = { before: 0.7, after: 0.2 }
    const users = usersPerArm(0.1, 0.12, demand, arms)
    assert.ok(Math.abs(powerOf(users, 0.1, 0.12, 0.05, arms) - 0.9) < 1e-9)
  })
})
