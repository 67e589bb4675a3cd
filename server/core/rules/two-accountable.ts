/** A strategy or campaign for which two answer. */
import type { Rule } from "./rule"
import { named } from "./shared/figures"
import type { Tactic } from "./shared/tactic"
import type { Subject } from "./subject"

export const twoAccountable: Rule = {
  id: "two-accountable",
  severity: "warning",
  section: "team",
  reads: ["strategies", "campaigns", "team"],
  summary: { en: "Two answer for one strategy.", zh: "一项策略有两个最终负责方。" },
  why: {
    en: "Where two answer, each thinks the other will decide; when it goes wrong, it was the other.",
    zh: "两方都负责，就会互相等对方拍板；出了问题，又都认为是对方的事。",
  },
  mend: {
    en: "Leave one: `owner` answers for the work; partners are `responsible`, `consulted` or `informed`.",
    zh: "只留一个：`owner` 是最终负责人，协作方写 `responsible`、`consulted` 或 `informed`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles: { retention_manager: { people: 1 } }
  partners: { product: { does: 券引擎 } }
strategies:
  gift:
    owner: retention_manager
    partners:
      product: accountable
#              ^^^^^^^^^^^ "product" answers for "gift" as well as its owner, "retention_manager". Which of the two decides?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  roles: { retention_manager: { people: 1 } }
  partners: { product: { does: 券引擎 } }
strategies:
  gift:
    owner: retention_manager
    partners: { product: responsible }
`,
    ],
  },
  *check(subject) {
    for (const tactic of subject.tactics()) {
      const { called, at, value } = tactic
      const { owner } = value
      const others = accountableIn(tactic).filter((id) => id !== owner)
      const [first, second] = owner === undefined ? others : [owner, ...others]
      if (first === undefined || second === undefined) continue
      const [one, other] = [nameOf(subject, first), nameOf(subject, second)]
      const both = named([one, other])
      yield {
        place: { path: at("partners", second) },
        message:
          owner === undefined
            ? {
                en: `${both.en} both answer for "${called}". Which of the two decides?`,
                zh: `${both.zh}都对“${called}”负最终责任。由谁拍板？`,
              }
            : {
                en: `"${other}" answers for "${called}" as well as its owner, "${one}". Which of the two decides?`,
                zh: `“${called}”已有负责人“${one}”，“${other}”也写为最终负责。由谁拍板？`,
              },
      }
    }
  },
}

function accountableIn({ value }: Tactic): readonly string[] {
  return Object.entries(value.partners ?? {}).flatMap(([id, part]) => (part === "accountable" ? [id] : []))
}

function nameOf({ find }: Subject, id: string): string {
  return (find("team.partners", id) ?? find("team.roles", id))?.called ?? id
}
