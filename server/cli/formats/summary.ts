/**
 * The last line of a report for people: how many files were checked and how much is wrong with them.
 */
import type { Locale, Severity } from "../../core/problem"
import { count, type Report } from "../report"

const ORDER: readonly Severity[] = ["error", "warning", "info", "hint"]

export function summary(report: Report, locale: Locale): string {
  const files = report.files.length
  const wrong = report.files.filter((file) => file.problems.length > 0).length
  const counts = count(report)
  const found = ORDER.filter((severity) => counts[severity] > 0)
  if (wrong === 0) return CLEAN[locale](files, report.errorsOnly ?? false)
  const numbers = found.map((severity) => NUMBERS[locale](counts[severity], severity))
  return WRONG[locale](files, wrong, numbers)
}

const CLEAN: Readonly<Record<Locale, (files: number, errorsOnly: boolean) => string>> = {
  en: (files, errorsOnly) =>
    `${files} ${files === 1 ? "playbook" : "playbooks"} checked: ${errorsOnly ? "no errors" : "nothing wrong"}.`,
  zh: (files, errorsOnly) => `检查了 ${files} 个作战手册，${errorsOnly ? "没有错误" : "没有问题"}。`,
}

const WRONG: Readonly<Record<Locale, (files: number, wrong: number, found: readonly string[]) => string>> = {
  en: (files, wrong, found) =>
    `${found.join(", ")} in ${files === 1 ? "1 file" : `${wrong} of ${files} files`}`,
  zh: (files, wrong, found) =>
    `${files === 1 ? "1 个文件有问题" : `${files} 个文件中 ${wrong} 个有问题`}：${found.join("，")}`,
}

const CHINESE: Readonly<Record<Severity, string>> = {
  error: "个错误",
  warning: "个警告",
  info: "条信息",
  hint: "条提示",
}

const NUMBERS: Readonly<Record<Locale, (count: number, severity: Severity) => string>> = {
  en: (count, severity) => `${count} ${severity === "info" || count === 1 ? severity : `${severity}s`}`,
  zh: (count, severity) => `${count} ${CHINESE[severity]}`,
}
