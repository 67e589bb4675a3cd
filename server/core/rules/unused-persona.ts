/** A persona that nothing of the plan is for, where others are used. */
import { listOf } from "./entry"
import type { Rule } from "./rule"

export const unusedPersona: Rule = {
  id: "unused-persona",
  severity: "hint",
  section: "personas",
  reads: "everything",
  summary: { en: "A persona that nothing in the plan is for.", zh: "画像没有被任何地方用到。" },
  why: {
    en: "Somebody keeps a picture up to date that no segment, offer or price ever looks at; or a group of users has been forgotten.",
    zh: "要么有人在维护一个没人用的画像，要么有一类用户被计划遗漏了。",
  },
  mend: {
    en: "Name it in the `personas` of the segment that it describes, or delete it.",
    zh: "在它所描述的人群的 `personas` 里写上它，或删掉它。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter: { share: 30% }
  visitor: { share: 70% }
# ^^^^^^^ No segment is about "visitor", and nothing else names it.
segments:
  riders: { personas: [commuter] }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
personas:
  commuter: { share: 30% }
  visitor: { share: 70% }
segments:
  riders: { funnel: { pay: 20% } }
`,
    ],
  },
  *check({ linked, own, all, find, uses, unsure }) {
    const personas = own("personas")
    // Those of a library are for other files; where none is used the plan does not work with them.
    if (linked.playbook.kind === "library" || unsure("segments")) return
    if (!personas.some((one) => uses(one).some(({ path }) => path[0] === "segments"))) return
    const named = all("segments").flatMap(({ value }) => listOf(value.personas))
    if (named.some((id) => !find("personas", id))) return
    for (const persona of personas)
      if (uses(persona).length === 0)
        yield {
          place: { path: persona.path, at: "key" },
          message: {
            en: `No segment is about "${persona.called}", and nothing else names it.`,
            zh: `没有人群对应“${persona.called}”，其他地方也没有用到它。`,
          },
        }
  },
}
