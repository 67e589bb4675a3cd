/**
 * The notation of examples in the docs: under a line of a playbook, a comment with carets below a range and the
 * message behind them. Columns are those of the eye, so that the carets stand right below Chinese too.
 * Absent on purpose: the notation of the catalogue, where a column is a UTF-16 unit (server/core/report/rules/example.ts).
 */
export { annotate } from "../../server/core/report/rules/example"

const marked = /^# *\^+ .+$/

/** The playbook of an example, without what is said of it. */
export function plain(example: string): string {
  return example
    .split("\n")
    .filter((line) => !marked.test(line))
    .join("\n")
}

/** Whether an example says that something is wrong with it. */
export function isMarked(example: string): boolean {
  return example.split("\n").some((line) => marked.test(line))
}
