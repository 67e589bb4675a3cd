/**
 * Who belongs to a segment, as a formula: its own condition together with those of what it is a part of.
 * Absent on purpose: whether a formula can hold (model/expressions/satisfiable.ts).
 */
import { isoOf } from "../../model/day"
import {
  ALWAYS,
  allOf,
  type Example,
  type Formula,
  negated,
  readCondition,
  satisfiable,
  termsOf,
} from "../../model/expressions/satisfiable"
import { scopeOf } from "../../model/workspace"
import type { Words } from "../../problem"
import type { Subject } from "../subject"
import { parentsOf, type Segment } from "./touched"

/** How a condition reads; undefined where it cannot be read, or what it speaks of is not known for sure. */
export type Reader = (condition: unknown) => Formula | undefined

/** Reads conditions over users; each text once. */
export function readerOf(subject: Subject): Reader {
  const scope = scopeOf(subject.linked, { scope: "attributes" })
  const known = new Map<string, Formula | undefined>()
  const unsure = subject.unsure("data")
  return (condition) => {
    if (unsure || condition === undefined) return undefined
    const text = String(condition)
    if (!known.has(text)) known.set(text, readCondition(text, scope))
    return known.get(text)
  }
}

/** The condition of a segment itself. */
export function ownCondition(subject: Subject, { value }: Segment): Formula | undefined {
  return subject.once(readerOf)(value.when)
}

/** The conditions of what a segment is a part of; everybody where there are none. */
export function inheritedCondition(subject: Subject, segment: Segment): Formula | undefined {
  const found: Formula[] = []
  for (const { lacks, value } of parentsOf(subject, segment)) {
    if (lacks("when")) continue
    const formula = subject.once(readerOf)(value.when)
    if (!formula) return undefined
    found.push(formula)
  }
  return found.length === 0 ? ALWAYS : allOf(found)
}

/** Who belongs to a segment; undefined where it has no condition that can be read. */
export function membership(subject: Subject, segment: Segment): Formula | undefined {
  const [own, inherited] = [ownCondition(subject, segment), inheritedCondition(subject, segment)]
  return own && inherited && allOf([own, inherited])
}

/** A user as messages tell of one: `orders_total` 5 and `city` "beijing". */
export function toldExample(example: Example, formula: Formula): Words {
  const terms = termsOf(formula)
  const parts = [...example].map(([text, value]): Words => {
    const sort = terms?.get(text)?.sort
    if (sort === "bool")
      return value === "true"
        ? { en: `\`${text}\``, zh: `\`${text}\` 成立` }
        : { en: `no \`${text}\``, zh: `\`${text}\` 不成立` }
    if (sort === "date")
      return { en: `\`${text}\` ${isoOf(Number(value))}`, zh: `\`${text}\` 为 ${isoOf(Number(value))}` }
    if (String(value).startsWith("…")) return { en: `any other \`${text}\``, zh: `其他 \`${text}\`` }
    if (typeof value === "number") return { en: `\`${text}\` ${value}`, zh: `\`${text}\` 为 ${value}` }
    return { en: `\`${text}\` "${value}"`, zh: `\`${text}\` 为“${value}”` }
  })
  const before = parts.slice(0, -1).map(({ en }) => en)
  const last = parts.at(-1)?.en ?? ""
  return {
    en: before.length > 0 ? `${before.join(", ")} and ${last}` : last,
    zh: parts.map(({ zh }) => zh).join("、"),
  }
}

/** A condition with its `&&` and `||` turned round, where it has but one of them, and it then can hold for some. */
export function rejoined(text: string, read: Reader): string | undefined {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, "")
  const joins: readonly string[] = bare.match(/&&|\|\|/g) ?? []
  if (new Set(joins).size !== 1 || text.split(/&&|\|\|/).length !== joins.length + 1) return undefined
  const turned = joins.includes("&&") ? text.replaceAll("&&", "||") : text.replaceAll("||", "&&")
  const formula = read(turned)
  if (!formula || satisfiable(formula).can !== "hold") return undefined
  return satisfiable(negated(formula)).can === "hold" ? turned : undefined
}
