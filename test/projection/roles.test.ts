/** How much each role has to do, week by week, counted by hand. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { roleLoads } from "../../server/core/projection/answers/roles"
import { planFrom } from "./scenes"

const PLAN = `playbook: 试点
period: { start: 2026-01-05, weeks: 4 }
team:
  roles:
    analyst: { people: 2, hours: 40h/w }
    agent: { people: 3, hours: 20h/w }
    lead: { people: 1, hours: 40h/w }
    writer: { hours: 40h/w }
`

function loads(rest: string) {
  return roleLoads(planFrom(PLAN + rest))
}

describe("roles", () => {
  it("have the hours of all who hold them", () => {
    const capacities = Object.entries(loads("")).map(([id, { capacity, load }]) => [id, capacity, load])
    assert.deepEqual(capacities, [
      ["agent", 60, [0, 0, 0, 0]],
      ["analyst", 80, [0, 0, 0, 0]],
      ["lead", 40, [0, 0, 0, 0]],
      ["writer", null, [0, 0, 0, 0]],
    ])
  })

  it("do what strategies and campaigns ask of them while these are on", () => {
    const found = loads(`strategies:
  gift: { effort: { analyst: 1d/w, writer: 2d }, start: 2026-01-12, weeks: 2 }
  late: { effort: { analyst: 4h..8h }, start: 2026-01-28 }
  off: { effort: { analyst: 5d/w }, status: paused }
campaigns:
  fair: { effort: { analyst: 2d/w }, start: 2026-01-15, end: 2026-01-18 }
`)
    assert.deepEqual(found["writer"]?.load, [0, 16, 16, 0])
    const [first, second, third, fourth] = found["analyst"]?.load ?? []
    assert.deepEqual([first, second, third], [0, Number((8 + (16 * 4) / 7).toPrecision(12)), 8])
    // On from Wednesday; the median of an amount between 4 and 8 is √32.
    assert.ok(Math.abs((fourth ?? 0) - (Math.sqrt(32) * 5) / 7) < 1e-9)
  })

  it("share what support takes by the hours they have", () => {
    const found = loads("support: { care: { load: 300/w, handle: 10min, staff: [agent, lead] } }\n")
    assert.deepEqual(found["agent"]?.load, [30, 30, 30, 30])
    assert.deepEqual(found["lead"]?.load, [20, 20, 20, 20])
    const even = loads("support: { care: { load: 300/w, handle: 10min, staff: [agent, writer] } }\n")
    assert.deepEqual([even["agent"]?.load[0], even["writer"]?.load[0]], [25, 25])
  })
})
