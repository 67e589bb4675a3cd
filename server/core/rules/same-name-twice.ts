/** Two entries of one kind that people call by the same name. */
import type { Definition } from "../model/playbook"
import { nounOf } from "../model/workspace"
import { valueAt } from "../schema/shape"
import type { Rule } from "./rule"

export const sameNameTwice: Rule = {
  id: "same-name-twice",
  severity: "info",
  section: "playbook",
  reads: "everything",
  summary: { en: "Two entries have the same name.", zh: "两个条目重名。" },
  why: {
    en: "In reports, messages and meetings nobody can tell which of the two is meant; often one is a copy whose name was not changed.",
    zh: "报告、提示和会上都分不清说的是哪一个；往往是复制后忘了改名。",
  },
  mend: {
    en: "Give each a name of its own, or delete the copy.",
    zh: "各起一个不同的名字，或删去重复的那个。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift: { name: 二单礼 }
  gift_text:
    name: 二单礼
#         ^^^ Both "gift" and "gift_text" are called "二单礼".
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift: { name: 二单礼 }
campaigns:
  gift_week: { name: 二单礼 }
  day_one: { name: 会员日, start: 2026-03-09, weeks: 1 }
  day_two: { name: 会员日, start: 2026-04-13, weeks: 1 }
`,
    ],
  },
  *check({ linked }) {
    for (const [section, entries] of linked.playbook.definitions) {
      const known = new Map<string, Definition>()
      for (const entry of entries.values()) {
        const key = keyOf(entry)
        if (key === undefined) continue
        const other = known.get(key)
        known.set(key, other ?? entry)
        if (!other) continue
        const noun = nounOf(section)
        yield {
          place: { path: [...entry.path, "name"] },
          message: {
            en: `Both "${other.id}" and "${entry.id}" are called "${entry.name}".`,
            zh: `${noun.zh}“${other.id}”与“${entry.id}”都叫“${entry.name}”。`,
          },
          related: [
            {
              place: { path: [...other.path, "name"] },
              message: { en: "It has the name already.", zh: "已有这个名字。" },
            },
          ],
        }
      }
    }
  },
}

/** What comes round on another day, or is for other users, may bear the same name. */
function keyOf({ name, value }: Definition): string | undefined {
  if (name === undefined) return undefined
  const apart = ["start", "week", "segment", "segments", "personas", "from"].map(
    (key) => valueAt(value, [key]) ?? null,
  )
  return JSON.stringify([name.trim(), ...apart])
}
