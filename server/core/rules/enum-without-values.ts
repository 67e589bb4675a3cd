/** An attribute that is one of several values, and does not say of which. */
import type { Rule } from "./rule"

export const enumWithoutValues: Rule = {
  id: "enum-without-values",
  severity: "warning",
  section: "data",
  reads: ["data"],
  summary: { en: "An attribute of type `enum` lists no values.", zh: "`enum` 类型的属性没有列出取值。" },
  why: {
    en: "A slip in a condition on it cannot be found: `bejing` stays an empty segment until somebody wonders.",
    zh: "条件里写错取值也查不出来：写成 `bejing` 的人群会一直是空的，直到有人起疑。",
  },
  mend: {
    en: "List them in `values`, or write `type: text` where any text may stand.",
    zh: "在 `values` 中列出；如果任何文本都可以，写 `type: text`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    city:
      type: enum
#           ^^^^ "city" is one of several values, but \`values\` does not say which.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    city: { type: enum, values: [beijing, shanghai] }
    nickname: { type: text }
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, value, lacks } of own("data.attributes"))
      if (value.type === "enum" && lacks("values"))
        yield {
          place: { path: at("type") },
          message: {
            en: `"${called}" is one of several values, but \`values\` does not say which.`,
            zh: `“${called}”是几个取值之一，却没有用 \`values\` 列出来。`,
          },
        }
  },
}
