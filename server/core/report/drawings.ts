/**
 * What the charts of a playbook are drawn from, read off its plan: the calendar, the pyramid, how users stay, what
 * strategies are worth, and how likely the targets are. Absent on purpose: any drawing.
 */

export { stretches } from "./drawings/calendar"
export { chanceRows } from "./drawings/chances"
export { layers } from "./drawings/pyramid"
export { stays } from "./drawings/retention"
export { worthRows } from "./drawings/worth"
