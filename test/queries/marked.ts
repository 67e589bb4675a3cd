/**
 * Playbooks for tests with the cursor marked: `│`.
 */
import { type LinkedAnalysis, link, readPlaybook } from "../../server/core/analysis"

export interface Marked {
  readonly text: string
  readonly offset: number
  readonly read: LinkedAnalysis
  readonly linked: LinkedAnalysis["linked"]
}

export const file = "/plans/own.playbook.yaml"
export const libraryFile = "/plans/shared.playbook.yaml"

const library = `library: 公用素材
team:
  roles:
    analyst:
      name: 数据分析师
      people: 2
`

/** Reads a marked text; an import of `./shared.playbook.yaml` finds a small library. */
export function marked(text: string): Marked {
  const offset = text.indexOf("│")
  return readAt(text.replace("│", ""), offset)
}

/** Reads a text with the cursor at an offset. */
export function readAt(text: string, offset: number): Marked {
  const shared = readPlaybook(libraryFile, library).playbook
  const read = link(readPlaybook(file, text), {
    playbook: (name) => (name === libraryFile ? shared : undefined),
  })
  return { text, offset, read, linked: read.linked }
}

/** A plan to ask about; what a test adds comes behind it. */
export const plan = `playbook: 会员复购
period:
  start: 2026-01-05
  weeks: 26
imports: ./shared.playbook.yaml
data:
  attributes:
    orders_total: { type: number, name: 累计订单 }
    city: { type: enum, values: [beijing, shanghai] }
assumptions:
  lift: 8%..12%
  price: ¥45..60
segments:
  new_buyers:
    name: 首单新客
    active: 6.2万
  regulars: { share: 20% }
team:
  roles:
    lead:
      name: 留存负责人
      people: 1
`
