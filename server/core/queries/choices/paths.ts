/**
 * Paths of the numbers that a scenario may set.
 * Absent on purpose: numbers of imported files, which a scenario cannot reach.
 */
import { same } from "../../problem"
import type { Offer, Scene } from "./offer"

/** More than so many are narrowed by what is typed. */
const many = 300

/** Every quantity of the file by its dotted path, with what it says now. */
export function pathOffers({ read, cursor }: Scene): Offer[] {
  const placed = read.playbook.quantities.filter(
    ({ path }) => path[0] !== "scenarios" && path.every(isPlainKey),
  )
  const typed = String(cursor.key)
  const near = placed.length > many ? placed.filter(({ path }) => path.join(".").includes(typed)) : placed
  return near
    .slice(0, many)
    .map(({ path, text }) => ({ label: path.join("."), kind: "key", detail: same(text) }))
}

function isPlainKey(key: string | number): boolean {
  return typeof key === "string" && /^[\w-]+$/.test(key)
}
