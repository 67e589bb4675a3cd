/**
 * A projection for people: the parts of the report, laid out for a terminal.
 */
import pico from "picocolors"
import { headline, LACKING, lackingRows } from "../../../core/report/headline"
import { PARTS } from "../../../core/report/parts"
import { visible } from "../visible"
import type { ProjectFormat } from "./format"
import { PROBLEMS, problemRows } from "./problems"
import { table } from "./table"

export const pretty: ProjectFormat = (answer, look) => {
  const colours = pico.createColors(look.colours)
  const parts = PARTS.flatMap(({ title, rows, right }) => {
    const found = rows(answer, look)
    return found.length === 0 ? [] : [[colours.bold(title[look.locale]), ...table(found, right)].join("\n")]
  })
  const last = [
    { title: PROBLEMS, rows: problemRows(answer, look) },
    { title: LACKING, rows: lackingRows(answer, look) },
  ].flatMap(({ title, rows }) =>
    rows.length === 0 ? [] : [[colours.bold(title[look.locale]), ...table(rows)].join("\n")],
  )
  return `${[colours.bold(visible(headline(answer, look))), ...parts, ...last].join("\n\n")}\n`
}
