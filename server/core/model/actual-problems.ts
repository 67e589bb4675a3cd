/**
 * What is wrong with the file of measured figures: that it is not there, is no table, or which of its rows cannot be
 * used. All of it stands at `data.actuals`, for that is the place in the playbook, and names the line of the file.
 */
import { type Finding, type Problem, problem, type Words } from "../problem"
import type { Flaw } from "./actuals/table"
import { found, inFile } from "./actuals/words"
import { baseName } from "./file-name"
import { actualsNotATable, actualsNotFound, actualsOutsidePeriod, unusableActual } from "./kinds/actuals"
import { daysOf } from "./period"
import type { Import } from "./playbook"
import type { Linked, Workspace } from "./workspace"

export function actualProblems(linked: Linked, workspace: Workspace): readonly Problem[] {
  const file = linked.playbook.actuals
  if (!file || !workspace.table) return []
  const told = (message: Words): Finding => ({
    place: { path: file.path },
    message: inFile(message, baseName(file.file)),
  })
  const table = workspace.table(file.file)
  if (!table) return [problem(actualsNotFound, notFound(file, workspace.near?.(file.file)))]
  const flaw = table.flaw ? [problem(actualsNotATable, told(wordsOf(table.flaw)))] : []
  const { actuals, header, slips, more } = linked.measured
  if (header) return [...flaw, problem(actualsNotATable, told(header))]
  return [
    ...flaw,
    ...slips.map((slip) => problem(unusableActual, told(slip))),
    ...(more > 0 ? [problem(unusableActual, told(andMore(more)))] : []),
    ...(isOutside(linked, actuals) ? [problem(actualsOutsidePeriod, told(outside))] : []),
  ]
}

function notFound({ path, written }: Import, near: string | undefined): Finding {
  const meant = near && written.slice(0, written.lastIndexOf("/") + 1) + near
  return {
    place: { path },
    message: {
      en: `There is no file "${written}" here. ${meant ? `Did you mean "${meant}"?` : "The path counts from this file's folder."}`,
      zh: `这里没有文件“${written}”。${meant ? `是不是“${meant}”？` : "路径从本文件所在的文件夹算起。"}`,
    },
    fixes: meant
      ? [
          {
            title: { en: `Write "${meant}"`, zh: `改为“${meant}”` },
            kind: "suggested",
            changes: [{ do: "set", path, value: meant }],
          },
        ]
      : [],
  }
}

function wordsOf(flaw: Flaw): Words {
  switch (flaw.kind) {
    case "open-quote":
      return found(flaw.line, "the quote that opens here is never closed.", "这里的引号没有闭合。")()
    case "encoding":
      return {
        en: '$file is no UTF-8 text. Save it as "CSV UTF-8".',
        zh: "$file 的编码不是 UTF-8。请另存为“CSV UTF-8”格式。",
      }
    case "too-large":
      return {
        en: "$file is too large: only its first 10,000 rows are read, and nothing of a file beyond 8 MB.",
        zh: "$file 太大：只读前 1 万行，超过 8 MB 则完全不读。",
      }
    case "empty":
      return {
        en: '$file is empty. Begin it with the line "date,metric,segment,value".',
        zh: "$file 是空的。第一行请写“日期,指标,人群,数值”。",
      }
    default:
      return { en: "$file is no table that can be read.", zh: "$file 不是可以读取的表格。" }
  }
}

function andMore(rest: number): Words {
  return {
    en: `${rest} more ${rest === 1 ? "row" : "rows"} of $file cannot be used.`,
    zh: `$file 还有 ${rest} 行无法使用。`,
  }
}

/** Old rows are welcome; but where there are only such, the year is probably wrong. */
function isOutside(linked: Linked, actuals: Linked["actuals"]): boolean {
  const days = daysOf(linked.playbook.value)
  return (
    days !== undefined &&
    actuals.length > 0 &&
    actuals.every(({ day }) => day < days.start || day >= days.end)
  )
}

const outside: Words = {
  en: "No row of $file is dated within the period.",
  zh: "$file 里没有一行的日期落在计划周期内。",
}
