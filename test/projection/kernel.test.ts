/** The kernel agrees with a projection written plainly from the design, on random plans. */
import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, it } from "mocha"
import { type Row, simulate } from "./reference"
import { ranFrom, told } from "./scenes"

const names: Readonly<Record<string, string>> = {
  reached: "reached",
  joined: "new_users",
  activated: "activated_users",
  churned: "churned_users",
  recalled: "recalled_users",
  referred: "referred_users",
  active: "active_users",
  dormant: "dormant_users",
  paying: "paying_users",
  revenue: "revenue",
  profit: "gross_profit",
}

function assertNear(actual: number, expected: number, size: number, what: string): void {
  const slack = 1e-9 * Math.max(1, Math.abs(expected), size)
  assert.ok(Math.abs(actual - expected) <= slack, `${what}: ${actual} where ${expected} was expected`)
}

describe("the kernel", function () {
  this.timeout(120_000)

  it("agrees with the plain reference on random plans, week by week", () => {
    fc.assert(
      fc.property(told, ({ scene, text }) => {
        const { courses } = ranFrom(text)
        const expected = simulate(scene)
        for (const { segment, results } of courses)
          for (const [name, id] of Object.entries(names)) {
            const series = results[name as "active"]
            const rows: Row[] = expected[segment.id]!
            // What is left of many users is as exact as the many were.
            const size = Math.max(
              ...rows.map((row) => (row["active_users"] ?? 0) + (row["dormant_users"] ?? 0)),
            )
            rows.forEach((row, i) => {
              assertNear(
                series[i]!,
                row[id]!,
                name === "revenue" || name === "profit" ? size * 200 : size,
                `${segment.id}.${id} in week ${i + 1}`,
              )
            })
          }
      }),
      { numRuns: 400 },
    )
  })

  it("keeps every user: active and dormant are those of the start and all activated", () => {
    fc.assert(
      fc.property(told, ({ text, scene }) => {
        const { courses } = ranFrom(text)
        const kept = courses.filter(({ segment }) => segment.retention)
        let known = kept.reduce((sum, { now }) => sum + now.startActive + now.startDormant, 0)
        for (let t = 0; t < scene.weeks; t++) {
          known += kept.reduce((sum, { results }) => sum + results.activated[t]!, 0)
          const here = kept.reduce((sum, { results }) => sum + results.active[t]! + results.dormant[t]!, 0)
          assertNear(here, known, known, `week ${t + 1}`)
        }
      }),
      { numRuns: 200 },
    )
  })
})
