/** The built-in metrics are those of the projection's design, each with its words. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { builtinMetrics } from "../../server/core/model/metrics"

const ids = (measure: string) =>
  [...builtinMetrics.values()].filter((metric) => metric.measure === measure).map(({ id }) => id)

describe("built-in metrics", () => {
  it("are the flows, stocks and ratios of the projection", () => {
    assert.deepEqual(
      ids("flow").sort(),
      "activated_users churned_users cost gross_profit net new_users reached recalled_users referred_users revenue".split(
        " ",
      ),
    )
    assert.deepEqual(
      ids("stock").sort(),
      "active_users daily_active_users dormant_users monthly_active_users paying_users".split(" "),
    )
    assert.deepEqual(
      ids("ratio")
        .filter((id) => !id.startsWith("retention_"))
        .sort(),
      "acquisition_rate activation_rate arppu arpu cac churn_rate k_factor ltv pay_rate roi".split(" "),
    )
  })

  it("hold retention for each of 52 weeks", () => {
    const weeks = Array.from({ length: 52 }, (_, index) => `retention_w${index + 1}`)
    assert.deepEqual(
      [...builtinMetrics.keys()].filter((id) => id.startsWith("retention_")),
      weeks,
    )
    assert.equal(builtinMetrics.get("retention_w4")?.description.zh, "4 周前激活的用户中仍然活跃的比例。")
    assert.equal(
      builtinMetrics.get("retention_w1")?.description.en,
      "The share of users activated one week ago who are still active.",
    )
  })

  it("know which way is better", () => {
    const down = [...builtinMetrics.values()].filter(({ better }) => better === "down").map(({ id }) => id)
    assert.deepEqual(down.sort(), ["cac", "churn_rate", "churned_users", "cost", "dormant_users"])
  })

  it("have an id, a title and one sentence in both languages", () => {
    for (const [id, metric] of builtinMetrics) {
      assert.equal(metric.id, id)
      assert.match(id, /^[a-z][a-z0-9_]*$/)
      assert.ok(metric.title.en && metric.title.zh)
      assert.match(metric.description.en, /^[A-Z][^.]*\.$/)
      assert.match(metric.description.zh, /^[^。]+。$/)
    }
  })
})
