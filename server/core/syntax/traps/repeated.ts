/**
 * A key that stands twice in one place: the words and the fix, wherever the two were found.
 */
import type { Span } from "../../problem"
import type { Slip } from "../guards"
import { duplicateKey } from "../kinds"
import { short } from "./line"

/** The slip at the second key; `damage` is what is not read of it, `lines` what its deletion takes, where that is clear. */
export function repeatedKey(name: string, first: Span, second: Span, damage: Span, lines?: Span): Slip {
  return {
    kind: duplicateKey,
    span: second,
    message: {
      en: `"${short(name)}" is here a second time; the first one holds. Rename or delete one of the two.`,
      zh: `“${short(name)}”在这里重复出现；以第一个为准。请改名或删除其中一个。`,
    },
    related: [{ place: { span: first }, message: { en: "The first one is here.", zh: "第一个在这里。" } }],
    damage,
    fixes: lines
      ? [
          {
            title: { en: "Delete the second one", zh: "删除第二个" },
            kind: "suggested",
            changes: [{ do: "replace", span: lines, text: "" }],
          },
        ]
      : [],
  }
}
