/** An import of which nothing is used. */
import type { Playbook } from "../model/playbook"
import type { Rule } from "./rule"
import { namesUnknown } from "./shared/unresolved"
import type { Subject } from "./subject"

export const unusedImport: Rule = {
  id: "unused-import",
  severity: "hint",
  section: "playbook",
  reads: "everything",
  summary: { en: "Nothing of an imported file is used.", zh: "导入的文件没有用到。" },
  why: {
    en: "Whoever changes the shared file must look after this plan too, for nothing; often an id was meant to come from it and does not.",
    zh: "改动共享文件的人还要白白顾及这份计划；也常常是本该引用其中的条目却没有引用。",
  },
  mend: {
    en: "Take the import out, or use what it was meant for.",
    zh: "删去这个导入，或引用其中本该用到的条目。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
imports: [./shared.playbook.yaml]
#         ^^^^^^^^^^^^^^^^^^^^^^ Nothing of "./shared.playbook.yaml" is used here.
strategies:
  gift: { stage: retain }
--- shared.playbook.yaml
library: 共享定义
channels:
  push: { kind: push }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
`,
    ],
  },
  *check(subject) {
    const { linked } = subject
    if (linked.unsure("*") || namesUnknown(subject)) return
    for (const { path, file, written } of linked.playbook.imports) {
      const found = linked.imported.find((one) => one.file === file)
      if (!found || found.imports.length > 0 || isUsed(subject, found)) continue
      yield {
        place: { path },
        message: {
          en: `Nothing of "${written}" is used here.`,
          zh: `这里没有用到“${written}”中的任何内容。`,
        },
      }
    }
  },
}

/** What counts in a plan without being named: it is used by being there. */
const countsByItself =
  /^(?!data\.|channels$|incentives$|team\.(?:roles|partners|tools)$|assumptions$|metrics$|personas$)/

function isUsed({ linked, uses }: Subject, { definitions }: Playbook): boolean {
  for (const [section, entries] of definitions) {
    if (entries.size > 0 && countsByItself.test(section)) return true
    for (const entry of entries.values())
      if (linked.definition([section], entry.id) === entry && uses(entry).length > 0) return true
  }
  return false
}
