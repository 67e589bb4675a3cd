/** Sensitive data about users that the plan uses without saying by what right. */
import type { Rule } from "./rule"

export const sensitiveAttributeWithoutBasis: Rule = {
  id: "sensitive-attribute-without-basis",
  severity: "error",
  section: "data",
  reads: ["data", "compliance"],
  summary: {
    en: "A sensitive attribute has no lawful basis.",
    zh: "敏感属性没有写明合法依据。",
  },
  why: {
    en: "Where people go, what they own or what ails them may hardly anywhere be used without their separate consent; a segment built on it must be deleted when somebody asks.",
    zh: "行踪、财产、健康这类信息，未经单独同意几乎都不能使用；一旦被追问，基于它的人群只能删除。",
  },
  mend: {
    en: "Write `lawful_basis`, such as the separate consent that users gave, or do without the attribute.",
    zh: "写明 `lawful_basis`（例如用户的单独同意），否则不要使用这个属性。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    home_place:
      type: text
      sensitive: true
#     ^^^^^^^^^ "home_place" is sensitive, and \`lawful_basis\` does not say by what right it is used.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    home_place: { type: text, sensitive: true, lawful_basis: 用户单独同意 }
    city: { type: text, sensitive: false }
`,
    ],
  },
  *check({ own }) {
    for (const { called, at, value, lacks } of own("data.attributes"))
      if (value.sensitive === true && lacks("lawful_basis"))
        yield {
          place: { path: at("sensitive"), at: "key" },
          message: {
            en: `"${called}" is sensitive, and \`lawful_basis\` does not say by what right it is used.`,
            zh: `“${called}”是敏感信息，却没有用 \`lawful_basis\` 写明使用依据。`,
          },
        }
  },
}
