/**
 * The stages of the lifecycle in their order, as far as something stands at them: those that the plan names itself, else
 * the six usual ones; what stands at none comes last.
 */
import { defaultIds } from "../../model/default-ids"
import type { Plain } from "../../problem"
import type { Teller } from "./teller"

export interface Stage {
  readonly id: string
  readonly name: string
}

export function stagesOf(teller: Teller, used: readonly (Plain | undefined)[]): readonly Stage[] {
  const own = [...teller.linked.definitions("lifecycle.stages").keys()]
  const known = own.length > 0 ? own : [...(defaultIds("lifecycle.stages")?.keys() ?? [])]
  const ids = used.map((id) => (typeof id === "string" ? id : ""))
  const others = [...new Set(ids)].filter((id) => id !== "" && !known.includes(id))
  const stages = [...known.filter((id) => ids.includes(id)), ...others].map((id) => ({
    id,
    name: teller.name(["lifecycle.stages"], id),
  }))
  const none = { id: "", name: teller.say({ en: "Without a stage", zh: "未标明阶段" }) }
  return ids.includes("") ? [...stages, none] : stages
}
