/** An entry with the id of one that an import lends, which is thereby out of reach. */
import type { Definition } from "../model/playbook"
import { nounOf } from "../model/workspace"
import type { Rule } from "./rule"

export const importedEntryHidden: Rule = {
  id: "imported-entry-hidden",
  severity: "info",
  section: "playbook",
  reads: "everything",
  summary: {
    en: "An entry hides an imported one of the same id.",
    zh: "本文件的条目遮住了导入的同名条目。",
  },
  why: {
    en: "The shared definition is corrected in its file, and nothing changes here: this plan goes on with its own.",
    zh: "共享文件里的定义改了，这里却不会变：本计划仍在用自己的那一份。",
  },
  mend: {
    en: "Delete the entry to use the imported one, or give it an id of its own where it is meant to differ.",
    zh: "要用导入的就删去本条；确实不同，请换一个 id。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
imports: [./shared.playbook.yaml]
channels:
  push:
# ^^^^ The channel "push" takes the place of the imported one of the same id.
    kind: push
    cost: ¥0.02
strategies:
  gift: { owner: lead, actions: { remind: { is: 提醒, channel: push, touches: 1/w } } }
--- shared.playbook.yaml
library: 共享定义
team:
  roles:
    lead: { people: 1 }
channels:
  push: { kind: push, cost: ¥0.01 }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push }
strategies:
  push: { stage: retain }
`,
    ],
  },
  *check({ linked }) {
    for (const [section, entries] of linked.playbook.definitions)
      for (const entry of entries.values()) {
        const hidden = linked.imported
          .map(({ definitions }) => definitions.get(section)?.get(entry.id))
          .find((one): one is Definition => one !== undefined)
        if (!hidden) continue
        const [noun, called] = [nounOf(section), entry.name ?? entry.id]
        const alike = JSON.stringify(hidden.value) === JSON.stringify(entry.value)
        const how = alike
          ? { en: "says the same as", zh: "内容相同" }
          : { en: "takes the place of", zh: "已被它取代" }
        yield {
          place: { path: entry.path, at: "key" },
          message: {
            en: `The ${noun.en} "${called}" ${how.en} the imported one of the same id.`,
            zh: `导入的文件里也有${noun.zh}“${entry.id}”，${how.zh}。`,
          },
          related: [
            {
              place: { path: hidden.path, at: "key", file: hidden.file },
              message: { en: "This is the imported one.", zh: "这是导入的条目。" },
            },
          ],
        }
      }
  },
}
