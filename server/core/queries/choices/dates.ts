/**
 * Days that a place may mean, taken from the playbook's own period.
 * Absent on purpose: today and holidays, which the file does not know.
 */
import type { Words } from "../../problem"
import type { Offer, Scene } from "./offer"
import { addDays, periodOf } from "./period"

const firstDay: Words = { en: "The first day of the period", zh: "周期第一天" }
const lastDay: Words = { en: "The last day of the period", zh: "周期最后一天" }

/** Days for a value: the end first where an end is meant. */
export function dateOffers(scene: Scene): Offer[] {
  const period = periodOf(scene.read.playbook.value)
  if (!period || scene.cursor.path[0] === "period") return []
  const start: Offer = { label: period.start, kind: "value", detail: firstDay }
  if (period.end === undefined) return [start]
  const end: Offer = { label: period.end, kind: "value", detail: lastDay }
  return ["by", "end", "due"].includes(String(scene.cursor.key)) ? [end, start] : [start, end]
}

/** Days for checkpoints: every fourth week of the period, at most twelve, and its end. */
export function dateKeys(scene: Scene): Offer[] {
  const period = periodOf(scene.read.playbook.value)
  const end = period?.end
  if (!period || end === undefined) return []
  const offers: Offer[] = []
  for (let week = 4; offers.length < 12; week += 4) {
    const label = addDays(period.start, week * 7 - 1)
    if (label === undefined || label >= end) break
    offers.push({ label, kind: "key", detail: { en: `The end of week ${week}`, zh: `第 ${week} 周末` } })
  }
  return [...offers, { label: end, kind: "key", detail: lastDay }]
}
