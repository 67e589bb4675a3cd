/**
 * A report for people: each problem with the line it stands on, then how many there are.
 * Absent on purpose: how one problem is written (block), which a run without problems never loads.
 */
import pico from "picocolors"
import type { Format } from "./format"
import { summary } from "./summary"

export const pretty: Format = async (report, look) => {
  if (report.files.length === 0) return ""
  const colours = pico.createColors(look.colours)
  const last = summary(report, look.locale)
  if (report.files.every((file) => file.problems.length === 0)) return `${colours.green(last)}\n`
  const { blocksOf } = await import("./block")
  return `${[...blocksOf(report, look.locale, colours), colours.bold(last)].join("\n\n")}\n`
}
