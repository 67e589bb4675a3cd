/** The compliance checklists that a plan asks for, and the articles that each goes by: reminders, not legal advice. */
import type { Words } from "../../problem"
import { listOf } from "../entry"
import type { Subject } from "../subject"

export type Pack = "cn" | "eu"

export function packsOf({ content }: Subject): readonly Pack[] {
  const named = listOf(content.compliance?.packs)
  return (["cn", "eu"] as const).filter((pack) => named.includes(pack))
}

/** What the packs named go by, in brackets: (PIPL art. 19; GDPR art. 5). */
export function articles(packs: readonly Pack[], of: Readonly<Record<Pack, Words | undefined>>): Words {
  const said = packs.flatMap((pack) => of[pack] ?? [])
  if (said.length === 0) return { en: "", zh: "" }
  return {
    en: ` (${said.map(({ en }) => en).join("; ")})`,
    zh: `（${said.map(({ zh }) => zh).join("；")}）`,
  }
}

/** An article of the Chinese law on personal information. */
export function pipl(article: number): Words {
  return { en: `PIPL art. ${article}`, zh: `《个人信息保护法》第 ${article} 条` }
}

export function gdpr(article: number): Words {
  return { en: `GDPR art. ${article}`, zh: `GDPR 第 ${article} 条` }
}
