/** Work that is handed to users or partners without saying how it is done right, or what it must achieve. */
import type { Rule } from "./rule"

export const delegatedWithoutStandard: Rule = {
  id: "delegated-without-standard",
  severity: "warning",
  section: "strategies",
  reads: ["strategies", "campaigns"],
  summary: {
    en: "Work is handed over without a standard or a target.",
    zh: "放权的工作没有标准或目标。",
  },
  why: {
    en: "Users who help do it each in their own way; without standard and target nobody can thank or correct them, and what they do wrong is put down to the brand.",
    zh: "帮忙的用户各做各的；没有标准和目标，做得好没法肯定，做错了没法纠正，账却记在品牌头上。",
  },
  mend: {
    en: "Write both `standard` and `target` before handing it over.",
    zh: "先写好 `standard` 和 `target`，再放权。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  panel:
    actions:
      reply:
        is: 老用户回复新人
        delegated: { target: 每周 400 条 }
#       ^^^^^^^^^ "reply" is handed over, but nothing says how it is done right.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
strategies:
  panel:
    actions:
      reply:
        is: 老用户回复新人
        delegated: { standard: 回复五不要, target: 每周 400 条 }
`,
    ],
  },
  *check({ tactics }) {
    for (const { value, lacks, at } of tactics())
      for (const [id, action] of Object.entries(value.actions ?? {})) {
        if (lacks("actions", id, "delegated")) continue
        const unsaid = ["standard", "target"].filter((key) => lacks("actions", id, "delegated", key))
        const [first] = unsaid
        if (first === undefined) continue
        const called = action?.name ?? id
        const both = unsaid.length > 1
        const en = first === "target" ? "what it must achieve" : "how it is done right"
        const zh = first === "target" ? "要达成什么" : "怎样算做对"
        yield {
          place: { path: at("actions", id, "delegated"), at: "key" },
          message: {
            en: `"${called}" is handed over, but nothing says ${both ? "how it is done right and what it must achieve" : en}.`,
            zh: `“${called}”交给了别人，却没有写${both ? "怎样算做对、要达成什么" : zh}。`,
          },
        }
      }
  },
}
