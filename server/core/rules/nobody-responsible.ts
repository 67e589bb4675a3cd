/** A strategy or campaign whose partners are all only asked or told. */
import type { Rule } from "./rule"

export const nobodyResponsible: Rule = {
  id: "nobody-responsible",
  severity: "warning",
  section: "team",
  reads: ["strategies", "campaigns", "team"],
  summary: { en: "Everybody is asked or told, and nobody does it.", zh: "人人被咨询或知会，没有人执行。" },
  why: {
    en: "The work is much talked about and not done.",
    zh: "会开了很多，事没有人做。",
  },
  mend: {
    en: "Write an `owner`, or say which partner is `responsible`.",
    zh: "写上 `owner`，或注明哪个协作方 `responsible`（执行）。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    partners: { product: consulted, support: informed }
#   ^^^^^^^^ Everybody is asked or told of "gift", and nobody does it.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    partners: { product: responsible, support: informed }
`,
    ],
  },
  *check({ tactics, all }) {
    // Where the team has roles, it is the owner who is missing (strategy-without-owner).
    if (all("team.roles").length > 0) return
    for (const { called, at, value, lacks } of tactics()) {
      const parts = Object.values(value.partners ?? {})
      if (parts.length === 0 || !lacks("owner")) continue
      if (parts.some((part) => part !== "consulted" && part !== "informed")) continue
      yield {
        place: { path: at("partners"), at: "key" },
        message: {
          en: `Everybody is asked or told of "${called}", and nobody does it.`,
          zh: `“${called}”的协作方都只是被咨询或知会，没有人执行。`,
        },
      }
    }
  },
}
