/**
 * What a projection finds fault with, one line each: how bad, where, what. Absent on purpose: fixes, which `check` shows.
 */
import type { Severity, Words } from "../../../core/problem"
import type { Answer, Reader, Rows } from "../../../core/report/answer"

export const PROBLEMS: Words = { en: "Problems", zh: "问题" }

const SEVERITIES: Readonly<Record<Severity, Words>> = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  info: { en: "info", zh: "信息" },
  hint: { en: "hint", zh: "提示" },
}

export function problemRows({ projection }: Answer, { locale }: Reader): Rows {
  return projection.problems.map(({ id, severity, place, message }) => [
    SEVERITIES[severity][locale],
    "path" in place ? place.path.join(".") : "",
    `${message[locale]}  ${id}`,
  ])
}
