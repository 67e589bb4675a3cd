/**
 * The frame of a whole small playbook around the lines that an example of a quantity is about.
 */

/** A playbook with further lines, among them comments that carry carets and a message. */
export function playbook(lines: string): string {
  return `playbook: 会员复购\nperiod: { start: 2026-01-05, weeks: 26 }\n${lines.replace(/^\n/, "")}`
}

/** The lines of one segment's funnel. */
export function funnel(lines: string): string {
  return playbook(`segments:\n  new_buyers:\n    funnel:\n${lines.replace(/^\n/, "")}`)
}
