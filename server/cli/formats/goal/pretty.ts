/** A goal for people: one sentence for the number that was asked for, a table of those that would do. */
import { probability } from "../../../core/report/figures"
import { tellLevers, tellSought } from "../../../core/report/goal"
import { placeName } from "../../../core/report/places"
import { table } from "../project/table"
import { visible } from "../visible"
import type { GoalAnswer, GoalFormat } from "./format"

export const pretty: GoalFormat = ({ linked, target, sought, levers }, { locale }) => {
  const told = sought ? [tellSought(linked, target, sought)[locale]] : []
  const [first] = levers
  if (!sought && first?.kind === "already") return `${visible(tellSought(linked, target, first)[locale])}\n`
  if (sought && sought.kind !== "never") return `${visible(told.join(""))}\n`
  const head = visible(tellLevers(linked, target, levers)[locale])
  const rows = levers.flatMap((lever) => rowOf(lever, placeName(linked, lever.path, locale)))
  return `${[...told.map(visible), ...(told.length > 0 ? [""] : []), head, ...table(rows, [4])].join("\n")}\n`
}

function rowOf(lever: GoalAnswer["levers"][number], name: string): readonly (readonly string[])[] {
  const { path, from } = lever
  if (lever.kind === "found")
    return [[path, from, "→", lever.to, probability(lever.probability, lever.standard_error), name]]
  if (lever.kind === "never" && lever.best)
    return [[path, from, "→", lever.best.to, probability(lever.best.probability, null), name]]
  return []
}
