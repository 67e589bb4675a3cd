/** A profile that names a value which the attribute of the same name does not have. */

import { nearest } from "../schema/nearest"
import type { Rule } from "./rule"

const DATA = `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
data:
  attributes:
    city_tier: { type: enum, values: [一线, 新一线, 二线] }
`

export const personaOutsideValues: Rule = {
  id: "persona-outside-values",
  severity: "warning",
  section: "personas",
  fixable: true,
  reads: ["personas", "data"],
  summary: {
    en: "A persona has a value that the attribute of that name does not know.",
    zh: "画像的取值不在同名用户属性的取值里。",
  },
  why: {
    en: "Nobody can be found by it: the audience that is drawn for the persona leaves these people out.",
    zh: "按这个取值圈不出人，给该画像圈选的人群会漏掉这部分用户。",
  },
  mend: {
    en: "Take one of the attribute’s `values`, or add the new one there.",
    zh: "改用属性 `values` 中的取值，或把新取值补充进去。",
  },
  examples: {
    bad: [
      `${DATA}personas:
  commuter:
    profile: { city_tier: [一线, 新一缐] }
#                              ^^^ "新一缐" is not a value of the attribute \`city_tier\`. Did you mean "新一线"?
`,
    ],
    good: [
      `${DATA}personas:
  commuter: { profile: { city_tier: [一线, 新一线] } }
  visitor: { profile: { city_tier: 以二三线为主 } }
`,
    ],
  },
  *check({ own, find, unsure }) {
    if (unsure("data")) return
    for (const { at, value } of own("personas"))
      for (const [field, written] of Object.entries(value.profile ?? {})) {
        const attribute = find("data.attributes", field)
        const values = [attribute?.value.values ?? []].flat().map(String)
        // Words about people are free; a list that takes the attribute's values means them.
        if (attribute?.value.type !== "enum" || !Array.isArray(written)) continue
        if (!written.some((one) => values.includes(String(one)))) continue
        for (const [index, one] of written.entries()) {
          if (values.includes(String(one))) continue
          const near = nearest(String(one), values)
          const path = at("profile", field, index)
          yield {
            place: { path },
            message: {
              en: `"${one}" is not a value of the attribute \`${field}\`.${near ? ` Did you mean "${near}"?` : ""}`,
              zh: `“${one}”不是用户属性 \`${field}\` 的取值。${near ? `是不是“${near}”？` : ""}`,
            },
            related: [
              {
                place: { path: attribute.at("values"), file: attribute.file },
                message: { en: `The values of \`${field}\`.`, zh: `\`${field}\` 的取值。` },
              },
            ],
            fixes: near
              ? [
                  {
                    title: { en: `Write "${near}"`, zh: `改为“${near}”` },
                    kind: "suggested",
                    changes: [{ do: "write", path, text: near }],
                  },
                ]
              : [],
          }
        }
      }
  },
}
