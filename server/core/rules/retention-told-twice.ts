/** A funnel with a retention curve and points of retention beside it. */
import type { Rule } from "./rule"

export const retentionToldTwice: Rule = {
  id: "retention-told-twice",
  severity: "warning",
  section: "segments",
  fixable: true,
  reads: ["segments"],
  summary: { en: "A funnel has both `retain` and `curve`.", zh: "漏斗同时写了 `retain` 和 `curve`。" },
  why: {
    en: "The projection goes by the curve alone; whoever changes `retain` waits for an effect that never comes.",
    zh: "测算只用 `curve`，改了 `retain` 的人会等不到任何变化。",
  },
  mend: { en: "Keep the one that was measured.", zh: "保留实际测得的那一个。" },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers:
    active: 2万
    funnel:
      retain: { w1: 60%, w4: 34% }
#     ^^^^^^ \`retain\` counts for nothing beside \`curve\`.
      curve: { kind: sbg, alpha: 0.7, beta: 1.2 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 2万, funnel: { curve: { kind: sbg, alpha: 0.7, beta: 1.2 } } }
`,
    ],
  },
  *check({ own }) {
    for (const { at, lacks } of own("segments")) {
      if (lacks("funnel", "retain") || lacks("funnel", "curve")) continue
      yield {
        place: { path: at("funnel", "retain"), at: "key" },
        message: {
          en: "`retain` counts for nothing beside `curve`.",
          zh: "写了 `curve`，`retain` 就不起作用。",
        },
        related: [
          {
            place: { path: at("funnel", "curve"), at: "key" },
            message: { en: "The curve that the projection uses.", zh: "测算使用的曲线。" },
          },
        ],
        fixes: ["retain", "curve"].map((key) => ({
          title: { en: `Delete \`${key}\``, zh: `删除 \`${key}\`` },
          kind: "suggested" as const,
          changes: [{ do: "delete" as const, path: at("funnel", key) }],
        })),
      }
    }
  },
}
