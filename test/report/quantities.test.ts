/** Quantities and conditions as a manager reads them. */
import assert from "node:assert/strict"
import { quantityWords } from "../../server/core/report/document/quantity"

describe("report: quantities in words", () => {
  it("writes ranges, periods and durations out, and leaves the rest", () => {
    const cases: readonly (readonly [text: string, kind: string, en: string, zh: string])[] = [
      ["8%..10%", "rate", "8%–10%", "8%～10%"],
      ["+2pp..+5pp", "change", "+2 to +5pp", "+2～+5 个百分点"],
      ["-20%..-12%", "change", "-20% to -12%", "-20%～-12%"],
      ["22%..27%..34%", "rate", "22%–34% (most likely 27%)", "22%～34%（最可能 27%）"],
      ["90k..120k/w", "flow", "90k–120k a week", "90k～120k/周"],
      ["¥45..60", "money", "¥45–60", "¥45～60"],
      ["14d", "duration", "14 days", "14 天"],
      ["1w", "duration", "1 week", "1 周"],
      ["90s", "duration", "90 s", "90 秒"],
      ["1.5d/w", "work", "1.5 days a week", "1.5 天/周"],
      ["2w..3w", "duration", "2–3 weeks", "2～3 周"],
      ["6.2万", "count", "6.2万", "6.2万"],
      ["$unknown", "rate", "$unknown", "$unknown"],
      ["每月第一个周一", "duration", "每月第一个周一", "每月第一个周一"],
      ["", "rate", "", ""],
    ]
    for (const [text, kind, en, zh] of cases)
      assert.deepEqual([quantityWords(text, "en", [kind]), quantityWords(text, "zh", [kind])], [en, zh])
  })
})
